package lms.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How long a recording lasts is read from what a browser wrote, without trusting the page. */
class SoundLengthTest {
  private static final Duration FIVE = Duration.ofMinutes(5);

  /** Two and a half seconds of a beep, as a browser recorded them. */
  @ParameterizedTest
  @CsvSource({"beep.webm, audio/webm", "beep.mp4, audio/mp4"})
  void what_a_browser_recorded_tells_its_length(String name, String type) {
    byte[] whole = beep(name);
    assertThat(SoundLength.of(whole, type).orElseThrow())
        .isBetween(Duration.ofMillis(2300), Duration.ofMillis(2600));
    byte[] half = Arrays.copyOf(whole, whole.length / 2);
    assertThat(SoundLength.of(half, type).orElseThrow())
        .isBetween(Duration.ofMillis(700), Duration.ofMillis(1500));
  }

  @Test
  void an_ogg_tells_it_by_the_samples_of_its_last_page() {
    byte[] sound = ogg(48_000 * 310 + 312);
    assertThat(SoundLength.of(sound, "audio/ogg")).contains(Duration.ofSeconds(310));
    assertThat(SoundPolicy.require(sound, FIVE)).isEqualTo("audio/ogg");
  }

  @Test
  void one_that_is_too_long_is_refused_however_small_it_is() {
    assertThatThrownBy(() -> SoundPolicy.require(ogg(48_000 * 400), FIVE))
        .isInstanceOf(RecordingTooLong.class);
    assertThat(SoundPolicy.require(beep("beep.webm"), Duration.ofSeconds(2)))
        .isEqualTo("audio/webm");
  }

  @Test
  void broken_bytes_end_the_reading_and_nothing_else() {
    Random random = new Random(7);
    for (String name : new String[] {"beep.webm", "beep.mp4"})
      for (int n = 0; n < 2000; n++) {
        byte[] broken = beep(name);
        for (int k = 0; k < 3; k++) broken[random.nextInt(broken.length)] = (byte) random.nextInt();
        for (String type : new String[] {"audio/webm", "audio/mp4", "audio/ogg"})
          assertThatCode(() -> SoundLength.of(broken, type)).doesNotThrowAnyException();
      }
  }

  /** A page that names the codec, and one that ends with this sample. */
  private static byte[] ogg(long samples) {
    byte[] head = new byte[19];
    System.arraycopy("OpusHead".getBytes(StandardCharsets.US_ASCII), 0, head, 0, 8);
    head[10] = (byte) (312 & 0xFF);
    head[11] = (byte) (312 >> 8);
    ByteBuffer sound = ByteBuffer.allocate(100).order(ByteOrder.LITTLE_ENDIAN);
    page(sound, 0, head);
    page(sound, samples, new byte[1]);
    return Arrays.copyOf(sound.array(), sound.position());
  }

  private static void page(ByteBuffer sound, long samples, byte[] content) {
    sound.put("OggS".getBytes(StandardCharsets.US_ASCII)).putShort((short) 0).putLong(samples);
    sound.put(new byte[12]).put((byte) 1).put((byte) content.length).put(content);
  }

  private static byte[] beep(String name) {
    try (InputStream sound = SoundLengthTest.class.getResourceAsStream("/recording/" + name)) {
      return sound.readAllBytes();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
