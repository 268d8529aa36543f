package lms.sitting;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;

/**
 * Which answers are kept that come after the end: those typed before it by a plausible clock and
 * not while the time stood still, that arrive within the grace, from the page that held the
 * sitting, when the taker had not handed in. The end is the deadline as it was moved last, or the
 * moment at which an invigilator handed in. They do not count until somebody decides.
 *
 * <p>When something was typed is not believed but measured: each earlier step of the same page
 * carries both clocks, and the smallest difference between them is how far the taker's clock is off
 * (a message can only arrive later than it was typed). A clock that was set back between two
 * messages is not plausible.
 */
record LatePolicy(Duration grace) {
  private static final Duration SLACK = Duration.ofSeconds(1);
  private static final int MINUTES = 2;

  /** By the setting {@code academy.exam.lateMinutes}; 2 when it is not set. */
  static LatePolicy standing() {
    return new LatePolicy(
        Duration.ofMinutes(Integer.getInteger("academy.exam.lateMinutes", MINUTES)));
  }

  boolean keeps(SittingRow sitting, Collection<StepRow> log, StepRow message) {
    return message.kind() == StepKind.ANSWER
        && message.clientAt() != null
        && message.lease() == sitting.lease()
        && !message.at().isAfter(end(sitting, log).plus(grace))
        && log.stream().noneMatch(LatePolicy::settles)
        && !setBack(log, message)
        && typed(log, message)
            .filter(t -> !t.isAfter(end(sitting, log)) && !t.isBefore(sitting.opened()))
            .filter(t -> !Running.stood(log, t))
            .isPresent();
  }

  /** The deadline, unless an invigilator ended it before. */
  private static Instant end(SittingRow sitting, Collection<StepRow> log) {
    return log.stream()
        .filter(s -> s.kind() == StepKind.HANDED_IN && s.author() == Author.INVIGILATOR)
        .map(StepRow::at)
        .filter(sitting.deadline()::isAfter)
        .findFirst()
        .orElse(sitting.deadline());
  }

  /** After this nothing more is waited for: the taker's own hand-in, or a mark that is 0 anyway. */
  private static boolean settles(StepRow step) {
    return step.kind() == StepKind.HANDED_IN && step.author() == Author.TAKER
        || step.kind() == StepKind.EXCLUDED && step.cause().forfeits();
  }

  /** When it was typed, by the server's clock; empty when that cannot be measured. */
  static Optional<Instant> typed(Collection<StepRow> log, StepRow message) {
    if (message.clientAt() == null) return Optional.empty();
    return log.stream()
        .filter(s -> samePage(s, message))
        .map(s -> Duration.between(s.clientAt(), s.at()))
        .min(Comparator.naturalOrder())
        .map(off -> message.clientAt().plus(off));
  }

  private static boolean setBack(Collection<StepRow> log, StepRow message) {
    return log.stream()
        .filter(s -> samePage(s, message))
        .filter(s -> s.kind().numbered() && s.number() < message.number())
        .map(StepRow::clientAt)
        .filter(Objects::nonNull)
        .anyMatch(earlier -> earlier.isAfter(message.clientAt().plus(SLACK)));
  }

  private static boolean samePage(StepRow step, StepRow message) {
    return step.clientAt() != null
        && step.author() == Author.TAKER
        && step.lease() == message.lease()
        && step.kind() != StepKind.LATE;
  }
}
