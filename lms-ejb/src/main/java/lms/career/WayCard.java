package lms.career;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import lms.platform.Both;

/**
 * A person's way: all lines, where the person is, and what the next posts ask for.
 *
 * @param grade null for whom nobody has put into a grade, trainees apart, and for trainees while
 *     content has no entry grade
 * @param since first day in the grade; null for whom nobody has put into one
 */
public record WayCard(
    long personId,
    TrackCard.Grade grade,
    LocalDate since,
    List<TrackCard> tracks,
    List<PostRow> next)
    implements Serializable {

  /** A post that the present grade leads to. */
  public record PostRow(Both track, TrackCard.Grade grade, List<NeedRow> needs)
      implements Serializable {
    /** Of what the academy can know. */
    public int done() {
      return (int) needs.stream().filter(n -> !n.judged() && n.holds()).count();
    }

    public int total() {
      return (int) needs.stream().filter(n -> !n.judged()).count();
    }
  }
}
