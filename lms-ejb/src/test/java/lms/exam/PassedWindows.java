package lms.exam;

import java.time.Instant;
import lms.platform.TestHouse;
import lms.sitting.SittingLog;

/** Does at a moment what the academy does of itself when windows and sittings are over. */
public final class PassedWindows {
  private static final int AT_ONCE = 500;

  private PassedWindows() {}

  public static void settle(TestHouse house, Instant now) {
    Settling settling = house.get(Settling.class);
    house
        .commit(() -> house.get(SittingLog.class).overdue(now, AT_ONCE))
        .forEach(sitting -> settling.handInOverdue(sitting, now));
    house
        .commit(() -> house.get(Papers.class).missed(now, AT_ONCE))
        .forEach(paper -> settling.settleMissed(paper, now));
  }
}
