package lms.web.programme;

import java.time.Instant;
import lms.exam.PaperRow;
import lms.platform.Both;

/**
 * The one thing to do next.
 *
 * @param kind WRITING, OPEN, ROOM, COMING, LESSON, CALL or REST
 * @param of what of it: the kind of exam; empty otherwise
 * @param title null when there is nothing to do
 * @param paper null unless a paper is open, being written or may be waited for
 * @param until when it closes or ends or, for what may be waited for or is coming, opens; null when
 *     it does not
 * @param minutes how long a lesson takes; 0 for anything else
 * @param link null when it cannot be begun yet
 */
public record NextStep(
    String kind, String of, Both title, PaperRow paper, Instant until, long minutes, String link) {
  /** Which sentence leads to it: that of the kind of exam where one is open. */
  public String lead() {
    return kind.equals("OPEN") ? kind + "." + of : kind;
  }
}
