package lms.exam;

import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import lms.platform.Clocks;
import lms.platform.TestHouse;
import lms.sitting.SittingLog;

/** Does at a moment what the academy does of itself when windows and sittings are over. */
public final class PassedWindows {
  private static final int AT_ONCE = 500;

  private PassedWindows() {}

  public static void settle(TestHouse house, Instant now) {
    Settling settling = house.get(Settling.class);
    // tests of the log alone leave sittings in the same database that belong to no paper
    Set<Object> ofPapers =
        house.commit(
            () ->
                Set.copyOf(
                    house
                        .get(Papers.class)
                        .em
                        .createNativeQuery(
                            "select sitting_id from exam.paper where sitting_id is not null",
                            UUID.class)
                        .getResultList()));
    house.commit(() -> house.get(SittingLog.class).rested(now, AT_ONCE)).stream()
        .filter(ofPapers::contains)
        .forEach(sitting -> settling.endBreak(sitting, now));
    house.commit(() -> house.get(SittingLog.class).overdue(now, AT_ONCE)).stream()
        .filter(ofPapers::contains)
        .forEach(sitting -> settling.handInOverdue(sitting, now));
    Instant before = DeadlineWatch.forgottenBefore(now, Clock.fixed(now, Clocks.BANK_ZONE));
    house.commit(() -> house.get(SittingLog.class).standing(before, AT_ONCE)).stream()
        .filter(ofPapers::contains)
        .forEach(sitting -> settling.handInForgotten(sitting, before, now));
    house
        .commit(() -> house.get(Papers.class).missed(now, AT_ONCE))
        .forEach(paper -> settling.settleMissed(paper, now));
  }
}
