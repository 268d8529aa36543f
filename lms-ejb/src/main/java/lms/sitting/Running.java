package lms.sitting;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * How the time of a sitting runs. It ends at the deadline, stands still while it is paused, and
 * goes on with what was left: the deadline moves by the length of the pause. An extension moves the
 * deadline, whether it runs or stands. The deadline never moves back.
 *
 * @param pausedSince null while it runs
 */
record Running(Instant deadline, Instant pausedSince) {

  /** As it stands after all these steps; those that are about something else change nothing. */
  static Running after(Instant first, Collection<StepRow> steps) {
    Running time = new Running(first, null);
    for (StepRow act : acts(steps)) time = time.after(act);
    return time;
  }

  /** Did the time stand still at that moment? */
  static boolean stood(Collection<StepRow> steps, Instant moment) {
    Running time = new Running(Instant.EPOCH, null);
    for (StepRow act : acts(steps)) {
      Running next = time.after(act);
      boolean ends = time.pausedSince != null && next.pausedSince == null;
      if (ends && !moment.isBefore(time.pausedSince) && moment.isBefore(act.at())) return true;
      time = next;
    }
    return time.pausedSince != null && !moment.isBefore(time.pausedSince);
  }

  private static List<StepRow> acts(Collection<StepRow> steps) {
    return steps.stream()
        .filter(s -> !s.kind().numbered())
        .sorted(Comparator.comparingInt(StepRow::number))
        .toList();
  }

  private Running after(StepRow step) {
    return switch (step.kind()) {
      case EXTENDED -> extended(step.extension());
      case PAUSED -> pausedSince == null ? new Running(deadline, step.at()) : this;
      case RESUMED -> pausedSince == null ? this : resumed(step.at());
      default -> this;
    };
  }

  Running extended(Duration by) {
    return new Running(deadline.plus(by), pausedSince);
  }

  /**
   * @throws SittingPaused when it stands already
   * @throws SittingClosed when the time is over
   */
  Running paused(Instant now) {
    if (pausedSince != null) throw new SittingPaused();
    if (!now.isBefore(deadline)) throw new SittingClosed();
    return new Running(deadline, now);
  }

  /**
   * @throws NotPaused when it runs
   */
  Running resumed(Instant now) {
    if (pausedSince == null) throw new NotPaused();
    Duration stood = Duration.between(pausedSince, now);
    return new Running(stood.isNegative() ? deadline : deadline.plus(stood), null);
  }

  /** What is left of the time. */
  Duration left(Instant now) {
    return Duration.between(pausedSince == null ? now : pausedSince, deadline);
  }

  /** Is it over, with all that may be under way? Never while it stands. */
  boolean over(Instant now) {
    return pausedSince == null && deadline.plus(SittingLog.UNDER_WAY).isBefore(now);
  }
}
