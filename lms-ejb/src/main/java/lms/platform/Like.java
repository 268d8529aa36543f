package lms.platform;

/**
 * Words that somebody typed, as a pattern of SQL's {@code like}: signs of the pattern are words.
 */
public final class Like {
  private Like() {}

  public static String containing(String words) {
    return "%" + words.replaceAll("([%_\\\\])", "\\\\$1") + "%";
  }
}
