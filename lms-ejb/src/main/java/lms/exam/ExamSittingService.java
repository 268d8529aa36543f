package lms.exam;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lms.accommodation.ExtraTimeDesk;
import lms.accommodation.PlaceDesk;
import lms.attempt.AttemptDesk;
import lms.attempt.AttemptTooEarly;
import lms.attempt.Past;
import lms.audit.Audit;
import lms.content.ContentService;
import lms.content.LessonRow;
import lms.entry.Attempts;
import lms.entry.Breaks;
import lms.entry.Disclosure;
import lms.entry.Entrant;
import lms.entry.EntryCard;
import lms.entry.EntryDesk;
import lms.entry.NoBreakLeft;
import lms.entry.NotAdmitted;
import lms.entry.NotInSafeBrowser;
import lms.entry.OpeningCard;
import lms.entry.TooLate;
import lms.entry.WrongPlace;
import lms.handmark.HandMark;
import lms.handmark.HandMarkDesk;
import lms.marking.AnswerUnfit;
import lms.marking.CheckedItem;
import lms.marking.LaidItem;
import lms.marking.Marker;
import lms.marking.PaperDesk;
import lms.marking.ResultItem;
import lms.marking.Showing;
import lms.marking.TakeItem;
import lms.org.OrgService;
import lms.platform.Actor;
import lms.platform.NotFound;
import lms.presence.Presence;
import lms.presence.PulseCard;
import lms.question.QuestionCard;
import lms.recording.RecordingCard;
import lms.recording.RecordingDesk;
import lms.recording.TakesUsedUp;
import lms.safebrowser.Whence;
import lms.security.Me;
import lms.security.Right;
import lms.sitting.AnswerOrder;
import lms.sitting.Author;
import lms.sitting.NoteRow;
import lms.sitting.SavedCard;
import lms.sitting.SealRow;
import lms.sitting.SittingClosed;
import lms.sitting.SittingLog;
import lms.sitting.SittingPaused;
import lms.sitting.SittingRow;
import lms.sitting.SittingState;
import lms.sitting.SittingStillOpen;
import lms.sitting.StepKind;
import lms.sitting.StepRow;
import lms.sitting.TakenOver;

/**
 * The taker's door: my papers, begin, answer, move to another machine, hand in, look at the result.
 */
@Stateless
@DenyAll
public class ExamSittingService {
  private static final int PAPERS_SHOWN = 300;

  @Inject Papers papers;
  @Inject SittingLog sittings;
  @Inject Markings markings;
  @Inject HandMarkDesk handMarks;
  @Inject PaperDesk desk;
  @Inject Settling settling;
  @Inject RecordingDesk recordings;
  @Inject ExtraTimeDesk extraTime;
  @Inject PlaceDesk places;
  @Inject EntryDesk entry;
  @Inject AttemptDesk attempts;
  @Inject ContentService content;
  @Inject OrgService org;
  @Inject Presence presence;
  @Inject Audit audit;
  @Inject Me me;
  @Inject Clock clock;

  /** My papers, the newest window first. */
  @RolesAllowed(Right.SIT_EXAM)
  public List<PaperRow> mine() {
    Instant now = clock.instant();
    List<Paper> all = papers.of(me.id(), PAPERS_SHOWN);
    Map<UUID, SittingRow> open =
        sittings.all(
            all.stream()
                .filter(p -> !p.isSettled() && p.sittingId() != null)
                .map(Paper::sittingId)
                .toList());
    Set<UUID> shown = papers.shown(all, Disclosure.Matter.MARK, now);
    ExtraTimeDesk.Own own = extraTime.of(me.id());
    ZoneId zone = zone();
    return all.stream()
        .map(
            p ->
                p.row(
                    open.get(p.sittingId()), shown.contains(p.id()), p.extra(own, zone, now), now))
        .toList();
  }

  /** One of my papers. */
  @RolesAllowed(Right.SIT_EXAM)
  public PaperRow paper(@NotNull UUID paperId) {
    return row(papers.requireOf(paperId, me.id()));
  }

