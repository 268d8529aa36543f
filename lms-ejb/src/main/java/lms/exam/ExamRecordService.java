package lms.exam;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import lms.entry.Disclosure;
import lms.entry.EntryDesk;
import lms.handmark.HandMarkDesk;
import lms.handmark.StillToMark;
import lms.marking.LaidItem;
import lms.marking.Marker;
import lms.marking.PaperDesk;
import lms.marking.PaperItem;
import lms.marking.ResultItem;
import lms.platform.Both;
import lms.platform.NotFound;
import lms.recording.RecordingCard;
import lms.recording.RecordingDesk;
import lms.security.Me;
import lms.security.Reach;
import lms.security.Right;
import lms.sitting.SittingLog;
import lms.sitting.SittingRow;
import lms.sitting.SittingState;
import lms.sitting.SittingStillOpen;

/** Marks and history for those who judge: gates, draws, trainers, and a trainee's own way. */
@Stateless
@DenyAll
public class ExamRecordService {
  private static final int INSPECTABLE = 300;

  @Inject Papers papers;
  @Inject SittingLog sittings;
  @Inject Markings markings;
  @Inject HandMarkDesk handMarks;
  @Inject RecordingDesk recordings;
  @Inject PaperDesk desk;
  @Inject EntryDesk entry;
  @Inject Settling settling;
  @Inject Me me;
  @Inject Clock clock;

