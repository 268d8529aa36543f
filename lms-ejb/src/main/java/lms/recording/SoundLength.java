package lms.recording;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/**
 * How long a recording lasts, by the times that its container gives its parts: WebM, Ogg and MP4 as
 * browsers write them while they record, when nobody knows the length yet. Of what ends in the
 * middle, such as a recording that a crash cut off, counts what is there.
 */
final class SoundLength {
  private SoundLength() {}

  /** Empty when nothing in it tells. */
  static Optional<Duration> of(byte[] sound, String type) {
    Reader reader =
        switch (type) {
          case "audio/webm" -> new Webm();
          case "audio/ogg" -> new Ogg();
          default -> new Mp4();
        };
    try {
      reader.read(ByteBuffer.wrap(sound));
    } catch (BufferUnderflowException
        | IndexOutOfBoundsException
        | IllegalArgumentException endsInTheMiddle) {
      return reader.length();
    }
    return reader.length();
  }

  private interface Reader {
    void read(ByteBuffer sound);

    Optional<Duration> length();
  }

  private static Optional<Duration> length(double seconds) {
    return seconds > 0
        ? Optional.of(Duration.ofMillis(Math.round(seconds * 1000)))
        : Optional.empty();
  }

  /** Elements with a number, a size and a content; clusters have a time, and blocks one in them. */
  private static final class Webm implements Reader {
    private static final int SEGMENT = 0x18538067;
    private static final int INFO = 0x1549A966;
    private static final int SCALE = 0x2AD7B1;
    private static final int DURATION = 0x4489;
    private static final int CLUSTER = 0x1F43B675;
    private static final int TIME = 0xE7;
    private static final int SIMPLE_BLOCK = 0xA3;
    private static final int GROUP = 0xA0;
    private static final int BLOCK = 0xA1;
    private static final double NANOS = 1e9;

    private long scale = 1_000_000;
    private double ticks;
    private long cluster;

    @Override
    public void read(ByteBuffer sound) {
      while (sound.hasRemaining()) {
        int element = (int) number(sound, false);
        long size = number(sound, true);
        switch (element) {
          case SEGMENT, INFO, CLUSTER, GROUP -> {} // what is in it comes next
          default -> content(element, part(sound, size));
        }
      }
    }

    private void content(int element, ByteBuffer content) {
      switch (element) {
        case SCALE -> scale = unsigned(content);
        case DURATION ->
            ticks =
                Math.max(
                    ticks,
                    content.remaining() == Float.BYTES ? content.getFloat() : content.getDouble());
        case TIME -> cluster = unsigned(content);
        case SIMPLE_BLOCK, BLOCK -> {
          number(content, true); // of the track
          ticks = Math.max(ticks, cluster + content.getShort());
        }
        default -> {}
      }
    }

    /** As long as its first byte says; without the mark of the length for a size. */
    private static long number(ByteBuffer from, boolean unmarked) {
      int first = from.get() & 0xFF;
      int length = Integer.numberOfLeadingZeros(first) - 23;
      if (length > Long.BYTES) throw new IllegalArgumentException();
      long value = unmarked ? first & (0xFF >> length) : first;
      for (int n = 1; n < length; n++) value = value << Byte.SIZE | from.get() & 0xFF;
      return value;
    }

    private static long unsigned(ByteBuffer content) {
      long value = 0;
      while (content.hasRemaining()) value = value << Byte.SIZE | content.get() & 0xFF;
      return value;
    }

    @Override
    public Optional<Duration> length() {
      return SoundLength.length(ticks * scale / NANOS);
    }
  }

  /** Pages, each with the number of the last sample in it. */
  private static final class Ogg implements Reader {
    private static final int MAGIC = 0x5367674F;
    private static final int OPUS_RATE = 48_000;

    private long rate;
    private long before;
    private long samples;

    @Override
    public void read(ByteBuffer sound) {
      sound.order(ByteOrder.LITTLE_ENDIAN);
      while (sound.hasRemaining()) {
        if (sound.getInt() != MAGIC) throw new IllegalArgumentException();
        sound.getShort(); // version and kind
        samples = Math.max(samples, sound.getLong());
        skip(sound, 12); // which stream, which page, its sum
        int size = 0;
        for (int left = sound.get() & 0xFF; left > 0; left--) size += sound.get() & 0xFF;
        ByteBuffer content = part(sound, size).order(ByteOrder.LITTLE_ENDIAN);
        if (rate == 0) head(content);
      }
    }

    private void head(ByteBuffer content) {
      String name = StandardCharsets.ISO_8859_1.decode(content.duplicate()).toString();
      if (name.startsWith("OpusHead")) {
        rate = OPUS_RATE;
        before = content.getShort(10) & 0xFFFF;
      } else if (name.startsWith("\u0001vorbis")) rate = content.getInt(12);
    }

