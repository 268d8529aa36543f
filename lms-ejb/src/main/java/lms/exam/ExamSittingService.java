package lms.exam;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import lms.audit.Audit;
import lms.platform.Ids;
import lms.security.Me;
import lms.security.Right;

/**
 * The taker's door: my papers, begin, answer, move to another machine, hand in, look at the result.
 */
@Stateless
@DenyAll
public class ExamSittingService {
  private static final int PAPERS_SHOWN = 300;

  @Inject Papers papers;
  @Inject Sittings sittings;
  @Inject PaperDesk desk;
  @Inject Settling settling;
  @Inject Audit audit;
  @Inject Me me;
  @Inject Clock clock;

  /** My papers, the newest window first. */
  @RolesAllowed(Right.SIT_EXAM)
  public List<PaperRow> mine() {
    Instant now = clock.instant();
    return papers.of(me.id(), PAPERS_SHOWN).stream()
        .map(row -> ((Paper) row[0]).row((Sitting) row[1], now))
        .toList();
  }

  /** One of my papers. */
  @RolesAllowed(Right.SIT_EXAM)
  public PaperRow paper(@NotNull UUID paperId) {
    Paper paper = papers.requireOf(paperId, me.id());
    return paper.row(sittings.ofPaper(paperId).orElse(null), clock.instant());
  }

  /** What time it is for this sitting, and whether this lease still holds it. */
  @RolesAllowed(Right.SIT_EXAM)
  public PulseCard pulse(@NotNull UUID sittingId, int lease) {
    Sitting sitting = sittings.requireOf(sittingId, me.id());
    return new PulseCard(
        clock.instant(), sitting.deadline(), sitting.closed(), sitting.lease() == lease);
  }

  /**
   * Begins the paper, or finds it begun. Only who begins it, or shows the lease, holds it; anybody
   * else gets lease 0 and has to take over.
   *
   * @param lease what this tab was given before; 0 when it has none
   * @throws PaperNotOpen outside the window
   */
  @RolesAllowed(Right.SIT_EXAM)
  public SittingCard start(@NotNull UUID paperId, int lease) {
    Paper paper = papers.requireOf(paperId, me.id());
    Optional<Sitting> begun = sittings.ofPaper(paperId);
    if (begun.isPresent()) {
      boolean held = begun.get().lease() == lease;
      return card(paper, begun.get(), held ? lease : 0);
    }
    papers.lock(paperId);
    if (sittings.ofPaper(paperId).isPresent())
      return card(paper, sittings.ofPaper(paperId).get(), 0);
    Instant now = clock.instant();
    paper.requireOpen(now);
    Sitting sitting = new Sitting(Ids.next(now), paper, now);
    sittings.add(sitting);
    audit.record(me.actor(), "begin", "sitting", sitting.id(), null, paperId, null);
    return card(paper, sitting, sitting.lease());
  }

  /** Goes on here; the other tab or machine is refused from now on. */
  @RolesAllowed(Right.SIT_EXAM)
  public SittingCard takeOver(@NotNull UUID sittingId) {
    Sitting sitting = sittings.lockOf(sittingId, me.id());
    int lease = sitting.takeOver();
    audit.record(me.actor(), "take-over", "sitting", sittingId, lease - 1, lease, null);
    return card(papers.require(sitting.paperId()), sitting, lease);
  }

  /**
   * Takes one message. When this returns, it is committed; the same number twice counts once.
   *
   * @param paperId the sitting's paper, so that what is in memory can be found without a query
   * @throws AnswerUnfit not of the item's form
   * @throws TakenOver another tab or machine holds the sitting
   * @throws SittingClosed handed in, or the time is over
   */
  @RolesAllowed(Right.SIT_EXAM)
  public SavedCard save(
      @NotNull UUID sittingId, @NotNull UUID paperId, @Valid @NotNull AnswerOrder order) {
    if ((order.answer() == null) == (order.flagged() == null)) throw new AnswerUnfit();
    List<PaperDesk.Ready> items = desk.cached(paperId);
    if (items == null) items = desk.of(papers.requireOf(paperId, me.id()));
    if (order.item() >= items.size()) throw new AnswerUnfit();
    PaperDesk.Ready ready = items.get(order.item());
    if (order.answer() != null) order.answer().requireFits(ready.card(), ready.item());
    Instant now = clock.instant();
    boolean added =
        sittings.append(
            sittingId,
            paperId,
            me.id(),
            order.lease(),
            order.sequence(),
            now,
            order.clientAt(),
            kind(order),
            order.item(),
            order.answer() == null ? null : order.answer().json());
    if (!added) explain(sittingId, order);
    return new SavedCard(order.sequence(), now);
  }

