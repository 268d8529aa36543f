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
import lms.audit.Audit;
import lms.marking.Marker;
import lms.marking.PaperDesk;
import lms.platform.Actor;
import lms.sitting.Author;
import lms.sitting.SittingLog;
import lms.sitting.SittingRow;

/** Closes sittings, marks them, settles papers and tells the house, all in one transaction. */
@ApplicationScoped
class Settling {
  @Inject Papers papers;
  @Inject SittingLog sittings;
  @Inject Markings markings;
  @Inject PaperDesk desk;
  @Inject Audit audit;
  @Inject Event<PaperClosed> closed;
  @Inject Event<PaperRemarked> remarked;

  /** Hands in a locked, open sitting. */
  @Transactional(Transactional.TxType.MANDATORY)
  public SittingRow handIn(UUID sittingId, Author by, Actor actor, Instant now) {
    return handIn(sittingId, by, actor, now, null);
  }

  /**
   * The same, with a reason.
   *
   * @param reason null when the taker or the academy does it
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public SittingRow handIn(UUID sittingId, Author by, Actor actor, Instant now, String reason) {
    SittingRow sitting =
        sittings.close(sittingId, by, by == Author.INVIGILATOR ? actor.id() : null, now, reason);
    Paper paper = papers.lock(sitting.paperId());
    BigDecimal mark = mark(paper, sittingId, actor, now, null);
    seal(paper, sittingId, now);
    paper.settle(mark, true, now);
    audit.record(
        actor,
        "hand-in",
        "sitting",
        sittingId,
        null,
        Map.of("by", by, "mark", mark, "passed", paper.passed()),
        reason);
    closed.fire(paper.closed(now));
    return sitting;
  }

  /**
   * Marks a locked, closed sitting again from its log, seals it again, and tells the house. The
   * earlier markings stay.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void markAgain(UUID sittingId, Actor actor, Instant now, String reason) {
    Paper paper = papers.lock(sittings.require(sittingId).paperId());
    BigDecimal was = paper.mark();
    boolean hadPassed = Boolean.TRUE.equals(paper.passed());
    BigDecimal mark = mark(paper, sittingId, actor, now, reason);
    seal(paper, sittingId, now);
    paper.settle(mark, true, now);
    audit.record(
        actor,
        "mark-again",
        "sitting",
        sittingId,
        Map.of("mark", was, "passed", hadPassed),
        Map.of("mark", mark, "passed", paper.passed()),
        reason);
    remarked.fire(paper.remarked(was, hadPassed, reason, now));
  }

  private void seal(Paper paper, UUID sittingId, Instant now) {
    List<String> lines = markings.lines(sittingId);
    sittings.seal(sittingId, lines.size(), now, paper.line(), lines);
  }

  /**
   * Hands in what the clock has overtaken; does nothing when it was handed in, extended or paused
   * meanwhile.
   */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public void handInOverdue(UUID sittingId, Instant now) {
    SittingRow sitting = sittings.lock(sittingId);
    if (sitting.closed() == null && sitting.over(now))
      handIn(sittingId, Author.SYSTEM, Actor.SYSTEM, now);
  }

  /**
   * Hands in what has stood still since before this; does nothing when it was handed in or goes on
   * meanwhile.
   */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public void handInForgotten(UUID sittingId, Instant before, Instant now) {
    SittingRow sitting = sittings.lock(sittingId);
    if (sitting.closed() == null && sitting.paused() != null && sitting.paused().isBefore(before))
      handIn(sittingId, Author.SYSTEM, Actor.SYSTEM, now);
  }

  /**
   * Settles a paper that nobody began with 0; does nothing when it was begun or settled meanwhile.
   */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public void settleMissed(UUID paperId, Instant now) {
    Paper paper = papers.lock(paperId);
    if (paper.isSettled() || paper.isWithdrawn() || paper.sittingId() != null) return;
    paper.settle(BigDecimal.ZERO, false, now);
    audit.record(
        Actor.SYSTEM, "miss", "paper", paperId, null, Map.of("mark", BigDecimal.ZERO), null);
    closed.fire(paper.closed(now));
  }

  private BigDecimal mark(Paper paper, UUID sittingId, Actor actor, Instant now, String reason) {
    List<BigDecimal> shares =
        Marker.shares(desk.marking(paper.id(), paper.items()), sittings.state(sittingId));
    BigDecimal mark = Marker.mark(shares);
    markings.add(sittingId, now, actor, mark, shares, reason);
    return mark;
  }
}
