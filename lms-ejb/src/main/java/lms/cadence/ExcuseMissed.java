package lms.cadence;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Set;
import lms.exam.ExamKind;
import lms.exam.ExamRecordService;
import lms.exam.MarkRow;
import lms.exam.PaperClosed;
import lms.programme.OccasionService;
import lms.security.Acting;

/**
 * The written rule of missed windows: when nobody sat a paper and the academy stood still at any
 * time of its window, the paper does not count; a stage exam or resit takes place again on the next
 * working day. When the academy ran, a paper that was not sat counts as 0.
 */
@ApplicationScoped
class ExcuseMissed {
  @Inject Beats beats;
  @Inject OccasionService occasions;
  @Inject ExamRecordService records;

  void on(@Observes @Priority(100) PaperClosed paper) {
    if (paper.sat() || paper.cohortId() == 0) return;
    Acting.asSystem(
        () -> {
          MarkRow row =
              records.marks(Set.of(paper.personId()), paper.cohortId()).stream()
                  .filter(m -> m.paperId().equals(paper.paperId()))
                  .findFirst()
                  .orElseThrow();
          if (beats.stoodStill(row.opens(), row.closes(), paper.at()))
            occasions.missedByAcademy(
                paper.paperId(),
                paper.cohortId(),
                paper.personId(),
                paper.stageId(),
                paper.kind() == ExamKind.STAGE || paper.kind() == ExamKind.RESIT);
          return null;
        });
  }
}
