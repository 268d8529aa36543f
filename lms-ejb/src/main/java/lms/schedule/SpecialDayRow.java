package lms.schedule;

import java.io.Serializable;
import java.time.LocalDate;
import lms.platform.Both;

/**
 * A special day as the calendar page shows it.
 *
 * @param siteId null when it holds for every site
 * @param working true for a make-up working day, false for a holiday
 * @param provisional not officially published yet
 */
public record SpecialDayRow(
    long id,
    Long siteId,
    LocalDate day,
    boolean working,
    Both name,
    boolean provisional,
    String source)
    implements Serializable {
  /** Did somebody enter it here, or does it come from course-content? */
  public boolean byHand() {
    return source.equals(CalendarService.BY_HAND);
  }
}
