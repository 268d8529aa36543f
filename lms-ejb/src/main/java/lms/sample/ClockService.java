package lms.sample;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import lms.platform.Clocks;
import lms.security.Right;

/**
 * Moves the clock of a sample academy ahead, for everybody in it. There everybody has the right; a
 * real academy's clock refuses by itself.
 */
@Stateless
@DenyAll
public class ClockService {
  /** When the day's first quiz is open. */
  private static final LocalTime MORNING = LocalTime.of(8, 40);

  private static final int MOST_DAYS = 31;

  @Inject Clocks clocks;
  @Inject Clock clock;
  @Inject ClockTrail trail;

  /**
   * Without a transaction: the new time must stand before the chores that it sets off look at it.
   *
   * @throws lms.platform.ClockIsFixed in a real academy, or when asked to go back
   * @throws ClockStepTooLong for more than a month: everything that falls due is done at once
   */
  @RolesAllowed(Right.MOVE_CLOCK)
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public void ahead(@NotNull Duration by) {
    if (by.compareTo(Duration.ofDays(MOST_DAYS)) > 0) throw new ClockStepTooLong(MOST_DAYS);
    clocks.requireMovable(by);
    trail.moved(by);
    clocks.ahead(by);
  }

  /** To the next twenty to nine. */
  @RolesAllowed(Right.MOVE_CLOCK)
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public void toMorning() {
    ahead(untilMorning(ZonedDateTime.now(clock)));
  }

  static Duration untilMorning(ZonedDateTime now) {
    ZonedDateTime today = now.with(MORNING);
    return Duration.between(now, today.isAfter(now) ? today : today.plusDays(1));
  }
}
