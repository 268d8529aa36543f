package lms.cadence;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import lms.attempt.Excuse;
import lms.exam.ExamRecordService;
import lms.exam.MarkRow;
import lms.exam.PaperClosed;
import lms.exam.PaperRemarked;
import lms.programme.OccasionService;
import lms.security.Acting;
import lms.sitting.Author;
import lms.sitting.ExclusionCause;
import lms.sitting.SittingLog;
import lms.sitting.SittingRow;
import lms.sitting.SittingState;
import lms.sitting.StepKind;
import lms.sitting.StepRow;

/**
 * The written rule of missed windows: when nobody sat a paper and the academy stood still at any
 * time of its window, or made the paper too late, the paper does not count; a stage exam or resit
 * takes place again on the next working day. When the academy ran, a paper that was not sat counts
 * as 0. A sitting that the academy interrupted and that its taker could not hand in does not count
 * either, unless it was passed; nor does one out of which its taker was sent for a cause that was
 * not the taker's, nor one that was paused and forgotten. A corrected mark is asked the same again.
 * What was missed for another reason does not count when an invigilator finds so.
 */
@ApplicationScoped
class ExcuseMissed {
  /** A page whose clock is a little ahead hands in this much before the end. */
  private static final Duration CLOCKS_DIFFER = Duration.ofSeconds(2);

  @Inject Beats beats;
  @Inject OccasionService occasions;
  @Inject ExamRecordService records;
  @Inject SittingLog sittings;

  private Optional<Excuse> missed(MarkRow row, Instant at) {
    if (beats.stoodStill(row.opens(), row.closes(), at)) return Optional.of(Excuse.STANDSTILL);
    return beats.madeLate(row.paperId()) ? Optional.of(Excuse.LATE_PAPER) : Optional.empty();
  }

  /** What its taker was sent out for comes before what happened to it besides. */
  private Optional<Excuse> cutOff(MarkRow row, Instant at) {
    SittingState state = sittings.state(row.sittingId());
    ExclusionCause cause = state.excluded();
    if (cause != null && !cause.forfeits()) return Optional.of(Excuse.valueOf(cause.name()));
    if (forgotten(state)) return Optional.of(Excuse.PAUSED);
    return interrupted(row, at) ? Optional.of(Excuse.STANDSTILL) : Optional.empty();
  }

  private boolean interrupted(MarkRow row, Instant at) {
    SittingRow sitting = sittings.require(row.sittingId());
    boolean byClock =
        sittings.steps(sitting.id()).stream().anyMatch(s -> byClock(s, sitting.deadline()));
    return byClock && beats.stoodStill(sitting.opened(), sitting.deadline(), at);
  }

  /** By the academy, or by the taker's page because the time was over: whichever was faster. */
  private static boolean byClock(StepRow step, Instant deadline) {
    return step.kind() == StepKind.HANDED_IN
        && (step.author() == Author.SYSTEM
            || step.author() == Author.TAKER && !step.at().isBefore(deadline.minus(CLOCKS_DIFFER)));
  }

  /** Paused, and handed in by the academy when nobody let it go on. */
  private static boolean forgotten(SittingState state) {
    return state.closedBy() == Author.SYSTEM && state.pausedSince() != null;
  }

  /** What people found comes before what the log says. */
  private Optional<Excuse> whyNot(PaperRemarked paper) {
    return paper.excused() != null
        ? Optional.of(paper.excused())
        : cutOff(row(paper.paperId(), paper.personId(), paper.cohortId()), paper.at());
  }

  private MarkRow row(UUID paperId, long personId, long cohortId) {
    return records.marks(Set.of(personId), cohortId).stream()
        .filter(m -> m.paperId().equals(paperId))
        .findFirst()
        .orElseThrow();
  }

  void on(@Observes @Priority(100) PaperClosed paper) {
    if (paper.cohortId() == 0 || (paper.sat() && paper.passed())) return;
    Acting.asSystem(
        () -> {
          MarkRow row = row(paper.paperId(), paper.personId(), paper.cohortId());
          (paper.sat() ? cutOff(row, paper.at()) : missed(row, paper.at()))
              .ifPresent(
                  why ->
                      occasions.excuse(
                          paper.paperId(),
                          paper.cohortId(),
                          paper.personId(),
                          paper.stageId(),
                          paper.kind(),
                          why));
          return null;
        });
  }

  /**
   * The rule follows a corrected mark: what passes by now counts, what passes no longer does not.
   */
  void on(@Observes @Priority(100) PaperRemarked paper) {
    if (paper.cohortId() == 0) return;
    Acting.asSystem(
        () -> {
          if (paper.passed())
            occasions.countsAgain(
                paper.paperId(), paper.cohortId(), paper.personId(), paper.stageId(), paper.kind());
          else
            whyNot(paper)
                .ifPresent(
                    why ->
                        occasions.excuse(
                            paper.paperId(),
                            paper.cohortId(),
                            paper.personId(),
                            paper.stageId(),
                            paper.kind(),
                            why));
          return null;
        });
  }
}
