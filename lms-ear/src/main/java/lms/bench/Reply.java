package lms.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/**
 * What the server answered.
 *
 * @param headers names in lower case
 * @param wire bytes that crossed the wire, head and chunk marks included
 */
record Reply(int status, Map<String, List<String>> headers, byte[] body, int wire) {
  String header(String name) {
    List<String> values = headers.get(name.toLowerCase(Locale.ROOT));
    return values == null ? "" : values.get(0);
  }

  /** The body as text, unpacked. */
  String text() {
    if (!header("content-encoding").equals("gzip")) return new String(body, StandardCharsets.UTF_8);
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(body))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      return "";
    }
  }
}
