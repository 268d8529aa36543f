package lms.handmark;

import java.io.Serializable;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * What was decided about one answer.
 *
 * @param answer which answer was read, as {@link #print}
 * @param share of the item's point, 0 to 1
 * @param points by criterion, in the order of the guide
 * @param words what markers said about it
 */
public record HandMark(
    int item, String answer, BigDecimal share, List<BigDecimal> points, List<String> words)
    implements Serializable {
  public HandMark {
    points = List.copyOf(points);
    words = List.copyOf(words);
  }

  /** A print of an answer: another one has another. */
  public static String print(List<String> texts) {
    try {
      byte[] all = String.join("\u0000", texts).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(all));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
