package lms.exam;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import lms.attempt.Attempt;
import lms.attempt.AttemptDesk;
import lms.attempt.Excuse;
import lms.attempt.Past;
import lms.audit.Audit;
import lms.handmark.AnswersToMark;
import lms.handmark.HandMark;
import lms.handmark.HandMarkDesk;
import lms.marking.LaidItem;
import lms.marking.Marker;
import lms.marking.PaperDesk;
import lms.platform.Actor;
import lms.sitting.Author;
import lms.sitting.SealRow;
import lms.sitting.SittingLog;
import lms.sitting.SittingRow;
import lms.sitting.SittingState;
import lms.sitting.StepKind;
import lms.sitting.StepRow;

/** Closes sittings, marks them, settles papers and tells the house, all in one transaction. */
@ApplicationScoped
class Settling {
  private static final String LOCKED = "locked";

  @Inject Papers papers;
  @Inject SittingLog sittings;
  @Inject Markings markings;
  @Inject HandMarkDesk handMarks;
  @Inject AttemptDesk attempts;
  @Inject PaperDesk desk;
  @Inject Audit audit;
  @Inject Event<PaperClosed> closed;
  @Inject Event<PaperRemarked> remarked;
  @Inject Event<AnswersToMark> toMark;

  /** What came of a hand-in, so that nobody has to read it again. */
  record Handed(SittingRow sitting, SittingState state, SealRow seal, List<BigDecimal> shares) {}

  /** Hands in a locked, open sitting. */
  @Transactional(Transactional.TxType.MANDATORY)
  public Handed handIn(UUID sittingId, Author by, Actor actor, Instant now) {
    return handIn(sittingId, by, actor, now, null);
  }

  /**
   * The same, with a reason.
   *
   * @param reason null when the taker or the academy does it
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public Handed handIn(UUID sittingId, Author by, Actor actor, Instant now, String reason) {
    SittingRow sitting =
        sittings.close(sittingId, by, by == Author.INVIGILATOR ? actor.id() : null, now, reason);
    Paper paper = papers.lock(sitting.paperId());
    Marked marked = marked(paper, sittingId);
    Object became =
        marked.whole()
            ? Map.of("by", by, "mark", marked.mark(), "passed", paper.passes(marked.mark()))
            : Map.of("by", by, "toMark", marked.open().size());
    audit.record(actor, "hand-in", "sitting", sittingId, null, became, reason);
    SealRow seal = write(paper, marked, sittingId, actor, now, null);
    return new Handed(sitting, marked.state(), seal, marked.shares());
  }

  /**
   * Marks a locked, closed sitting again from its log, seals it again, and tells the house. The
   * earlier markings stay. Where people have to mark an answer before it has a mark, they are asked
   * to; a mark that was made before holds until they have.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void markAgain(UUID sittingId, Actor actor, Instant now, String reason) {
    Paper paper = papers.lock(sittings.require(sittingId).paperId());
    Marked marked = marked(paper, sittingId);
    if (paper.isSettled() && !marked.whole()) {
      // what was added is sealed, and the points stay as they are so far
      Object still = Map.of("mark", paper.mark(), "toMark", marked.open().size());
      audit.record(
          actor, "mark-again", "sitting", sittingId, fate(paper.mark(), paper), still, reason);
      ProtocolCard.MarkingLine line =
          markings.add(sittingId, now, actor, paper.mark(), markings.shares(sittingId), reason);
      seal(paper, marked, sittingId, line, now);
      ask(paper, marked, now);
      if (tookBack(paper, marked)) remarked.fire(unchanged(paper, reason, now));
    } else {
      Object was = paper.isSettled() ? fate(paper.mark(), paper) : null;
      Object became = marked.whole() ? fate(marked.mark(), paper) : null;
      audit.record(actor, "mark-again", "sitting", sittingId, was, became, reason);
      write(paper, marked, sittingId, actor, now, reason);
    }
  }

  /**
   * Does it still have the 0 of an exclusion that was not theirs? The house is not to act on it.
   */
  private static boolean tookBack(Paper paper, Marked marked) {
    return paper.mark().signum() == 0
        && marked.log().stream()
            .anyMatch(s -> s.kind() == StepKind.EXCLUDED && s.cause().forfeits());
  }

  private static PaperRemarked unchanged(Paper paper, String reason, Instant now) {
    return paper.remarked(paper.mark(), Boolean.TRUE.equals(paper.passed()), reason, now);
  }

  private static Object fate(BigDecimal mark, Paper paper) {
    return Map.of("mark", mark, "passed", paper.passes(mark));
  }

