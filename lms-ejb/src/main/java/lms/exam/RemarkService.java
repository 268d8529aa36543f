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
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lms.correction.Change;
import lms.correction.Correction;
import lms.correction.CorrectionDesk;
import lms.correction.CorrectionPolicy;
import lms.entry.Disclosure;
import lms.handmark.HandMark;
import lms.handmark.HandMarkDesk;
import lms.marking.Conceding;
import lms.marking.LaidItem;
import lms.marking.Marker;
import lms.marking.PaperDesk;
import lms.marking.ResultItem;
import lms.marking.Showing;
import lms.platform.Actor;
import lms.platform.NotFound;
import lms.question.QuestionVersionId;
import lms.security.Right;
import lms.sitting.SittingLog;
import lms.sitting.SittingState;

/** What a correction does to marks: found out beforehand, then done one sitting at a time. */
@Stateless
@DenyAll
public class RemarkService {
  @Inject Papers papers;
  @Inject SittingLog sittings;
  @Inject Markings markings;
  @Inject HandMarkDesk handMarks;
  @Inject PaperDesk desk;
  @Inject CorrectionDesk corrections;
  @Inject Settling settling;
  @Inject Clock clock;

  /** Marked sittings in which this question version was asked, by id. */
  @RolesAllowed(Right.SYSTEM)
  public Map<UUID, Long> asked(@NotNull QuestionVersionId question) {
    return papers.sittingsAsked(question);
  }

  /** Was a person asked this question version, whether it is marked by now or not? */
  @RolesAllowed(Right.SYSTEM)
  public boolean wasAsked(long personId, @NotNull QuestionVersionId question) {
    return papers.asks(personId, question);
  }

  /** Whose sittings these are. */
  @RolesAllowed(Right.SYSTEM)
  public Set<Long> takers(@NotNull Collection<UUID> some) {
    if (some.isEmpty()) return Set.of();
    return papers.ofSittings(some).stream().map(Paper::personId).collect(Collectors.toSet());
  }

  /**
   * What these sittings would have if this were said now as well; those whose points stay as they
   * are are not among them. Changes nothing.
   *
   * @param trial null to look at the corrections in force alone; those that wait for people are not
   *     among them then, for nothing more can be done about them
   */
  @RolesAllowed(Right.SYSTEM)
  public List<RemarkRow> would(
      @NotNull Collection<UUID> asked, @NotNull QuestionVersionId question, Change trial) {
    List<Paper> all = papers.ofSittings(asked);
    Map<UUID, List<BigDecimal>> now = markings.shares(asked);
    Map<UUID, SittingState> logs = sittings.read(asked);
    Map<UUID, List<LaidItem>> items = new HashMap<>();
    all.forEach(p -> items.put(p.id(), desk.once(p.items())));
    Map<UUID, Map<Integer, String>> prints = new HashMap<>();
    for (Paper p : all)
      if (now.containsKey(p.sittingId()))
        prints.put(p.sittingId(), Marker.prints(items.get(p.id()), logs.get(p.sittingId())));
    Map<UUID, Map<Integer, HandMark>> byHand = handMarks.of(prints);
    Set<QuestionVersionId> questions = new HashSet<>();
    items.values().forEach(laid -> questions.addAll(PaperDesk.ids(laid)));
    Map<QuestionVersionId, List<Correction>> log = corrections.of(questions);
    List<RemarkRow> found = new ArrayList<>();
    for (Paper paper : all)
      if (now.containsKey(paper.sittingId()))
        row(
                paper,
                now.get(paper.sittingId()),
                byHand.getOrDefault(paper.sittingId(), Map.of()),
                tried(items.get(paper.id()), log, question, trial),
                logs.get(paper.sittingId()),
                trial == null)
            .ifPresent(found::add);
    return found;
  }

  /**
   * An item of a marked paper.
   *
   * @throws ResultNotYet while the rule of the paper hides the result from its taker, or people
   *     have still to mark some of it
   */
  @RolesAllowed(Right.SYSTEM)
  public AskedItem item(@NotNull UUID sittingId, int item) {
    Paper paper = papers.require(sittings.require(sittingId).paperId());
    if (paper.isWaiting() || !papers.shows(paper, Disclosure.Matter.ANSWERS, clock.instant()))
      throw new ResultNotYet();
    return asked(paper, item, papers.shownSince(paper));
  }

  /**
   * An item of a paper that its taker sees under supervision.
   *
   * @param seen since when; what the rule of the paper shows anyway is shown since then
   */
  @RolesAllowed(Right.SYSTEM)
  public AskedItem itemSeen(@NotNull UUID sittingId, int item, @NotNull Instant seen) {
    Paper paper = papers.require(sittings.require(sittingId).paperId());
    boolean shown = papers.shows(paper, Disclosure.Matter.ANSWERS, clock.instant());
    return asked(paper, item, shown ? papers.shownSince(paper) : seen);
  }