  private PaperRow row(Paper paper) {
    SittingRow sitting = paper.sittingId() == null ? null : sittings.require(paper.sittingId());
    Instant now = clock.instant();
    boolean shown = papers.shows(paper, Disclosure.Matter.MARK, now);
    Duration extra = paper.extra(extraTime.of(me.id()), zone(), now);
    return paper.row(sitting, shown, extra, now);
  }

  /** In which hall one of my papers is sat. */
  @RolesAllowed(Right.SIT_EXAM)
  public String hall(@NotNull UUID paperId) {
    return papers.requireOf(paperId, me.id()).hall();
  }

  /** Have I begun one of my papers? */
  @RolesAllowed(Right.SIT_EXAM)
  public boolean begun(@NotNull UUID paperId) {
    return papers.requireOf(paperId, me.id()).sittingId() != null;
  }

  /** One of my papers, with what I am told before I begin it. */
  @RolesAllowed(Right.SIT_EXAM)
  public PaperRow.Around around(@NotNull UUID paperId) {
    Paper paper = papers.requireOf(paperId, me.id());
    return new PaperRow.Around(row(paper), paper.told());
  }

  /**
   * My page is at the door of an exam; whoever watches over it sees me from now on.
   *
   * @param from where the page speaks; null when nothing is known
   * @throws PaperNotOpen outside the window
   */
  @RolesAllowed(Right.SIT_EXAM)
  public EntryCard arrive(@NotNull UUID paperId, Whence from) {
    return atDoor(atDoor(paperId), from);
  }

  /** Whoever is barred has come in time all the same. */
  private EntryCard atDoor(Paper paper, Whence from) {
    EntryCard card = entry.arrive(entrant(paper, from));
    return barred(paper, from).orElse(card);
  }

  /**
   * I type the code of the room; a wrong one is counted, and slows the next.
   *
   * @throws PaperNotOpen outside the window
   */
  @RolesAllowed(Right.SIT_EXAM)
  public EntryCard enter(
      @NotNull UUID paperId, @NotBlank @Size(max = 20) String code, Whence from) {
    Paper paper = atDoor(paperId);
    return barred(paper, from).orElseGet(() -> entry.tryCode(entrant(paper, from), code));
  }

  /**
   * When one of my papers opens; what will be asked is made ready meanwhile. Where it has a door,
   * whoever watches over it sees me in the waiting room, and may admit me before it opens.
   *
   * @param from where the page speaks; null when nothing is known
   */
  @RolesAllowed(Right.SIT_EXAM)
  public OpeningCard opening(@NotNull UUID paperId, Whence from) {
    Paper paper = papers.requireOf(paperId, me.id());
    desk.of(paperId, paper.items());
    Instant now = clock.instant();
    boolean waits = PaperRow.inRoom(paper.opens(), now) && !paper.isWithdrawn();
    EntryCard door = waits ? atDoor(paper, from) : null;
    return new OpeningCard(now, paper.opens(), door);
  }

  /** What keeps me out of another attempt; the hall sees it too. */
  private Optional<EntryCard> barred(Paper paper, Whence from) {
    Optional<Past> past = past(paper);
    Optional<EntryCard> barred = past.flatMap(attempts::barred);
    if (past.isPresent())
      entry.bar(entrant(paper, from), barred.map(EntryCard::state).orElse(null));
    return barred;
  }

  private Paper atDoor(UUID paperId) {
    Paper paper = papers.requireOf(paperId, me.id());
    if (paper.sittingId() == null) paper.requireOpen(clock.instant());
    return paper;
  }

  /** Attempts before this one, where the rules ask for them; none once it is begun. */
  private Optional<Past> past(Paper paper) {
    Attempts asked = paper.rules().attempts();
    if (asked == null || paper.sittingId() != null) return Optional.empty();
    List<Paper> earlier = papers.earlier(paper);
    if (earlier.isEmpty()) return Optional.empty();
    Map<UUID, SittingRow> sat =
        sittings.all(earlier.stream().map(Paper::sittingId).filter(Objects::nonNull).toList());
    return Optional.of(
        new Past(
            paper.personId(),
            paper.series(),
            paper.title(),
            asked,
            earlier.stream().map(p -> p.attempt(sat.get(p.sittingId()))).toList(),
            unread(asked.lessons(), failed(earlier, sat)),
            zone()));
  }