  /** Writes a marking down, seals it, and tells the house what came of it. */
  private SealRow write(
      Paper paper, Marked marked, UUID sittingId, Actor actor, Instant now, String reason) {
    BigDecimal was = paper.mark();
    boolean hadPassed = Boolean.TRUE.equals(paper.passed());
    boolean again = paper.isSettled();
    ProtocolCard.MarkingLine line =
        markings.add(sittingId, now, actor, marked.mark(), marked.shares(), reason);
    SealRow seal = seal(paper, marked, sittingId, line, now);
    if (!marked.whole()) {
      paper.await(now);
      ask(paper, marked, now);
      return seal;
    }
    paper.settle(marked.mark(), true, now);
    // what was asked before may be no longer
    if (marked.byHand()) ask(paper, marked, now);
    if (again && paper.passed()) lift(paper, reason);
    if (again) remarked.fire(paper.remarked(was, hadPassed, reason, now));
    else closed.fire(paper.closed(now));
    return seal;
  }

  private void ask(Paper paper, Marked marked, Instant now) {
    toMark.fire(paper.toMark(marked.open(), marked.standing(), now));
  }

  private SealRow seal(
      Paper paper, Marked marked, UUID sittingId, ProtocolCard.MarkingLine last, Instant now) {
    List<String> lines =
        last.number() == 1 ? Markings.lines(List.of(last)) : markings.lines(sittingId);
    return sittings.seal(sittingId, last.number(), now, paper.line(), marked.log(), lines);
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

  /** Ends a break whose time is over; does nothing when it was ended meanwhile. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public void endBreak(UUID sittingId, Instant now) {
    SittingRow sitting = sittings.lock(sittingId);
    if (sitting.closed() == null
        && sitting.breakEnds() != null
        && !now.isBefore(sitting.breakEnds()))
      sittings.endBreak(sittingId, sitting.breaks(), Author.SYSTEM, null, now);
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
    if (paper.isOfStage() && attempts.locked(paper.personId(), paper.series())) {
      takeBack(paper, now);
      return;
    }
    paper.settle(BigDecimal.ZERO, false, now);
    audit.record(
        Actor.SYSTEM, "miss", "paper", paperId, null, Map.of("mark", BigDecimal.ZERO), null);
    closed.fire(paper.closed(now));
  }

  /**
   * It does not count, or counts again. A lock that stands without enough fails is over.
   *
   * @param why null when it counts
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void excuse(Paper paper, Excuse why) {
    paper.excuse(why);
    if (why != null) lift(paper, why.name());
  }

  /** It is no fail, or none any more: a lock that stands without enough others is over. */
  private void lift(Paper paper, String why) {
    if (!paper.isOfStage() || paper.rules().attempts() == null) return;
    List<Attempt> counting =
        papers.earlier(paper).stream().filter(Paper::isSettled).map(p -> p.attempt(null)).toList();
    Past past =
        new Past(
            paper.personId(),
            paper.series(),
            paper.title(),
            paper.rules().attempts(),
            counting,
            List.of(),
            ZoneOffset.UTC);
    if (attempts.fewer(past))
      audit.record(Actor.SYSTEM, "lift", "exam-lock", paper.id(), null, paper.personId(), why);
  }

  /**
   * Somebody found that its person could not sit it: the house acts on it.
   *
   * @param paper locked, and missed
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void excuseAbsence(Paper paper, String reason, Instant now) {
    excuse(paper, Excuse.ABSENCE);
    remarked.fire(paper.absolved(reason, now));
  }

  /** Nobody misses what was locked for them: it is as if it had not been set. */
  private void takeBack(Paper paper, Instant now) {
    paper.withdraw(now);
    audit.record(Actor.SYSTEM, "withdraw", "paper", paper.id(), null, null, LOCKED);
  }

  /**
   * What a sitting has under all that is known now.
   *
   * @param log from which it follows
   * @param mark null while people have still to mark some of it
   * @param open what they have to mark
   * @param byHand do people mark any of it?
   * @param standing prints of the answers that people mark, by item
   */
  private record Marked(
      List<StepRow> log,
      SittingState state,
      BigDecimal mark,
      List<BigDecimal> shares,
      List<AnswersToMark.Asked> open,
      boolean byHand,
      Map<Integer, String> standing) {
    boolean whole() {
      return open.isEmpty();
    }
  }

  private Marked marked(Paper paper, UUID sittingId) {
    List<LaidItem> items = desk.marking(paper.id(), paper.items());
    List<StepRow> log = sittings.steps(sittingId);
    SittingState state = SittingState.fold(log);
    boolean byHand = PaperDesk.markedByHand(items);
    Map<Integer, String> prints = byHand ? Marker.prints(items, state) : Map.of();
    List<BigDecimal> shares = Marker.shares(items, state, handMarks.of(sittingId, prints));
    List<AnswersToMark.Asked> open =
        IntStream.range(0, items.size())
            .filter(n -> shares.get(n) == null)
            .mapToObj(n -> asked(n, items.get(n), state))
            .toList();
    BigDecimal mark = open.isEmpty() ? Marker.mark(items, shares) : null;
    Map<Integer, String> standing = state.forfeited() ? Map.of() : prints;
    return new Marked(log, state, mark, shares, open, byHand, standing);
  }

  private static AnswersToMark.Asked asked(int n, LaidItem item, SittingState state) {
    return new AnswersToMark.Asked(
        n, item.card().id(), item.card().version(), HandMark.print(state.answers().get(n).t()));
  }
}