  /**
   * What may be ordered in favour of these answers, by sitting and item.
   *
   * @param wanted items, from 0, by sitting
   */
  @RolesAllowed(Right.SYSTEM)
  public Map<UUID, Map<Integer, List<Change>>> conceding(@NotNull Map<UUID, Set<Integer>> wanted) {
    if (wanted.isEmpty()) return Map.of();
    Map<UUID, List<LaidItem>> laid = new HashMap<>();
    papers.ofSittings(wanted.keySet()).forEach(p -> laid.put(p.sittingId(), desk.once(p.items())));
    Set<QuestionVersionId> asked = new HashSet<>();
    laid.values().forEach(items -> asked.addAll(PaperDesk.ids(items)));
    Map<QuestionVersionId, List<Correction>> log = corrections.of(asked);
    laid.replaceAll((sitting, items) -> PaperDesk.counting(items, log));
    Map<UUID, SittingState> states = sittings.read(laid.keySet());
    Map<UUID, Map<Integer, String>> prints = new HashMap<>();
    laid.forEach((id, items) -> prints.put(id, Marker.prints(items, states.get(id))));
    Map<UUID, Map<Integer, HandMark>> byHand = handMarks.of(prints);
    Map<UUID, Map<Integer, List<Change>>> all = new HashMap<>();
    laid.forEach(
        (id, items) ->
            all.put(
                id,
                wanted.get(id).stream()
                    .collect(
                        Collectors.toMap(
                            n -> n,
                            n ->
                                Conceding.offered(
                                    items.get(n),
                                    states.get(id).answers().get(n),
                                    byHand.getOrDefault(id, Map.of()).get(n))))));
    return all;
  }

  /**
   * What was asked and answered, and what counts as right by now; for those who decide about an
   * objection. Papers at which people look, or have still to, are not among them.
   *
   * @param wanted items, from 0, by sitting
   */
  @RolesAllowed(Right.SYSTEM)
  public Map<UUID, Map<Integer, ResultItem>> seen(@NotNull Map<UUID, Set<Integer>> wanted) {
    List<Paper> all =
        wanted.isEmpty()
            ? List.of()
            : papers.ofSittings(wanted.keySet()).stream().filter(p -> !p.isLookedAt()).toList();
    if (all.isEmpty()) return Map.of();
    List<UUID> sat = all.stream().map(Paper::sittingId).toList();
    Map<UUID, List<BigDecimal>> shares = markings.shares(sat);
    Map<UUID, SittingState> logs = sittings.read(sat);
    Map<UUID, List<LaidItem>> laid = new HashMap<>();
    all.forEach(p -> laid.put(p.sittingId(), desk.once(p.items())));
    Set<QuestionVersionId> asked = new HashSet<>();
    laid.forEach((id, items) -> wanted.get(id).forEach(n -> asked.add(items.get(n).item().id())));
    Map<QuestionVersionId, List<Correction>> log = corrections.of(asked);
    Map<UUID, Map<Integer, ResultItem>> seen = new HashMap<>();
    for (UUID sitting : sat) {
      List<LaidItem> counting = PaperDesk.counting(laid.get(sitting), log);
      List<BigDecimal> got = shares.getOrDefault(sitting, List.of());
      Map<Integer, ResultItem> items = new HashMap<>();
      for (int n : wanted.get(sitting))
        items.put(
            n,
            Showing.result(
                counting.get(n),
                logs.get(sitting).answers().get(n),
                n < got.size() ? got.get(n) : null,
                null));
      seen.put(sitting, items);
    }
    return seen;
  }

  private AskedItem asked(Paper paper, int item, Instant shown) {
    List<LaidItem> items = desk.of(paper.id(), paper.items());
    if (item < 0 || item >= items.size()) throw new NotFound("item", item);
    List<ProtocolCard.MarkingLine> marked = markings.of(paper.sittingId());
    Instant newest = marked.size() > 1 ? marked.get(marked.size() - 1).at() : shown;
    return paper.asked(
        item, items.get(item), newest.isAfter(shown) ? newest : shown, Math.max(1, marked.size()));
  }

  /**
   * All corrections that there ever were of what a sitting was asked, by item, from 0, each the
   * oldest first; items without any are not among them.
   */
  @RolesAllowed(Right.SYSTEM)
  public Map<Integer, List<Correction>> corrections(@NotNull UUID sittingId) {
    Paper paper = papers.require(sittings.require(sittingId).paperId());
    List<QuestionVersionId> asked = PaperDesk.ids(desk.of(paper.id(), paper.items()));
    Map<QuestionVersionId, List<Correction>> all = corrections.of(asked);
    return IntStream.range(0, asked.size())
        .filter(n -> all.containsKey(asked.get(n)))
        .boxed()
        .collect(Collectors.toMap(n -> n, n -> all.get(asked.get(n))));
  }

  /** Those of these sittings whose takers may see their marks by now. */
  @RolesAllowed(Right.SYSTEM)
  public Set<UUID> shown(@NotNull Collection<UUID> some) {
    if (some.isEmpty()) return Set.of();
    List<Paper> all = papers.ofSittings(some);
    Set<UUID> shown = papers.shown(all, Disclosure.Matter.MARK, clock.instant());
    return all.stream()
        .filter(p -> shown.contains(p.id()))
        .map(Paper::sittingId)
        .collect(Collectors.toSet());
  }

