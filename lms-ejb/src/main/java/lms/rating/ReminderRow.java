package lms.rating;

import java.io.Serializable;
import java.time.LocalDate;
import lms.platform.Both;

/**
 * Somebody is reminded of a task that is not done.
 *
 * @param hall under which name its exam is allocated
 * @param candidate the number under which the writer of the answer is known
 * @param markerId who is to do it
 */
public record ReminderRow(
    long taskId, Kind kind, String hall, Both exam, int candidate, long markerId, LocalDate due)
    implements Serializable {
  /** Why one is reminded. */
  public enum Kind {
    /** It is due on this day or on the next that is worked. */
    SOON,
    /** The day it was due is over. */
    OVERDUE
  }
}