    @Override
    public Optional<Duration> length() {
      return rate > 0 ? SoundLength.length((samples - before) / (double) rate) : Optional.empty();
    }
  }

  /** Boxes with a size and a name; fragments say when they begin and how long their samples are. */
  private static final class Mp4 implements Reader {
    private static final int DEEPEST = 8;
    private static final int BASE = 0x1;
    private static final int DESCRIPTION = 0x2;
    private static final int EACH = 0x8;
    private static final int OFFSET = 0x1;
    private static final int FIRST_FLAGS = 0x4;
    private static final int[] OF_SAMPLE = {0x100, 0x200, 0x400, 0x800};

    private double seconds;
    private long rate;
    private long usual;
    private long each;
    private long at;

    @Override
    public void read(ByteBuffer sound) {
      read(sound, 0);
    }

    private void read(ByteBuffer sound, int depth) {
      if (depth > DEEPEST) throw new IllegalArgumentException();
      while (sound.remaining() >= 2 * Integer.BYTES) {
        long size = sound.getInt() & 0xFFFFFFFFL;
        String name = name(sound);
        long head = 2 * Integer.BYTES;
        if (size == 1) {
          size = sound.getLong();
          head += Long.BYTES;
        }
        ByteBuffer content = part(sound, size == 0 ? sound.remaining() : size - head);
        switch (name) {
          case "moov", "trak", "mdia", "mvex", "moof", "traf" -> read(content, depth + 1);
          default -> content(name, content);
        }
      }
    }

    private void content(String name, ByteBuffer content) {
      switch (name) {
        case "mvhd" -> seconds = Math.max(seconds, duration(content));
        case "mdhd" -> {
          seconds = Math.max(seconds, duration(content));
          rate = content.getInt(content.get(0) == 1 ? 20 : 12) & 0xFFFFFFFFL;
        }
        case "trex" -> usual = content.getInt(12) & 0xFFFFFFFFL;
        case "tfhd" -> each = each(content);
        case "tfdt" ->
            at = content.get(0) == 1 ? content.getLong(4) : content.getInt(4) & 0xFFFFFFFFL;
        case "trun" -> run(content);
        default -> {}
      }
    }

    private static double duration(ByteBuffer content) {
      boolean wide = content.get(0) == 1;
      skip(content, wide ? 20 : 12); // version, when it was made and changed
      long rate = content.getInt() & 0xFFFFFFFFL;
      long length = wide ? content.getLong() : content.getInt() & 0xFFFFFFFFL;
      boolean known = wide ? length != -1 : length != 0xFFFFFFFFL;
      return rate > 0 && known ? length / (double) rate : 0;
    }

    private long each(ByteBuffer content) {
      int flags = content.getInt();
      skip(content, Integer.BYTES); // of the track
      if ((flags & BASE) != 0) skip(content, Long.BYTES);
      if ((flags & DESCRIPTION) != 0) skip(content, Integer.BYTES);
      return (flags & EACH) != 0 ? content.getInt() & 0xFFFFFFFFL : usual;
    }

    private void run(ByteBuffer content) {
      int flags = content.getInt();
      int samples = content.getInt();
      if ((flags & OFFSET) != 0) skip(content, Integer.BYTES);
      if ((flags & FIRST_FLAGS) != 0) skip(content, Integer.BYTES);
      boolean own = (flags & OF_SAMPLE[0]) != 0;
      int width = 0;
      for (int field : OF_SAMPLE) if ((flags & field) != 0) width += Integer.BYTES;
      if (!own) at += samples * each;
      for (int n = 0; own && n < samples; n++) {
        at += content.getInt() & 0xFFFFFFFFL;
        skip(content, width - Integer.BYTES);
      }
      if (rate > 0) seconds = Math.max(seconds, at / (double) rate);
    }

    private static String name(ByteBuffer from) {
      byte[] name = new byte[Integer.BYTES];
      from.get(name);
      return new String(name, StandardCharsets.ISO_8859_1);
    }

    @Override
    public Optional<Duration> length() {
      return SoundLength.length(seconds);
    }
  }

  /** The next bytes, or what is left of them. */
  private static ByteBuffer part(ByteBuffer from, long size) {
    int there = (int) Math.max(0, Math.min(size, from.remaining()));
    ByteBuffer part = from.slice(from.position(), there);
    skip(from, there);
    return part;
  }

  private static void skip(ByteBuffer from, int bytes) {
    if (bytes > from.remaining()) throw new BufferUnderflowException();
    from.position(from.position() + bytes);
  }
}