  /** When the latest attempt was handed in; the beginning of time when none was. */
  private static Instant failed(List<Paper> earlier, Map<UUID, SittingRow> sat) {
    return earlier.stream()
        .map(p -> sat.get(p.sittingId()))
        .filter(s -> s != null && s.closed() != null)
        .map(SittingRow::closed)
        .max(Comparator.naturalOrder())
        .orElse(Instant.EPOCH);
  }

  /** What was read before the fail has not helped. */
  private List<String> unread(List<String> lessons, Instant failed) {
    if (lessons.isEmpty()) return lessons;
    Set<String> read = content.lessonsReadSince(failed);
    return lessons.stream().filter(l -> !read.contains(l)).toList();
  }

  /** Days are counted where I work. */
  private ZoneId zone() {
    Long site = me.reach().siteId();
    return site == null ? clock.getZone() : org.site(site).zone();
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), zone());
  }

  /** Lessons that I have to read before I may begin one of my papers. */
  @RolesAllowed(Right.SIT_EXAM)
  public List<LessonRow> lessonsFirst(@NotNull UUID paperId) {
    Paper paper = papers.requireOf(paperId, me.id());
    List<String> unread = past(paper).map(Past::unread).orElse(List.of());
    return unread.isEmpty() ? List.of() : content.lessons(unread);
  }

  /** What time it is for this sitting, what was done to it, and whether this lease holds it. */
  @RolesAllowed(Right.SIT_EXAM)
  public PulseCard pulse(@NotNull UUID sittingId, int lease) {
    return pulse(sittings.requireOf(sittingId, me.id()), lease);
  }

  /**
   * The same, for a page that has to show where, and in which browser, it is.
   *
   * @throws NotInSafeBrowser from another browser than the exam's
   * @throws WrongPlace from an address that is none of the exam's
   */
  @RolesAllowed(Right.SIT_EXAM)
  public PulseCard pulse(@NotNull UUID sittingId, int lease, @NotNull Whence from) {
    SittingRow sitting = sittings.requireOf(sittingId, me.id());
    if (sitting.closed() == null && papers.isBound(sitting.paperId()))
      requireHere(papers.require(sitting.paperId()), from);
    return pulse(sitting, lease);
  }

  /**
   * The settings of the browser in which one of my papers is sat.
   *
   * @param base where the academy is reached, without a slash at the end
   * @throws NotFound also when it is sat in any browser
   */
  @RolesAllowed(Right.SIT_EXAM)
  public byte[] browserFile(@NotNull UUID paperId, @NotBlank String base) {
    Paper paper = papers.requireOf(paperId, me.id());
    if (!paper.rules().safe()) throw new NotFound("safe-browser", paperId);
    return paper.browser(base).file();
  }

  private PulseCard pulse(SittingRow sitting, int lease) {
    UUID sittingId = sitting.id();
    presence.heard(sittingId);
    return PulseCard.of(sitting, sittings.notes(sittingId), lease, clock.instant());
  }

  /**
   * Begins the paper, or finds it begun. Only who begins it, or shows the lease, holds it; anybody
   * else gets lease 0 and has to take over.
   *
   * @param lease what this tab was given before; 0 when it has none
   * @param clientAt by the clock of the taker's machine; null when it says none
   * @param from where the page speaks; null when nothing is known
   * @throws PaperNotOpen outside the window
   * @throws TooLate after the last moment to come
   * @throws NotAdmitted before somebody let them in
   * @throws WrongPlace from an address that is none of the exam's, also when it is begun
   * @throws AttemptTooEarly and the other refusals of another attempt
   */
  @RolesAllowed(Right.SIT_EXAM)
  public SittingCard start(@NotNull UUID paperId, int lease, Instant clientAt, Whence from) {
    Paper paper = papers.lockOf(paperId, me.id());
    if (paper.sittingId() != null) {
      SittingRow begun = sittings.require(paper.sittingId());
      if (begun.closed() == null) requireHere(paper, from);
      boolean free = lease == 0 && begun.closed() == null && sittings.free(begun.id());
      return card(paper, begun, begun.lease() == lease ? lease : 0, free);
    }
    Instant now = clock.instant();
    paper.requireOpen(now);
    if (paper.rules().attempts() != null) papers.queueFor("attempt:" + me.id());
    past(paper).ifPresent(attempts::require);
    entry.require(entrant(paper, from));
    Duration extra = paper.extra(extraTime.of(me.id()), zone(), now);
    SittingRow sitting =
        sittings.open(
            paperId,
            me.id(),
            now,
            paper.deadlineFrom(now, extra),
            extra,
            clientAt,
            paper.rules().forward());
    paper.begin(sitting.id());
    // who began, and when, is the first line of the log, which is as final as the trail
    return card(paper, sitting, sitting.lease(), false, SittingState.begun());
  }

  /** Me at the door of a paper of mine. */
  private Entrant entrant(Paper paper, Whence from) {
    Whence known = from == null ? Whence.UNKNOWN : from;
    boolean asked = !paper.rules().holds(known.address());
    return paper.entrant(known, asked && places.allows(me.id(), today(), known.address()));
  }

  /** What is asked as long as it is written, whenever something of it is shown or told. */
  private void requireHere(Paper paper, Whence from) {
    if (paper.rules().bound()) entry.requireHere(entrant(paper, from));
  }

  /** The same for who speaks from no address. */
  @RolesAllowed(Right.SIT_EXAM)
  public SittingCard start(@NotNull UUID paperId, int lease, Instant clientAt) {
    return start(paperId, lease, clientAt, null);
  }

  /**
   * In an exam without return: leaves the item at hand for good and goes on to the next. Twice is
   * once.
   *
   * @param item the place on the paper, from 0, that is to be at hand
   * @throws AnswerUnfit no next item, or an exam in which one may go to and fro
   */
  @RolesAllowed(Right.SIT_EXAM)
  public SittingCard moveOn(@NotNull UUID sittingId, int item, int lease, Whence from) {
    SittingRow sitting = sittings.lockOf(sittingId, me.id());
    Instant now = clock.instant();
    if (sitting.over(now)) throw new SittingClosed();
    sitting.requireLease(lease);
    sitting.requireRunning();
    Paper paper = papers.require(sitting.paperId());
    requireHere(paper, from);
    Integer reached = sitting.reached();
    if (reached == null || item > reached + 1 || item >= paper.itemCount()) throw new AnswerUnfit();
    return card(paper, item > reached ? sittings.moveOn(sittingId, now) : sitting, lease);
  }

  /**
   * I have a break: the time stands still until I end it, at most as long as the rule of the paper
   * says.
   *
   * @param number which break, from 1; one that was used changes nothing
   * @throws NoBreakLeft the rule allows no such break
   * @throws SittingPaused the time stands still already
   */
  @RolesAllowed(Right.SIT_EXAM)
  public SittingCard beginBreak(@NotNull UUID sittingId, int number, int lease, Whence from) {
    SittingRow before = openOf(sittingId, lease);
    Paper paper = papers.require(before.paperId());
    requireHere(paper, from);
    Breaks allowed = paper.rules().breaks();
    if (allowed == null || number < 1 || number > allowed.count()) throw new NoBreakLeft();
    SittingRow after = sittings.beginBreak(sittingId, number, allowed.each(), clock.instant());
    if (after.breaks() > before.breaks())
      audit.record(me.actor(), "begin-break", "sitting", sittingId, null, number, null);
    return card(paper, after, lease);
  }

  /** My break is over. Twice is once; another break than the one that runs is not concerned. */
  @RolesAllowed(Right.SIT_EXAM)
  public SittingCard endBreak(@NotNull UUID sittingId, int number, int lease, Whence from) {
    SittingRow before = openOf(sittingId, lease);
    Paper paper = papers.require(before.paperId());
    requireHere(paper, from);
    SittingRow after = sittings.endBreak(sittingId, number, Author.TAKER, null, clock.instant());
    if (before.breakEnds() != null && after.breakEnds() == null)
      audit.record(me.actor(), "end-break", "sitting", sittingId, null, number, null);
    return card(paper, after, lease);
  }

  private SittingRow openOf(UUID sittingId, int lease) {
    SittingRow sitting = sittings.lockOf(sittingId, me.id());
    if (sitting.over(clock.instant())) throw new SittingClosed();
    sitting.requireLease(lease);
    return sitting;
  }

  /**
   * Tells how I answered an item, where the rule of the paper allows it while it is written. The
   * answer stays as it is from now on. Twice is once.
   *
   * @param item the place on the paper, from 0
   * @throws AnswerUnfit the rule keeps everything back, I have not answered it, or people mark it
   */
  @RolesAllowed(Right.SIT_EXAM)
  public CheckedItem check(@NotNull UUID sittingId, int item, int lease, Whence from) {
    SittingRow sitting = openOf(sittingId, lease);
    sitting.requireRunning();
    Paper paper = papers.require(sitting.paperId());
    requireHere(paper, from);
    boolean hidden = sitting.reached() != null && sitting.reached() != item;
    if (!paper.disclosure().during() || hidden) throw new AnswerUnfit();
    List<CheckedItem> told = told(paper, sittings.state(sittingId), Set.of(item));
    if (told.isEmpty()) throw new AnswerUnfit();
    sittings.settle(sittingId, item, clock.instant());
    return told.get(0);
  }

  /** What the rule of a paper tells of these items while it is written. */
  private List<CheckedItem> told(Paper paper, SittingState state, Set<Integer> asked) {
    if (asked.isEmpty()) return List.of();
    Disclosure rule = paper.disclosure();
    List<LaidItem> items = desk.counting(paper.id(), paper.items());
    return asked.stream()
        .sorted()
        .filter(n -> n >= 0 && n < items.size() && !items.get(n).card().byHand())
        .filter(n -> state.answers().containsKey(n) && !state.answers().get(n).empty())
        .map(
            n ->
                Showing.checked(
                    n,
                    items.get(n),
                    state.answers().get(n),
                    rule.during(Disclosure.Matter.ANSWERS),
                    rule.during(Disclosure.Matter.EXPLANATIONS)))
        .toList();
  }

  /**
   * Goes on here; the other tab or machine is refused from now on.
   *
   * @throws WrongPlace from an address that is none of the exam's
   */
  @RolesAllowed(Right.SIT_EXAM)
  public SittingCard takeOver(@NotNull UUID sittingId, Instant clientAt, Whence from) {
    UUID paperId = sittings.lockOf(sittingId, me.id()).paperId();
    requireHere(papers.require(paperId), from);
    return takeOver(sittingId, clientAt);
  }

  /** The same where no address is asked. */
  @RolesAllowed(Right.SIT_EXAM)
  public SittingCard takeOver(@NotNull UUID sittingId, Instant clientAt) {
    SittingRow sitting = sittings.takeOver(sittingId, me.id(), clock.instant(), clientAt);
    int lease = sitting.lease();
    audit.record(me.actor(), "take-over", "sitting", sittingId, lease - 1, lease, null);
    return card(papers.require(sitting.paperId()), sitting, lease);
  }

  /**
   * Takes one message. When this returns, it is committed; the same number twice counts once.
   *
   * @param paperId the sitting's paper, so that what is in memory can be found without a query
   * @throws AnswerUnfit not of the item's form
   * @throws TakesUsedUp it names one recording too many
   * @throws TakenOver another tab or machine holds the sitting
   * @throws SittingPaused the time stands still
   * @throws SittingClosed handed in, or the time is over
   */
  @RolesAllowed(Right.SIT_EXAM)
  public SavedCard save(
      @NotNull UUID sittingId, @NotNull UUID paperId, @Valid @NotNull AnswerOrder order) {
    if (!order.single()) throw new AnswerUnfit();
    List<LaidItem> items = desk.cached(paperId);
    if (items == null) items = desk.of(paperId, papers.requireOf(paperId, me.id()).items());
    if (order.item() >= items.size()) throw new AnswerUnfit();
    LaidItem ready = items.get(order.item());
    if (order.answer() != null) ready.item().requireFit(ready.card(), order.answer());
    if (order.answer() != null && spoken(ready)) requireTake(sittingId, order);
    return sittings.save(sittingId, paperId, me.id(), order, clock.instant());
  }

  /**
   * Takes the sound of a spoken answer: from the page that holds the open sitting, and after its
   * end when an answer in its log names it. A second time it is there already.
   *
   * @return the number by which the answer names it
   * @throws AnswerUnfit the item is not answered by speaking
   * @throws TakenOver another tab or machine holds the open sitting
   * @throws SittingClosed nothing in the log of the closed sitting names it
   */
  @RolesAllowed(Right.SIT_EXAM)
  public UUID record(@NotNull UUID sittingId, int item, int lease, @NotNull byte[] sound) {
    SittingRow sitting = sittings.requireOf(sittingId, me.id());
    Instant now = clock.instant();
    if (!sitting.over(now)) sitting.requireLease(lease);
    Paper paper = papers.require(sitting.paperId());
    List<LaidItem> items = desk.of(paper.id(), paper.items());
    if (item < 0 || item >= items.size() || !spoken(items.get(item))) throw new AnswerUnfit();
    Duration most = Duration.ofSeconds(items.get(item).card().body().guide().seconds());
    Set<String> named = named(sittingId, item);
    UUID id = recordings.put(sittingId, item, sound, most, named, now);
    if (sitting.over(now) && !named.contains(id.toString())) throw new SittingClosed();
    return id;
  }

  private static boolean spoken(LaidItem item) {
    return item.card().type().equals(QuestionCard.SPOKEN);
  }

  /** An answer may not put a recording that will be refused in the place of one that is there. */
  private void requireTake(UUID sittingId, AnswerOrder order) {
    sittings.requireOf(sittingId, me.id());
    for (String id : order.answer().t())
      recordings.requireRoom(sittingId, order.item(), named(sittingId, order.item()), id);
  }

  /** Numbers of recordings that answers to an item have named. */
  private Set<String> named(UUID sittingId, int item) {
    return named(sittings.steps(sittingId), item);
  }

  private static Set<String> named(List<StepRow> log, int item) {
    return log.stream()
        .filter(s -> s.answer() != null && Objects.equals(s.item(), item))
        .flatMap(s -> s.answer().t().stream())
        .filter(RecordingDesk::isNumber)
        .collect(Collectors.toSet());
  }

  /** How often I may still record each spoken answer, by question from 1. */
  @RolesAllowed(Right.SIT_EXAM)
  public Map<Integer, Integer> takesLeft(@NotNull UUID sittingId) {
    SittingRow sitting = sittings.requireOf(sittingId, me.id());
    List<LaidItem> items = desk.of(sitting.paperId(), papers.require(sitting.paperId()).items());
    List<StepRow> log = sittings.steps(sittingId);
    Map<Integer, Set<String>> named =
        IntStream.range(0, items.size())
            .filter(n -> spoken(items.get(n)))
            .boxed()
            .collect(Collectors.toMap(n -> n, n -> named(log, n)));
    return recordings.left(sittingId, named).entrySet().stream()
        .collect(Collectors.toMap(e -> e.getKey() + 1, Map.Entry::getValue));
  }

  /** Questions of mine, from 1, whose answer names a recording that has not arrived. */
  @RolesAllowed(Right.SIT_EXAM)
  public List<Integer> unheard(@NotNull UUID sittingId) {
    SittingRow sitting = sittings.requireOf(sittingId, me.id());
    return unheard(papers.require(sitting.paperId()), sittingId, sittings.state(sittingId));
  }

  private List<Integer> unheard(Paper paper, UUID sittingId, SittingState state) {
    List<Integer> named =
        state.answers().keySet().stream()
            .filter(n -> state.answers().get(n).t().stream().anyMatch(RecordingDesk::isNumber))
            .sorted()
            .toList();
    if (named.isEmpty()) return named;
    List<LaidItem> items = desk.of(paper.id(), paper.items());
    Set<String> there = recordings.received(sittingId);
    return named.stream()
        .filter(n -> spoken(items.get(n)))
        .filter(n -> !there.contains(state.answers().get(n).t().get(0)))
        .map(n -> n + 1)
        .toList();
  }

  /**
   * A spoken answer of mine.
   *
   * @throws ResultNotYet while the rule of the paper hides what was answered
   */
  @RolesAllowed(Right.SIT_EXAM)
  public RecordingCard recording(@NotNull UUID sittingId, @NotNull UUID id) {
    SittingRow sitting = sittings.requireOf(sittingId, me.id());
    if (!shows(papers.require(sitting.paperId()), Disclosure.Matter.ANSWERS))
      throw new ResultNotYet();
    return recordings.require(sittingId, id);
  }

  /**
   * Hands in. A second time finds it handed in and changes nothing. From the deadline on it is the
   * clock that hands in, whoever asks for it first.
   *
   * @throws SittingPaused the time stands still; an invigilator may hand in
   */
  @RolesAllowed(Right.SIT_EXAM)
  public ReceiptCard handIn(@NotNull UUID sittingId, int lease) {
    SittingRow sitting = sittings.lockOf(sittingId, me.id());
    if (sitting.closed() != null) return receipt(sitting);
    sitting.requireLease(lease);
    sitting.requireRunning();
    Instant now = clock.instant();
    return receipt(
        now.isBefore(sitting.deadline())
            ? settling.handIn(sittingId, Author.TAKER, me.actor(), now)
            : settling.handIn(sittingId, Author.SYSTEM, Actor.SYSTEM, now));
  }

  /**
   * My page says that my time is over. It may not know yet that there is more of it, so before the
   * deadline nothing is handed in.
   *
   * @throws SittingStillOpen the time is not over by the academy's clock
   * @throws SittingPaused the time stands still
   */
  @RolesAllowed(Right.SIT_EXAM)
  public ReceiptCard handInOverdue(@NotNull UUID sittingId, int lease) {
    SittingRow sitting = sittings.lockOf(sittingId, me.id());
    if (sitting.closed() == null && clock.instant().isBefore(sitting.deadline()))
      throw new SittingStillOpen();
    return handIn(sittingId, lease);
  }

  /**
   * What the taker gets when it is handed in, by them or by the clock.
   *
   * @throws SittingStillOpen while it is not
   */
  @RolesAllowed(Right.SIT_EXAM)
  public ReceiptCard receipt(@NotNull UUID sittingId) {
    SittingRow sitting = sittings.requireOf(sittingId, me.id());
    if (sitting.closed() == null) throw new SittingStillOpen();
    return receipt(sitting);
  }

  /** Why I was sent out of an exam of mine, as it was found last; empty when I was not. */
  @RolesAllowed(Right.SIT_EXAM)
  public Optional<NoteRow> exclusion(@NotNull UUID sittingId) {
    return sentOut(sittings.requireOf(sittingId, me.id()).id());
  }

  private Optional<NoteRow> sentOut(UUID sittingId) {
    return sittings.notes(sittingId).stream()
        .filter(note -> note.kind() == StepKind.EXCLUDED)
        .reduce((before, last) -> last);
  }

  /**
   * @throws ResultNotYet while the rule of the paper hides it
   */
  @RolesAllowed(Right.SIT_EXAM)
  public ResultCard result(@NotNull UUID sittingId) {
    SittingRow sitting = sittings.requireOf(sittingId, me.id());
    Paper paper = papers.require(sitting.paperId());
    if (!shows(paper, Disclosure.Matter.MARK)) throw new ResultNotYet();
    List<LaidItem> items = desk.counting(paper.id(), paper.items());
    SittingState state = sittings.state(sittingId);
    return result(
        paper,
        sitting,
        items,
        state,
        markings.of(sittingId),
        handMarks.of(sittingId, Marker.prints(items, state)),
        shows(paper, Disclosure.Matter.ANSWERS),
        shows(paper, Disclosure.Matter.EXPLANATIONS));
  }

  private boolean shows(Paper paper, Disclosure.Matter what) {
    return papers.shows(paper, what, clock.instant());
  }

  static ResultCard result(
      Paper paper,
      SittingRow sitting,
      List<LaidItem> items,
      SittingState state,
      List<ProtocolCard.MarkingLine> markings,
      Map<Integer, HandMark> byHand,
      boolean answers,
      boolean explanations) {
    List<BigDecimal> shares = markings.get(markings.size() - 1).shares();
    return new ResultCard(
        sitting.id(),
        sitting.personId(),
        paper.title(),
        paper.kind(),
        paper.mark(),
        paper.passMark(),
        paper.passed(),
        paper.excused(),
        sitting.opened(),
        sitting.closed(),
        answers ? lines(items, state, shares, byHand, explanations) : List.of(),
        answers ? null : paper.answersFrom(),
        markings);
  }

  private static List<ResultItem> lines(
      List<LaidItem> items,
      SittingState state,
      List<BigDecimal> shares,
      Map<Integer, HandMark> byHand,
      boolean explanations) {
    return IntStream.range(0, items.size())
        .mapToObj(
            n -> Showing.result(items.get(n), state.answers().get(n), shares.get(n), byHand.get(n)))
        .map(item -> explanations ? item : item.unexplained())
        .toList();
  }

  private ReceiptCard receipt(SittingRow sitting) {
    SealRow seal = sittings.seals(sitting.id()).stream().reduce((first, last) -> last).orElse(null);
    return receipt(
        new Settling.Handed(
            sitting, sittings.state(sitting.id()), seal, markings.shares(sitting.id())));
  }

  private ReceiptCard receipt(Settling.Handed handed) {
    SittingRow sitting = handed.sitting();
    SittingState state = handed.state();
    Paper paper = papers.require(sitting.paperId());
    return new ReceiptCard(
        sitting.id(),
        paper.title(),
        sitting.closed(),
        state.closedBy() == Author.INVIGILATOR,
        state.closedBy() == Author.SYSTEM,
        state.excluded(),
        state.excluded() == null ? null : sentOut(sitting.id()).map(NoteRow::text).orElse(null),
        state.answered(),
        paper.itemCount(),
        handed.seal() == null ? null : handed.seal().hash(),
        (int) handed.shares().stream().filter(Objects::isNull).count(),
        unheard(paper, sitting.id(), state),
        shownLater(paper));
  }

  /** When the mark will be shown, as far as is known now; null when they are. */
  private Instant shownLater(Paper paper) {
    if (shows(paper, Disclosure.Matter.MARK)) return null;
    return sittings.all(papers.stillWriting(paper)).values().stream()
        .map(SittingRow::deadline)
        .filter(paper.closes()::isBefore)
        .max(Comparator.naturalOrder())
        .orElse(paper.closes());
  }

  /** The items that may be seen now: all, or the one at hand; none during a break or at the end. */
  private List<TakeItem> shown(Paper paper, SittingRow sitting) {
    List<LaidItem> items = desk.of(paper.id(), paper.items());
    boolean hidden = sitting.breakEnds() != null || sitting.closed() != null;
    Integer only = sitting.reached();
    return IntStream.range(0, items.size())
        .mapToObj(n -> hidden || only != null && n != only ? null : Showing.item(items.get(n)))
        .toList();
  }

  /** Items of which the taker was told, and which they may see now. */
  private static Set<Integer> visible(SittingState state, SittingRow sitting) {
    Integer only = sitting.reached();
    if (sitting.breakEnds() != null || sitting.closed() != null) return Set.of();
    if (only == null) return state.checked();
    return state.checked().contains(only) ? Set.of(only) : Set.of();
  }

  private SittingCard card(Paper paper, SittingRow sitting, int lease) {
    return card(paper, sitting, lease, false);
  }

  /**
   * @param free whether nobody holds it and it was asked for by a page that never did
   */
  private SittingCard card(Paper paper, SittingRow sitting, int lease, boolean free) {
    return card(paper, sitting, lease, free, sittings.state(sitting.id()));
  }

  private SittingCard card(
      Paper paper, SittingRow sitting, int lease, boolean free, SittingState state) {
    return new SittingCard(
        sitting.id(),
        paper.id(),
        paper.title(),
        paper.kind(),
        paper.passMark(),
        lease,
        free,
        clock.instant(),
        sitting.opened(),
        sitting.deadline(),
        sitting.closed(),
        sitting.paused(),
        sitting.breakEnds(),
        sitting.breaks(),
        paper.rules().breaks(),
        state.notes(),
        state.sequence(),
        sitting.reached(),
        shown(paper, sitting),
        sitting.closed() == null ? state.answers() : Map.of(),
        state.saved(),
        state.flagged(),
        told(paper, state, visible(state, sitting)));
  }
}
