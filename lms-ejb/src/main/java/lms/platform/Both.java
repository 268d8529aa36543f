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

  private static final String SEAM = " / ";

  /** In one line, for what is kept for ever and never changed. */
  public String line() {
    return zh + SEAM + en;
  }

  /** What {@link #line} made a line of; the whole line in both languages when it is another. */
  public static Both ofLine(String line) {
    int seam = line.indexOf(SEAM);
    return seam < 0
        ? new Both(line, line)
        : new Both(line.substring(0, seam), line.substring(seam + SEAM.length()));
  }

  public String in(Language language) {
    return language == Language.EN && en != null && !en.isBlank() ? en : zh;
  }
}
