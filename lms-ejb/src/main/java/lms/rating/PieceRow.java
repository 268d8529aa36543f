package lms.rating;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * One answer to be marked, for who shares them out: no names of takers.
 *
 * @param share what was decided; null before
 * @param reopened it is looked at once more
 * @param missing marks nobody has been asked for
 */
public record PieceRow(
    long id,
    int candidate,
    String question,
    boolean twice,
    Instant decided,
    boolean reopened,
    BigDecimal share,
    List<Part> missing,
    List<GivenTask> tasks)
    implements Serializable {

  /**
   * A mark that somebody was asked for.
   *
   * @param share null before it is given; null also to whoever has a task of the same answer
   */
  public record GivenTask(
      long id,
      Part part,
      long markerId,
      LocalDate due,
      boolean overdue,
      Instant done,
      BigDecimal share)
      implements Serializable {}
}
