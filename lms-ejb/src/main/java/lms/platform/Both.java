package lms.platform;

import jakarta.validation.constraints.Size;
import java.io.Serializable;

/**
 * A text in both languages, as content and names have it. Stored in two columns or as JSON with the
 * keys {@code zh} and {@code en}.
 */
public record Both(@Size(max = LONGEST) String zh, @Size(max = LONGEST) String en)
    implements Serializable {
  /** A long lesson has a tenth of it. */
  public static final int LONGEST = 100_000;

  public String in(Language language) {
    return language == Language.EN && en != null && !en.isBlank() ? en : zh;
  }
}
