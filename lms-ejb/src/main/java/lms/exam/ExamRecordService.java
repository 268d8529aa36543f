package lms.exam;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import lms.security.Me;
import lms.security.Right;
import lms.sitting.SittingLog;
import lms.sitting.SittingRow;

/** Marks and history for those who judge: gates, draws, trainers, and a trainee's own way. */
@Stateless
@DenyAll
public class ExamRecordService {
  @Inject Papers papers;
  @Inject SittingLog sittings;
  @Inject Markings markings;
  @Inject PaperDesk desk;
  @Inject Me me;
  @Inject Clock clock;

  /** All papers of these people in a cohort, by window. Everybody must be within reach. */
  @RolesAllowed({Right.SYSTEM, Right.SEE_COHORT, Right.SIT_EXAM})
  public List<MarkRow> marks(@NotNull Collection<Long> people, long cohortId) {
    me.requireReach(people);
    Instant now = clock.instant();
    return papers.marks(people, cohortId).stream().map(paper -> row(paper, now)).toList();
  }

  /** One's own mark appears when the paper's rule shows it. */
  private MarkRow row(Paper paper, Instant now) {
    return paper.markRow(paper.personId() != me.id() || paper.shows(now));
  }

  /** Every question this person has met, oldest first. */
  @RolesAllowed(Right.SYSTEM)
  public List<SeenItem> history(long personId) {
    List<SeenItem> seen = new ArrayList<>();
    for (Object[] row : papers.history(personId)) {
      List<PaperItem> items = PaperDesk.items((String) row[0]);
      List<BigDecimal> shares = Markings.shares((String) row[1]);
      for (int n = 0; n < items.size(); n++)
        seen.add(
            new SeenItem(
                items.get(n).q(), (Instant) row[2], shares.get(n).compareTo(BigDecimal.ONE) == 0));
    }
    return seen;
  }

  /** A marked sitting as its taker saw it, for those who teach; not their own before its time. */
  @RolesAllowed(Right.SEE_SITTING)
  public ResultCard result(@NotNull UUID sittingId) {
    SittingRow sitting = sittings.require(sittingId);
    me.requireReach(sitting.personId());
    Paper paper = papers.require(sitting.paperId());
    boolean mine = sitting.personId() == me.id();
    if (sitting.closed() == null || (mine && !paper.shows(clock.instant())))
      throw new ResultNotYet();
    return ExamSittingService.result(
        paper, sitting, desk.of(paper), sittings.state(sittingId), markings.shares(sittingId));
  }
}
