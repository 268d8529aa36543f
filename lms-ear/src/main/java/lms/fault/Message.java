package lms.fault;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** One HTTP/1.1 message, byte for byte as it came. */
record Message(byte[] bytes, String head) {
  private static final int MOST = 32 << 20;

  /** null when the other side has nothing more to say. */
  static Message read(InputStream in) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream(2048);
    String first = line(in, all);
    if (first == null) return null;
    StringBuilder head = new StringBuilder(first.toLowerCase(Locale.ROOT)).append('\n');
    for (String row = some(in, all); !row.isEmpty(); row = some(in, all))
      head.append(row.toLowerCase(Locale.ROOT)).append('\n');
    Message message = new Message(null, head.toString());
    if (message.field("transfer-encoding").contains("chunked")) chunks(in, all);
    else if (!message.bare()) body(in, all, message.length());
    return new Message(all.toByteArray(), head.toString());
  }

  private static void chunks(InputStream in, ByteArrayOutputStream all) throws IOException {
    while (true) {
      int size = Integer.parseInt(some(in, all).split(";")[0].strip(), 16);
      body(in, all, size);
      some(in, all);
      if (size == 0) return;
    }
  }

  private static void body(InputStream in, ByteArrayOutputStream all, int length)
      throws IOException {
    if (length > MOST) throw new IOException("too long: " + length);
    byte[] part = in.readNBytes(length);
    if (part.length < length) throw new EOFException("broken off");
    all.write(part);
  }

  private static String some(InputStream in, ByteArrayOutputStream all) throws IOException {
    String line = line(in, all);
    if (line == null) throw new EOFException("broken off");
    return line;
  }

  /** null at the end. */
  private static String line(InputStream in, ByteArrayOutputStream all) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream(128);
    for (int next = in.read(); next >= 0; next = in.read()) {
      all.write(next);
      if (next == '\n') return line.toString(StandardCharsets.ISO_8859_1).strip();
      line.write(next);
      if (line.size() > 65_536) throw new IOException("a line without an end");
    }
    return null;
  }

  private int length() {
    String said = field("content-length");
    return said.isEmpty() ? 0 : Integer.parseInt(said);
  }

  private boolean bare() {
    return head.startsWith("http/") && head.substring(9, 12).matches("1..|204|304");
  }

  boolean last() {
    return field("connection").contains("close");
  }

  private String field(String name) {
    int at = head.indexOf("\n" + name + ":");
    if (at < 0) return "";
    int from = at + name.length() + 2;
    return head.substring(from, head.indexOf('\n', from)).strip();
  }
}
