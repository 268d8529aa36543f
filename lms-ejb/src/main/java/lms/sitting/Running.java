package lms.sitting;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * How the time of a sitting runs. It ends at the deadline, stands still while it is paused, and
 * goes on with what was left: the deadline moves by the length of the pause. An extension moves the
 * deadline, whether it runs or stands. The deadline never moves back. A break of the taker is a
 * pause that moves the deadline by no more than it may last, however late anybody ends it.
 *
 * @param pausedSince null while it runs
 * @param breakEnds when the break is over by itself; null unless it is one
 * @param breaks how many breaks were begun; a number that was used begins no other
 */
record Running(Instant deadline, Instant pausedSince, Instant breakEnds, int breaks) {
  Running(Instant deadline, Instant pausedSince) {
    this(deadline, pausedSince, null, 0);
  }

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
      if (ends && time.stands(moment) && moment.isBefore(act.at())) return true;
      time = next;
    }
    return time.stands(moment);
  }

  /** Does it stand at that moment, when nobody lets it run before? */
  private boolean stands(Instant moment) {
    return pausedSince != null
        && !moment.isBefore(pausedSince)
        && (breakEnds == null || moment.isBefore(breakEnds));
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
      case PAUSED -> pausedSince == null ? standing(step.at()) : this;
      case RESUMED -> pausedSince == null || breakEnds != null ? this : resumed(step.at());
      case BREAK_BEGUN ->
          pausedSince == null ? resting(breaks + 1, step.extension(), step.at()) : this;
      case BREAK_ENDED -> breakEnded(breaks, step.at());
      default -> this;
    };
  }

  Running extended(Duration by) {
    return new Running(deadline.plus(by), pausedSince, breakEnds, breaks);
  }

  /**
   * @throws SittingPaused when it stands already
   * @throws SittingClosed when the time is over
   */
  Running paused(Instant now) {
    if (pausedSince != null) throw new SittingPaused();
    if (!now.isBefore(deadline)) throw new SittingClosed();
    return standing(now);
  }

  private Running standing(Instant since) {
    return new Running(deadline, since, null, breaks);
  }

  /**
   * @throws NotPaused when it runs, or the taker has a break
   */
  Running resumed(Instant now) {
    if (pausedSince == null || breakEnds != null) throw new NotPaused();
    return running(now);
  }

  /**
   * The taker begins a break; one with a number that was used, or not yet, changes nothing.
   *
   * @throws SittingPaused when it stands already
   * @throws SittingClosed when the time is over
   */
  Running breakBegun(int number, Duration most, Instant now) {
    return number == breaks + 1 ? paused(now).resting(number, most, now) : this;
  }

  private Running resting(int number, Duration most, Instant now) {
    return new Running(deadline, now, now.plus(most), number);
  }

  /** The break with this number is over; when it is none, or was over, nothing changes. */
  Running breakEnded(int number, Instant now) {
    if (breakEnds == null || number != breaks) return this;
    return running(now.isAfter(breakEnds) ? breakEnds : now);
  }

  private Running running(Instant now) {
    Duration stood = Duration.between(pausedSince, now);
    return new Running(stood.isNegative() ? deadline : deadline.plus(stood), null, null, breaks);
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