  private static List<LaidItem> tried(
      List<LaidItem> asked,
      Map<QuestionVersionId, List<Correction>> log,
      QuestionVersionId question,
      Change trial) {
    List<LaidItem> counting = PaperDesk.counting(asked, log);
    if (trial == null) return counting;
    List<LaidItem> tried = new ArrayList<>(counting);
    for (int n = 0; n < asked.size(); n++)
      if (asked.get(n).item().id().equals(question))
        tried.set(
            n,
            new LaidItem(
                asked.get(n).item(),
                CorrectionPolicy.apply(
                    asked.get(n).card(), log.getOrDefault(question, List.of()), trial)));
    return tried;
  }

  private Optional<RemarkRow> row(
      Paper paper,
      List<BigDecimal> now,
      Map<Integer, HandMark> byHand,
      List<LaidItem> counting,
      SittingState state,
      boolean inForce) {
    List<BigDecimal> would = Marker.shares(counting, state, byHand);
    if (!paper.isSettled() || same(now, would)) return Optional.empty();
    if (inForce && would.contains(null) && paper.isLookedAt()) return Optional.empty();
    // what people have to mark first is not known beforehand: it counts as it does until they have
    List<BigDecimal> until =
        IntStream.range(0, would.size())
            .mapToObj(n -> would.get(n) == null ? now.get(n) : would.get(n))
            .toList();
    if (until.stream().anyMatch(Objects::isNull)) return Optional.empty();
    BigDecimal mark = Marker.mark(counting, until);
    return Optional.of(row(paper, paper.mark(), Boolean.TRUE.equals(paper.passed()), mark));
  }

  private static RemarkRow row(Paper paper, BigDecimal was, boolean hadPassed, BigDecimal mark) {
    return new RemarkRow(
        paper.sittingId(),
        paper.id(),
        paper.personId(),
        paper.cohortId(),
        paper.stageId(),
        paper.kind(),
        paper.title(),
        was,
        hadPassed,
        mark,
        paper.passes(mark));
  }

  private static boolean same(List<BigDecimal> one, List<BigDecimal> other) {
    return one.size() == other.size()
        && IntStream.range(0, one.size()).allMatch(n -> same(one.get(n), other.get(n)));
  }

  /** Null is what people have still to mark. */
  private static boolean same(BigDecimal one, BigDecimal other) {
    return one == null || other == null ? one == other : one.compareTo(other) == 0;
  }

  /**
   * People look at some of a sitting, which may have its mark already, or do no longer.
   *
   * @param open do they?
   */
  @RolesAllowed(Right.SYSTEM)
  public void lookedAt(@NotNull UUID sittingId, boolean open) {
    sittings.lock(sittingId);
    papers.lock(sittings.require(sittingId).paperId()).lookAgain(open ? clock.instant() : null);
  }

  /** People have decided about an answer: the mark follows once they have about all of them. */
  @RolesAllowed({Right.MARK_ANSWER, Right.SYSTEM})
  public void byHand(@NotNull UUID sittingId, @NotNull Actor actor, @NotBlank String reason) {
    sittings.lock(sittingId);
    Paper paper = papers.lock(sittings.require(sittingId).paperId());
    List<BigDecimal> must = must(paper);
    if (must.contains(null) || same(markings.shares(sittingId), must)) return;
    settling.markAgain(sittingId, actor, clock.instant(), reason);
  }

  private List<BigDecimal> must(Paper paper) {
    List<LaidItem> items = desk.marking(paper.id(), paper.items());
    SittingState state = sittings.state(paper.sittingId());
    return Marker.shares(
        items, state, handMarks.of(paper.sittingId(), Marker.prints(items, state)));
  }

  /**
   * Marks a sitting again under the corrections in force. A second time finds nothing to do.
   *
   * @return what the newest marking changed, which is this one unless there was nothing to do;
   *     empty when people have to mark first
   */
  @RolesAllowed(Right.SYSTEM)
  public Optional<RemarkRow> markAgain(
      @NotNull UUID sittingId, @NotNull Actor actor, @NotBlank String reason) {
    sittings.lock(sittingId);
    Paper paper = papers.lock(sittings.require(sittingId).paperId());
    List<BigDecimal> must = must(paper);
    if (paper.isSettled() && same(markings.shares(sittingId), must))
      return Optional.of(newest(paper));
    if (!paper.isSettled() || must.contains(null)) {
      if (!same(markings.shares(sittingId), must))
        settling.markAgain(sittingId, actor, clock.instant(), reason);
      return Optional.empty();
    }
    BigDecimal was = paper.mark();
    boolean hadPassed = Boolean.TRUE.equals(paper.passed());
    settling.markAgain(sittingId, actor, clock.instant(), reason);
    return Optional.of(row(paper, was, hadPassed, paper.mark()));
  }

  private RemarkRow newest(Paper paper) {
    List<ProtocolCard.MarkingLine> all = markings.of(paper.sittingId());
    BigDecimal was = all.get(Math.max(0, all.size() - 2)).mark();
    return row(paper, was, paper.passes(was), paper.mark());
  }
}
