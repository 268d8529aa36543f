package lms.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import lms.platform.Heard;
import lms.platform.NotFound;
import lms.platform.TestDatabase;
import lms.sitting.TestLog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordingDbTest {
  private static final TestDatabase DB = TestDatabase.get();
  private static final Instant NOW = Instant.parse("2026-11-26T01:00:00Z");
  private static final Duration FIVE = Duration.ofMinutes(5);
  private static final byte[] SOUND = {0x1A, 0x45, (byte) 0xDF, (byte) 0xA3, 1, 2, 3};

  @Test
  void the_same_sound_twice_is_one_recording_and_comes_back_as_it_was() {
    DB.rolledBack(
        em -> {
          UUID sitting = sitting(em);
          RecordingDesk desk = desk(em);
          UUID id = desk.put(sitting, 2, SOUND, FIVE, Set.of(), NOW);
          assertThat(desk.put(sitting, 2, SOUND, FIVE, Set.of(), NOW)).isEqualTo(id);
          assertThat(desk.put(sitting, 3, SOUND, FIVE, Set.of(), NOW)).isNotEqualTo(id);
          RecordingCard card = desk.require(sitting, id);
          assertThat(card.sound()).isEqualTo(SOUND);
          assertThat(card.type()).isEqualTo("audio/webm");
          assertThatThrownBy(() -> desk.require(UUID.randomUUID(), id))
              .isInstanceOf(NotFound.class);
        });
  }

  @Test
  void an_item_takes_so_many_and_one_that_is_there_is_taken_again() {
    DB.rolledBack(
        em -> {
          UUID sitting = sitting(em);
          RecordingDesk desk = desk(em);
          UUID first = desk.put(sitting, 2, again(0), FIVE, Set.of(), NOW);
          for (int n = 1; n < RecordingDesk.MOST; n++)
            desk.put(sitting, 2, again(n), FIVE, Set.of(), NOW);
          assertThatThrownBy(() -> desk.put(sitting, 2, again(99), FIVE, Set.of(), NOW))
              .isInstanceOf(TakesUsedUp.class);
          assertThat(desk.put(sitting, 2, again(0), FIVE, Set.of(), NOW)).isEqualTo(first);
          UUID other = desk.put(sitting, 3, again(99), FIVE, Set.of(), NOW);
          assertThat(desk.received(sitting))
              .hasSize(RecordingDesk.MOST + 1)
              .contains(first.toString(), other.toString());
        });
  }

  @Test
  void what_an_answer_was_let_name_is_never_one_too_many() {
    DB.rolledBack(
        em -> {
          UUID sitting = sitting(em);
          RecordingDesk desk = desk(em);
          for (int n = 1; n < RecordingDesk.MOST; n++)
            desk.put(sitting, 2, again(n), FIVE, Set.of(), NOW);
          String last = RecordingDesk.number(sitting, 2, again(50)).toString();
          String more = RecordingDesk.number(sitting, 2, again(51)).toString();
          desk.requireRoom(sitting, 2, Set.of(), last);
          assertThat(desk.left(sitting, Map.of(2, Set.of(), 4, Set.of())))
              .isEqualTo(Map.of(2, 1, 4, RecordingDesk.MOST));
          assertThat(desk.left(sitting, Map.of(2, Set.of(last)))).isEqualTo(Map.of(2, 0));
          assertThatThrownBy(() -> desk.requireRoom(sitting, 2, Set.of(last), more))
              .isInstanceOf(TakesUsedUp.class);
          assertThatThrownBy(() -> desk.put(sitting, 2, again(51), FIVE, Set.of(last), NOW))
              .isInstanceOf(TakesUsedUp.class);
          desk.put(sitting, 2, again(50), FIVE, Set.of(last), NOW);
          desk.requireRoom(sitting, 2, Set.of(last), last);
        });
  }

  @Test
  void a_sitting_takes_so_many_bytes() {
    DB.rolledBack(
        em -> {
          UUID sitting = sitting(em);
          RecordingDesk desk = desk(em);
          int whole = (int) (RecordingDesk.MOST_BYTES_OF_SITTING / RecordingDesk.MOST_BYTES);
          for (int n = 0; n < whole; n++)
            desk.put(
                sitting, n, Arrays.copyOf(SOUND, RecordingDesk.MOST_BYTES), FIVE, Set.of(), NOW);
          assertThatThrownBy(() -> desk.put(sitting, whole, SOUND, FIVE, Set.of(), NOW))
              .isInstanceOf(RecordingUnfit.class);
        });
  }

  @Test
  void the_number_is_what_the_page_reckons_too() {
    assertThat(
            RecordingDesk.number(UUID.fromString("00000000-0000-7000-8000-000000000001"), 2, SOUND))
        .hasToString("718e1e3a-8245-de14-524f-8f4e891ce171");
  }

  @ParameterizedTest
  @CsvSource({"....ftypmp42, audio/mp4", "OggS...., audio/ogg"})
  void a_recording_is_known_by_its_first_bytes(String sound, String type) {
    assertThat(SoundPolicy.require(sound.getBytes(StandardCharsets.US_ASCII), FIVE))
        .isEqualTo(type);
  }

  @ParameterizedTest
  @CsvSource({"'<html>'", "''", "'RIFF....WAVE'"})
  void anything_else_is_none(String sound) {
    assertThatThrownBy(() -> SoundPolicy.require(sound.getBytes(StandardCharsets.US_ASCII), FIVE))
        .isInstanceOf(RecordingUnfit.class);
  }

  @Test
  void a_recording_has_its_bounds() {
    byte[] large = new byte[RecordingDesk.MOST_BYTES + 1];
    System.arraycopy(SOUND, 0, large, 0, SOUND.length);
    assertThatThrownBy(() -> SoundPolicy.require(large, FIVE)).isInstanceOf(RecordingUnfit.class);
  }

  private static byte[] again(int n) {
    byte[] sound = SOUND.clone();
    sound[6] = (byte) n;
    return sound;
  }

  private static UUID sitting(EntityManager em) {
    return TestLog.of(em)
        .open(UUID.randomUUID(), 7, NOW, NOW.plusSeconds(60), Duration.ZERO, null)
        .id();
  }

  private static RecordingDesk desk(EntityManager em) {
    RecordingDesk desk = new RecordingDesk();
    desk.arrived = new Heard<>();
    desk.recordings = new Recordings();
    desk.recordings.em = em;
    return desk;
  }
}
