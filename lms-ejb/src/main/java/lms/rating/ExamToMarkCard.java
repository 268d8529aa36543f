package lms.rating;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import lms.platform.Both;

/** An exam with its answers to be marked. */
public record ExamToMarkCard(ExamToMarkRow row, List<PieceRow> pieces) implements Serializable {
  /**
   * An exam with answers that people have to mark.
   *
   * @param ungiven how many marks nobody has been asked for
   * @param given how many are asked for and not there
   * @param decided how many answers have their mark
   * @param due the earliest day on which one is due; null when none is
   * @param overdue is one overdue?
   */
  public record ExamToMarkRow(
      String hall,
      Both title,
      Instant since,
      int answers,
      int ungiven,
      int given,
      int decided,
      LocalDate due,
      boolean overdue)
      implements Serializable {}

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
}
