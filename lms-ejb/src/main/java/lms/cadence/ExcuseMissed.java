package lms.cadence;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Set;
import lms.exam.ExamRecordService;
import lms.exam.MarkRow;
import lms.exam.PaperClosed;
import lms.programme.OccasionService;
import lms.security.Acting;
import lms.sitting.Author;
import lms.sitting.ExclusionCause;
import lms.sitting.SittingLog;
import lms.sitting.SittingRow;
import lms.sitting.StepKind;

/**
 * The written rule of missed windows: when nobody sat a paper and the academy stood still at any
 * time of its window, or made the paper too late, the paper does not count; a stage exam or resit
 * takes place again on the next working day. When the academy ran, a paper that was not sat counts
 * as 0. A sitting that the academy interrupted and that its taker could not hand in does not count
 * either, unless it was passed; nor does one out of which its taker was sent for a cause that was
 * not the taker's.
 */
@ApplicationScoped
class ExcuseMissed {
  @Inject Beats beats;
  @Inject OccasionService occasions;
  @Inject ExamRecordService records;
  @Inject SittingLog sittings;

  private boolean missed(MarkRow row, Instant at) {
    return beats.stoodStill(row.opens(), row.closes(), at) || beats.madeLate(row.paperId());
  }

  private boolean interrupted(MarkRow row, Instant at) {
    SittingRow sitting = sittings.require(row.sittingId());
    boolean byClock =
        sittings.steps(sitting.id()).stream()
            .anyMatch(s -> s.kind() == StepKind.HANDED_IN && s.author() == Author.SYSTEM);
    return byClock && beats.stoodStill(sitting.opened(), sitting.deadline(), at);
  }

  private boolean sentOut(MarkRow row) {
    ExclusionCause cause = sittings.state(row.sittingId()).excluded();
    return cause != null && !cause.forfeits();
  }

  void on(@Observes @Priority(100) PaperClosed paper) {
    if (paper.cohortId() == 0 || (paper.sat() && paper.passed())) return;
    Acting.asSystem(
        () -> {
          MarkRow row =
              records.marks(Set.of(paper.personId()), paper.cohortId()).stream()
                  .filter(m -> m.paperId().equals(paper.paperId()))
                  .findFirst()
                  .orElseThrow();
          boolean nobodysFault =
              paper.sat() ? interrupted(row, paper.at()) || sentOut(row) : missed(row, paper.at());
          if (nobodysFault)
            occasions.missedByAcademy(
                paper.paperId(), paper.cohortId(), paper.personId(), paper.stageId(), paper.kind());
          return null;
        });
  }
}
