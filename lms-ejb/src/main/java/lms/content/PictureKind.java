package lms.content;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The kinds of pictures a lesson may show, told by what is in them and not by their name. */
enum PictureKind {
  PNG("image/png", "png"),
  JPEG("image/jpeg", "jpg"),
  WEBP("image/webp", "webp"),
  SVG("image/svg+xml", "svg");

  private static final byte[] PNG_HEAD = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
  private static final Pattern ALIVE =
      Pattern.compile(
          "<script|<foreignobject|<iframe|<!entity|<!doctype|\\son\\w+\\s*=|javascript:"
              + "|(?:href|src)\\s*=\\s*[\"'](?!#)|url\\(\\s*[\"']?(?!#)|@import");

  private final String mediaType;
  private final String ending;

  PictureKind(String mediaType, String ending) {
    this.mediaType = mediaType;
    this.ending = ending;
  }

  String mediaType() {
    return mediaType;
  }

  String ending() {
    return ending;
  }

  /** Empty when it is no picture of these kinds, or a drawing that does more than be looked at. */
  static Optional<PictureKind> of(byte[] bytes) {
    if (starts(bytes, PNG_HEAD)) return Optional.of(PNG);
    if (starts(bytes, (byte) 0xFF, (byte) 0xD8, (byte) 0xFF)) return Optional.of(JPEG);
    if (bytes.length > 12
        && ascii(bytes, 0, 4).equals("RIFF")
        && ascii(bytes, 8, 12).equals("WEBP")) return Optional.of(WEBP);
    String text = new String(bytes, StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
    boolean drawing =
        text.stripLeading().matches("(?s)(<\\?xml[^>]*>\\s*)?(<!--.*?-->\\s*)*<svg\\b.*");
    return drawing && !ALIVE.matcher(text).find() ? Optional.of(SVG) : Optional.empty();
  }

  private static boolean starts(byte[] bytes, byte... head) {
    return bytes.length >= head.length && Arrays.equals(Arrays.copyOf(bytes, head.length), head);
  }

  private static String ascii(byte[] bytes, int from, int to) {
    return new String(bytes, from, to - from, StandardCharsets.US_ASCII);
  }
}
