package lms.exam;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import lms.audit.Audit;
import lms.platform.Actor;

/** Closes sittings, marks them, settles papers and tells the house, all in one transaction. */
@ApplicationScoped
class Settling {
  @Inject Papers papers;
  @Inject Sittings sittings;
  @Inject PaperDesk desk;
  @Inject Audit audit;
  @Inject Event<PaperClosed> closed;

  /** Hands in a locked, open sitting. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void handIn(Sitting sitting, Sitting.ClosedBy by, Actor actor, Instant now) {
    sitting.close(by, now);
    Paper paper = papers.lock(sitting.paperId());
    List<BigDecimal> shares = shares(paper, sittings.steps(sitting.id()));
    BigDecimal mark = Marker.mark(shares);
    sittings.mark(sitting.id(), 1, now, actor, mark, PaperDesk.json(shares));
    paper.settle(mark, true, now);
    audit.record(
        actor,
        "hand-in",
        "sitting",
        sitting.id(),
        null,
        Map.of("by", by, "mark", mark, "passed", paper.passed()),
        null);
    closed.fire(paper.closed(now));
  }

  /** Hands in what the clock has overtaken; does nothing when it was handed in meanwhile. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public void handInOverdue(UUID sittingId, Instant now) {
    Sitting sitting = sittings.lock(sittingId);
    if (sitting.closed() == null) handIn(sitting, Sitting.ClosedBy.CLOCK, Actor.SYSTEM, now);
  }

  /**
   * Settles a paper that nobody began with 0; does nothing when it was begun or settled meanwhile.
   */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public void settleMissed(UUID paperId, Instant now) {
    Paper paper = papers.lock(paperId);
    if (paper.isSettled() || sittings.ofPaper(paperId).isPresent()) return;
    paper.settle(BigDecimal.ZERO, false, now);
    closed.fire(paper.closed(now));
  }

  private List<BigDecimal> shares(Paper paper, List<Step> steps) {
    SittingState state = SittingState.fold(steps);
    List<PaperDesk.Ready> items = desk.of(paper);
    return IntStream.range(0, items.size())
        .mapToObj(
            n -> Marker.share(items.get(n).card(), items.get(n).item(), state.answers().get(n)))
        .toList();
  }
}