  /** All papers of these people in a cohort, by window. Everybody must be within reach. */
  @RolesAllowed({Right.SYSTEM, Right.SEE_COHORT, Right.SIT_EXAM})
  public List<MarkRow> marks(@NotNull Collection<Long> people, long cohortId) {
    me.requireReach(people);
    List<Paper> all = papers.marks(people, cohortId);
    List<Paper> own = all.stream().filter(p -> p.personId() == me.id()).toList();
    Set<UUID> shown = papers.shown(own, Disclosure.Matter.MARK, clock.instant());
    // one's own mark appears when the rule shows it
    return all.stream()
        .map(p -> p.markRow(p.personId() != me.id() || shown.contains(p.id())))
        .toList();
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

  /**
   * A marked sitting as its taker saw it, for those who teach; not their own before its time. While
   * people have still to mark some of it nobody sees it, and while they look at some of it again
   * nobody whom they may be: they are not to know whose it is.
   */
  @RolesAllowed(Right.SEE_SITTING)
  public ResultCard result(@NotNull UUID sittingId) {
    SittingRow sitting = sittings.require(sittingId);
    me.requireReach(sitting.personId());
    Paper paper = papers.require(sitting.paperId());
    boolean mine = sitting.personId() == me.id();
    if (sitting.closed() == null || (mine && !shows(paper, Disclosure.Matter.MARK)))
      throw new ResultNotYet();
    if (!mine) requireUnseen(paper);
    return seen(
        paper,
        sitting,
        sittings.state(sittingId),
        !mine || shows(paper, Disclosure.Matter.ANSWERS),
        !mine || shows(paper, Disclosure.Matter.EXPLANATIONS));
  }

  private ResultCard seen(
      Paper paper, SittingRow sitting, SittingState state, boolean answers, boolean explanations) {
    List<LaidItem> items = desk.counting(paper.id(), paper.items());
    return ExamSittingService.result(
        paper,
        sitting,
        items,
        state,
        markings.of(sitting.id()),
        handMarks.of(sitting.id(), Marker.prints(items, state)),
        answers,
        explanations);
  }

  /** A spoken answer, for those who may look at the result. */
  @RolesAllowed(Right.SEE_SITTING)
  public RecordingCard recording(@NotNull UUID sittingId, @NotNull UUID id) {
    result(sittingId);
    return recordings.require(sittingId, id);
  }

  /**
   * Everything about a finished sitting, checked against its seals. For those who teach or keep
   * records, within reach; for its taker when the rule of the paper shows right answers.
   */
  @RolesAllowed({Right.SEE_SITTING, Right.SIT_EXAM, Right.SYSTEM})
  public ProtocolCard protocol(@NotNull UUID sittingId) {
    SittingRow sitting = sittings.require(sittingId);
    boolean mine = sitting.personId() == me.id();
    if (!mine && !me.may(Right.SEE_SITTING) && !me.may(Right.SYSTEM))
      throw new NotFound("sitting", sittingId);
    me.requireReach(sitting.personId());
    Paper paper = papers.require(sitting.paperId());
    if (sitting.closed() == null || (mine && !shows(paper, Disclosure.Matter.ANSWERS)))
      throw new ResultNotYet();
    if (!mine && !me.may(Right.SYSTEM)) requireUnseen(paper);
    SittingState state = sittings.state(sittingId);
    ResultCard result =
        seen(paper, sitting, state, true, !mine || shows(paper, Disclosure.Matter.EXPLANATIONS));
    return new ProtocolCard(
        sittingId,
        paper.id(),
        paper.personId(),
        paper.title(),
        paper.kind(),
        paper.opens(),
        paper.closes(),
        paper.limit(),
        paper.passMark(),
        sitting.opened(),
        sitting.deadline(),
        state.moved(),
        sitting.closed(),
        entry.admissions(List.of(paper.id())).get(paper.id()),
        state.excluded(),
        state.answered(),
        paper.mark(),
        paper.passed(),
        paper.excused(),
        integrity(paper, sittingId),
        lines(desk.of(paper.id(), paper.items()), result.items()),
        sittings.steps(sittingId),
        result.markings(),
        sittings.seals(sittingId));
  }

  private void requireUnseen(Paper paper) {
    if (paper.isWaiting() || (paper.isLookedAt() && me.may(Right.MARK_ANSWER)))
      throw new StillToMark();
  }

  private boolean shows(Paper paper, Disclosure.Matter what) {
    return papers.shows(paper, what, clock.instant());
  }

  private ProtocolCard.Integrity integrity(Paper paper, UUID sittingId) {
    if (sittings.seals(sittingId).isEmpty()) return ProtocolCard.Integrity.UNSEALED;
    return sittings.intact(sittingId, paper.line(), markings.lines(sittingId))
        ? ProtocolCard.Integrity.INTACT
        : ProtocolCard.Integrity.ALTERED;
  }

  private static List<ProtocolCard.ItemLine> lines(List<LaidItem> asked, List<ResultItem> results) {
    return IntStream.range(0, asked.size())
        .mapToObj(
            n ->
                new ProtocolCard.ItemLine(
                    n + 1, asked.get(n).card().id(), asked.get(n).card().version(), results.get(n)))
        .toList();
  }

  /**
   * @throws StillToMark while people look at a paper of this person
   */
  @RolesAllowed(Right.SYSTEM)
  public void requireNoneLookedAt(long personId) {
    if (papers.lookedAt(personId)) throw new StillToMark();
  }

  /** Do late answers of this person wait for somebody who decides about them? */
  @RolesAllowed(Right.SYSTEM)
  public boolean lateAnswersWait(long personId) {
    return sittings.countWaiting(new Reach(Reach.Kind.OWN, personId, null, null), 0) > 0;
  }

  /** The title of a paper within my reach. */
  @RolesAllowed({Right.SEE_SITTING, Right.SYSTEM})
  public Both title(@NotNull UUID paperId) {
    Paper paper = papers.require(paperId);
    me.requireReach(paper.personId());
    return paper.title();
  }

  /** Papers of this person that {@link #inspected} shows, the newest first; without their marks. */
  @RolesAllowed(Right.SYSTEM)
  public List<MarkRow> inspectable(long personId) {
    Instant now = clock.instant();
    List<Paper> out =
        papers.of(personId, INSPECTABLE).stream()
            .filter(p -> p.sittingId() != null && resultIsOut(p, now))
            .toList();
    Set<UUID> written = papers.stillWritten(out.stream().map(Paper::id).toList());
    return out.stream().filter(p -> !written.contains(p.id())).map(p -> p.markRow(false)).toList();
  }

  /** As far as it hangs on this paper alone. */
  private static boolean resultIsOut(Paper paper, Instant now) {
    return paper.isSettled() && !paper.isWaiting() && !now.isBefore(paper.closes());
  }

  /**
   * A marked sitting with everything that explains its mark, for its taker under supervision,
   * whatever the rule of the paper shows otherwise.
   *
   * @throws ResultNotYet it is not marked to the end, or somebody still writes the same exam
   */
  @RolesAllowed(Right.SYSTEM)
  public ResultCard inspected(@NotNull UUID sittingId) {
    SittingRow sitting = sittings.require(sittingId);
    Paper paper = papers.require(sitting.paperId());
    if (!resultIsOut(paper, clock.instant()) || !papers.stillWriting(paper).isEmpty())
      throw new ResultNotYet();
    return seen(paper, sitting, sittings.state(sittingId), true, true);
  }

  /** Do people mark this item of a paper? */
  @RolesAllowed({Right.DECIDE_LATE_ANSWER, Right.SYSTEM})
  public boolean byHand(@NotNull UUID paperId, int item) {
    Paper paper = papers.require(paperId);
    me.requireReach(paper.personId());
    return desk.of(paperId, paper.items()).get(item).card().byHand();
  }

  /**
   * Marks a finished sitting again from its log, because something was added to it. The earlier
   * markings stay; {@link PaperRemarked} tells the house.
   */
  @RolesAllowed({Right.DECIDE_LATE_ANSWER, Right.SYSTEM})
  public void markAgain(@NotNull UUID sittingId, @NotBlank String reason) {
    SittingRow sitting = sittings.lock(sittingId);
    me.requireReach(sitting.personId());
    if (sitting.closed() == null) throw new SittingStillOpen();
    settling.markAgain(sittingId, me.actor(), clock.instant(), reason);
  }

  /** A question that a person has met, when the paper was settled, and whether it was all right. */
  public record SeenItem(String questionId, Instant at, boolean right) {}
}
