package lms.platform;

import java.io.Serializable;

/**
 * A text in both languages, as content and names have it. Stored in two columns or as JSON with the
 * keys {@code zh} and {@code en}.
 */
public record Both(String zh, String en) implements Serializable {
  public String in(Language language) {
    return language == Language.EN && en != null && !en.isBlank() ? en : zh;
  }
}
