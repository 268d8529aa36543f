package lms.web.rest;

import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sound that is heard from any moment on: a browser asks for the part that it needs. One range of
 * bytes is answered by that part (RFC 9110, 14); whatever else is asked, by the whole.
 */
public final class Sound {
  private static final Pattern RANGE = Pattern.compile("bytes=(\\d{0,10})-(\\d{0,10})");
  private static final int PART = 206;
  private static final int NOWHERE = 416;

  private Sound() {}

  /**
   * Some of the bytes of a sound.
   *
   * @param first from 0
   * @param last included; before the first when nothing of it is there
   */
  record Part(boolean whole, long first, long last) {}

  /**
   * @param range as the browser asks for it; null when it asks for all
   */
  static Part part(long length, String range) {
    Matcher asked = RANGE.matcher(range == null ? "" : range.strip());
    if (!asked.matches() || asked.group(1).isEmpty() && asked.group(2).isEmpty())
      return new Part(true, 0, length - 1);
    if (asked.group(1).isEmpty())
      return new Part(false, Math.max(0, length - number(asked.group(2))), length - 1);
    long last = asked.group(2).isEmpty() ? length - 1 : number(asked.group(2));
    return new Part(false, number(asked.group(1)), Math.min(last, length - 1));
  }

  /**
   * Is it asked for from its beginning, and not for another part of it?
   *
   * @param range as the browser asks for it; null when it asks for all
   */
  public static boolean begins(String range) {
    return part(Long.MAX_VALUE, range).first() == 0;
  }

  /**
   * @param range as the browser asks for it; null when it asks for all
   */
  public static Response of(byte[] sound, String type, String range) {
    Part part = part(sound.length, range);
    if (part.whole()) return kept(Response.ok(sound, type));
    String all = "/" + sound.length;
    if (part.first() > part.last())
      return kept(Response.status(NOWHERE).header("Content-Range", "bytes *" + all));
    byte[] some = Arrays.copyOfRange(sound, (int) part.first(), (int) part.last() + 1);
    return kept(
        Response.status(PART)
            .entity(some)
            .type(type)
            .header("Content-Range", "bytes " + part.first() + "-" + part.last() + all));
  }

  private static long number(String digits) {
    return Long.parseLong(digits);
  }

  private static Response kept(Response.ResponseBuilder answer) {
    return answer
        .header("Accept-Ranges", "bytes")
        .header("Cache-Control", "private, no-store")
        .build();
  }
}
