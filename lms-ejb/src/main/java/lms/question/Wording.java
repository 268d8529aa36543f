package lms.question;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** When two texts say the same to whoever compares them letter by letter. */
public final class Wording {
  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final Pattern ENDS =
      Pattern.compile("^[\\s\"'“”‘’「」『』《》]+|[\\s\"'“”‘’「」『』《》.。!;,、…]+$");
  private static final Pattern LOOSE_SPACE = Pattern.compile("(?<![a-z0-9]) | (?![a-z0-9])");

  private Wording() {}

  /** Full and half width, case and outer blanks do not matter. */
  public static String plain(String text) {
    return SPACE
        .matcher(Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT))
        .replaceAll(" ")
        .strip();
  }

  /** Nor do quotation marks around it, a stop behind it, and blanks beside Chinese characters. */
  public static String loose(String text) {
    return LOOSE_SPACE.matcher(ENDS.matcher(plain(text)).replaceAll("")).replaceAll("");
  }
}