  /** Hands in. A second time finds it handed in and changes nothing. */
  @RolesAllowed(Right.SIT_EXAM)
  public ReceiptCard handIn(@NotNull UUID sittingId, int lease) {
    Sitting sitting = sittings.lockOf(sittingId, me.id());
    if (sitting.closed() == null) {
      sitting.requireLease(lease);
      settling.handIn(sitting, Sitting.ClosedBy.TAKER, me.actor(), clock.instant());
    }
    return receipt(sitting);
  }

  /**
   * What the taker gets when it is handed in, by them or by the clock.
   *
   * @throws SittingStillOpen while it is not
   */
  @RolesAllowed(Right.SIT_EXAM)
  public ReceiptCard receipt(@NotNull UUID sittingId) {
    Sitting sitting = sittings.requireOf(sittingId, me.id());
    if (sitting.closed() == null) throw new SittingStillOpen();
    return receipt(sitting);
  }

  /**
   * @throws ResultNotYet while the rule of the paper hides it
   */
  @RolesAllowed(Right.SIT_EXAM)
  public ResultCard result(@NotNull UUID sittingId) {
    Sitting sitting = sittings.requireOf(sittingId, me.id());
    Paper paper = papers.require(sitting.paperId());
    if (!paper.shows(clock.instant())) throw new ResultNotYet();
    return result(paper, sitting, desk, sittings);
  }

  static ResultCard result(Paper paper, Sitting sitting, PaperDesk desk, Sittings sittings) {
    SittingState state = SittingState.fold(sittings.steps(sitting.id()));
    List<BigDecimal> shares = shares(sittings.shares(sitting.id()).orElse("[]"));
    List<PaperDesk.Ready> items = desk.of(paper);
    return new ResultCard(
        sitting.id(),
        sitting.personId(),
        paper.title(),
        paper.kind(),
        paper.mark(),
        paper.passMark(),
        Boolean.TRUE.equals(paper.passed()),
        sitting.opened(),
        sitting.closed(),
        IntStream.range(0, items.size())
            .mapToObj(n -> Showing.result(items.get(n), state.answers().get(n), shares.get(n)))
            .toList());
  }

  static List<BigDecimal> shares(String json) {
    String inner = json.substring(1, json.length() - 1).strip();
    return inner.isEmpty()
        ? List.of()
        : Arrays.stream(inner.split(",")).map(s -> new BigDecimal(s.strip())).toList();
  }

  private static Step.Kind kind(AnswerOrder order) {
    if (order.answer() != null) return Step.Kind.ANSWER;
    return order.flagged() ? Step.Kind.FLAG : Step.Kind.UNFLAG;
  }

  private void explain(UUID sittingId, AnswerOrder order) {
    Sitting sitting = sittings.requireOf(sittingId, me.id());
    Optional<Step> known = sittings.step(sittingId, order.sequence());
    if (known.isPresent() && known.get().says(kind(order), order.item(), order.answer())) return;
    sitting.requireOpen();
    // the number was used for something else: another page writes with a copy of this lease
    if (known.isPresent()) throw new TakenOver();
    sitting.requireLease(order.lease());
    throw new SittingClosed();
  }

  private ReceiptCard receipt(Sitting sitting) {
    Paper paper = papers.require(sitting.paperId());
    long answered =
        SittingState.fold(sittings.steps(sitting.id())).answers().values().stream()
            .filter(a -> !a.empty())
            .count();
    return new ReceiptCard(
        sitting.id(),
        paper.title(),
        sitting.closed(),
        (int) answered,
        paper.itemCount(),
        paper.shows(clock.instant()) ? null : paper.closes());
  }

  private SittingCard card(Paper paper, Sitting sitting, int lease) {
    SittingState state = SittingState.fold(sittings.steps(sitting.id()));
    return new SittingCard(
        sitting.id(),
        paper.id(),
        paper.title(),
        paper.kind(),
        paper.passMark(),
        lease,
        clock.instant(),
        sitting.opened(),
        sitting.deadline(),
        sitting.closed(),
        state.sequence(),
        desk.of(paper).stream().map(Showing::item).toList(),
        state.answers(),
        state.saved(),
        state.flagged());
  }
}
