package lms.rating;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.math.BigDecimal;

/**
 * What a marker says about a place of a text or a moment of a recording.
 *
 * @param from first character, from 0; null for a recording
 * @param to the character after the last; null for a recording
 * @param second from the beginning of a recording; null for a text
 */
public record NoteLine(
    @Min(0) @Max(10_000) Integer from,
    @Min(0) @Max(10_000) Integer to,
    @Min(0) @Max(600) BigDecimal second,
    @NotBlank @Size(max = 500) String words)
    implements Serializable {

  private static final int MINUTE = 60;

  /** What is said, after what it is about. */
  public String said(String text) {
    return about(text) + " – " + words;
  }

  /** Which words of the text, or which moment. */
  public String about(String text) {
    return second == null
        ? "“" + text.substring(from, to) + "”"
        : "%d:%02d".formatted(second.intValue() / MINUTE, second.intValue() % MINUTE);
  }

  /** Does it lie in this text, or is it about a moment? */
  boolean fits(int length) {
    if (second != null) return from == null && to == null;
    return from != null && to != null && from < to && to <= length;
  }
}
