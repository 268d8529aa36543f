package lms.exam;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lms.accommodation.ExtraTimeDesk;
import lms.attempt.Attempt;
import lms.attempt.Excuse;
import lms.attempt.NotMissed;
import lms.entry.Disclosure;
import lms.entry.Entrant;
import lms.entry.Rules;
import lms.handmark.AnswersToMark;
import lms.handmark.MarkingRule;
import lms.marking.LaidItem;
import lms.marking.PaperDesk;
import lms.platform.Both;
import lms.safebrowser.SafeBrowser;
import lms.safebrowser.Whence;
import lms.sitting.SittingClosed;
import lms.sitting.SittingRow;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * One person's paper for one occasion. Frozen when it is made: question versions, order, rules. May
 * be withdrawn while nobody has begun it; is settled once, by a marked sitting or by the end of its
 * window, and may be marked again later with a reason.
 */
@Entity
@Table(schema = "exam", name = "paper")
class Paper {
  @Id
  @Column(name = "paper_id")
  private UUID id;

  @Version private int version;

  @Column(updatable = false)
  private String occasion;

  @Column(name = "person_id", updatable = false)
  private long personId;

  @Column(name = "cohort_id", updatable = false)
  private long cohortId;

  @Column(name = "stage_id", updatable = false)
  private String stageId;

  @Enumerated(EnumType.STRING)
  @Column(updatable = false)
  private ExamKind kind;

  @Column(name = "title_zh", updatable = false)
  private String titleZh;

  @Column(name = "title_en", updatable = false)
  private String titleEn;

  @Column(updatable = false)
  private long seed;

  @JdbcTypeCode(SqlTypes.JSON)
  @Column(updatable = false)
  private String items;

  @Column(name = "item_count", updatable = false)
  private int itemCount;

  @Column(updatable = false)
  private Instant opens;

  @Column(updatable = false)
  private Instant closes;

  @Column(name = "limit_seconds", updatable = false)
  private int limitSeconds;

  @Column(name = "pass_mark", updatable = false)
  private BigDecimal passMark;

  @Enumerated(EnumType.STRING)
  @Column(updatable = false)
  private Feedback feedback;

  /** null when nothing is asked of who begins it */
  @JdbcTypeCode(SqlTypes.JSON)
  @Column(updatable = false)
  private String rules;

  /** null when people have nothing to mark in it */
  @JdbcTypeCode(SqlTypes.JSON)
  @Column(updatable = false)
  private String marking;

  /** since when it waits for people; null before it is handed in and when it is settled */
  private Instant waits;

  /** since when people look again at some of it; null while they do not */
  private Instant again;

  /** null before it is begun */
  @Column(name = "sitting_id")
  private UUID sittingId;

  /** null unless it was withdrawn */
  private Instant withdrawn;

  /** null before it is settled */
  private Instant settled;

  /** null before it is settled */
  private BigDecimal mark;

  /** null before it is settled */
  private Boolean passed;

  /** null before it is settled */
  private Boolean sat;

  /** null as long as it counts */
  @Enumerated(EnumType.STRING)
  private Excuse excused;

  protected Paper() {}

  /**
   * @param marking how people mark it, as JSON; null when they have nothing to mark in it
   */
  Paper(UUID id, PaperOrder order, String items, String marking) {
    this(id, order, items);
    this.marking = marking;
  }

  Paper(UUID id, PaperOrder order, String items) {
    this.id = id;
    this.occasion = order.occasion();
    this.personId = order.personId();
    this.cohortId = order.cohortId();
    this.stageId = order.stageId();
    this.kind = order.kind();
    this.titleZh = order.title().zh();
    this.titleEn = order.title().en();
    this.seed = order.seed();
    this.items = items;
    this.itemCount = order.items().size();
    this.opens = order.opens();
    this.closes = order.closes();
    this.limitSeconds = (int) order.limit().toSeconds();
    this.passMark = order.passMark();
    this.feedback = order.feedback();
    this.rules = order.rules().kept();
  }

  /**
   * @throws PaperTakenBack withdrawn
   * @throws PaperNotOpen outside its window, or settled
   */
  void requireOpen(Instant now) {
    if (withdrawn != null) throw new PaperTakenBack();
    if (now.isBefore(opens) || !now.isBefore(closes) || settled != null) throw new PaperNotOpen();
  }

  /**
   * The limit counted from the start, but never beyond the window; extra time comes on top of
   * either.
   */
  Instant deadlineFrom(Instant start, Duration extra) {
    Instant byLimit = start.plusSeconds(limitSeconds);
    return (byLimit.isBefore(closes) ? byLimit : closes).plus(extra);
  }

  /** Its taker begins it, once. */
  void begin(UUID sitting) {
    sittingId = sitting;
  }

  void withdraw(Instant now) {
    if (settled != null) throw new SittingClosed();
    withdrawn = now;
  }

  void settle(BigDecimal counted, boolean wasSat, Instant now) {
    mark = counted;
    passed = passes(counted);
    sat = wasSat;
    waits = null;
    if (settled == null) settled = now;
  }

  /**
   * @param why null when it counts
   */
  void excuse(Excuse why) {
    excused = why;
  }

  /**
   * @throws NotMissed when it was begun, is not over, was withdrawn, or does not count already
   */
  void requireMissed() {
    if (settled == null || sat || withdrawn != null || excused != null) throw new NotMissed();
  }

  /** Why it does not count; null when it does. */
  Excuse excused() {
    return excused;
  }

  /** Handed in, but people have still to mark some of it. */
  void await(Instant now) {
    if (waits == null) waits = now;
  }

  boolean isWaiting() {
    return waits != null;
  }

  /**
   * Do people look at some of it, whatever mark it has meanwhile?
   *
   * @param now null when they do no longer
   */
  void lookAgain(Instant now) {
    if (now == null || again == null) again = now;
  }

  boolean isLookedAt() {
    return waits != null || again != null;
  }

  AnswersToMark toMark(
      List<AnswersToMark.Asked> answers, Map<Integer, String> standing, Instant now) {
    MarkingRule rule =
        marking == null ? MarkingRule.PLAIN : PaperDesk.read(marking, MarkingRule.class);
    return new AnswersToMark(
        sittingId, id, personId, cohortId, hall(), title(), rule, answers, standing, now);
  }

  boolean passes(BigDecimal counted) {
    return counted.compareTo(passMark) >= 0;
  }

  /** Does its own rule show this now? Whether others still write is not asked. */
  boolean shows(Disclosure.Matter what, Instant now) {
    if (settled == null && waits == null) return false;
    return switch (disclosure().of(what)) {
      case ANSWERED, HANDED_IN -> true;
      case CLOSED -> !now.isBefore(closes);
      case NEVER -> false;
    };
  }

  /** Is this shown without waiting for the end of the window? */
  boolean atOnce(Disclosure.Matter what) {
    return disclosure().of(what).compareTo(Disclosure.Moment.HANDED_IN) <= 0;
  }

  /** When its taker may see what. */
  Disclosure disclosure() {
    Disclosure said = rules().feedback();
    if (said != null) return said;
    return feedback == Feedback.AT_ONCE ? Disclosure.AT_ONCE : Disclosure.AFTER_CLOSE;
  }

  /** When its taker may see right answers, as its own rule has it; null when never. */
  Instant answersFrom() {
    return disclosure().answers() == Disclosure.Moment.NEVER ? null : closes;
  }

  private Instant shownFrom(Disclosure.Matter what, Instant now) {
    return atOnce(what) || closes.isBefore(now) ? now : closes;
  }

  /**
   * Everything that is frozen, as a line to be sealed: a JSON array, for ever in this order; rules
   * stand at its end when there are any.
   */
  String line() {
    List<Object> parts =
        new ArrayList<>(
            List.of(
                "paper",
                id,
                personId,
                kind,
                titleZh,
                titleEn,
                opens.toString(),
                closes.toString(),
                limitSeconds,
                passMark.setScale(2, RoundingMode.HALF_UP).toPlainString(),
                feedback,
                PaperDesk.items(items)));
    if (rules != null) parts.add(rules());
    if (marking != null) parts.add(PaperDesk.read(marking, MarkingRule.class));
    return PaperDesk.json(parts);
  }

  PaperRemarked remarked(BigDecimal was, boolean hadPassed, String reason, Instant now) {
    return told(was, hadPassed, reason, now, null);
  }

  /** What the house is told when somebody finds that it does not count; nobody has sat it. */
  PaperRemarked absolved(String reason, Instant now) {
    return told(mark, passed, reason, now, excused);
  }

  private PaperRemarked told(
      BigDecimal was, boolean hadPassed, String reason, Instant now, Excuse why) {
    return new PaperRemarked(
        id,
        sittingId,
        personId,
        cohortId,
        stageId,
        kind,
        was,
        hadPassed,
        mark,
        passed,
        reason,
        now,
        shownFrom(Disclosure.Matter.MARK, now),
        why);
  }

  PaperClosed closed(Instant now) {
    return new PaperClosed(
        id,
        personId,
        cohortId,
        stageId,
        kind,
        mark,
        passed,
        sat,
        now,
        shownFrom(Disclosure.Matter.MARK, now));
  }

  /** The occasion without the person: all papers of one exam of one cohort have the same. */
  String hall() {
    return occasion.replaceFirst(":P[0-9]+$", "");
  }

  Rules rules() {
    return Rules.of(rules);
  }

  /** Its rules with what holds where they say nothing, to be told. */
  Rules told() {
    return rules().showing(disclosure());
  }

  /**
   * Its taker at the door.
   *
   * @param from where their page speaks
   * @param anywhere may they sit it at any address, whatever the rules say?
   */
  Entrant entrant(Whence from, boolean anywhere) {
    return new Entrant(
        id,
        personId,
        hall(),
        rules(),
        opens,
        from.address(),
        anywhere,
        !rules().safe() || from.base() != null && browser(from.base()).speaks(from));
  }

  /** Its taker, for whoever opens the door to them. */
  Entrant entrant() {
    return new Entrant(id, personId, hall(), rules(), opens, null, false, true);
  }

  /** The browser in which it is sat, where its rules ask for one. */
  SafeBrowser browser(String base) {
    return SafeBrowser.of(base, hall());
  }

  String series() {
    return Attempt.series(cohortId, stageId);
  }

  /** Is it the exam of a stage, or a resit of it? */
  boolean isOfStage() {
    return kind == ExamKind.STAGE || kind == ExamKind.RESIT;
  }

  /**
   * As an attempt before another one.
   *
   * @param sitting null when it was not sat
   */
  Attempt attempt(SittingRow sitting) {
    return new Attempt(
        sitting == null ? null : sitting.opened(),
        sitting == null ? closes : sitting.deadline(),
        Boolean.TRUE.equals(passed),
        Boolean.TRUE.equals(sat) && Boolean.FALSE.equals(passed) ? settled : null);
  }

  AskedItem asked(int item, LaidItem ready, Instant shown, int marking) {
    return new AskedItem(
        sittingId,
        item,
        personId,
        title(),
        ready.card().body().stem(),
        ready.item().id(),
        shown,
        marking);
  }

  boolean isWithdrawn() {
    return withdrawn != null;
  }

  UUID id() {
    return id;
  }

  long cohortId() {
    return cohortId;
  }

  String stageId() {
    return stageId;
  }

  /** null before it is begun */
  UUID sittingId() {
    return sittingId;
  }

  long personId() {
    return personId;
  }

  String items() {
    return items;
  }

  int itemCount() {
    return itemCount;
  }

  /** null before it is settled */
  Instant settledAt() {
    return settled;
  }

  boolean isSettled() {
    return settled != null;
  }

  BigDecimal mark() {
    return mark;
  }

  BigDecimal passMark() {
    return passMark;
  }

  Boolean passed() {
    return passed;
  }

  Instant opens() {
    return opens;
  }

  Duration limit() {
    return Duration.ofSeconds(limitSeconds);
  }

  Instant closes() {
    return closes;
  }

  ExamKind kind() {
    return kind;
  }

  Both title() {
    return new Both(titleZh, titleEn);
  }

  /** By the clock, whether or not what the clock demands has been done already. */
  private PaperState state(SittingRow sitting, Instant now) {
    if (waits != null) return PaperState.MARKING;
    if (settled != null) return sat ? PaperState.DONE : PaperState.MISSED;
    if (now.isBefore(opens)) return PaperState.COMING;
    if (sittingId == null) return now.isBefore(closes) ? PaperState.OPEN : PaperState.SETTLING;
    return sitting != null && sitting.writing(now) ? PaperState.WRITING : PaperState.SETTLING;
  }

  /** What is approved for its taker, by the day on which it is begun: now, or when it opens. */
  Duration extra(ExtraTimeDesk.Own approved, ZoneId zone, Instant now) {
    Instant begun = now.isBefore(opens) ? opens : now;
    return approved.on(limit(), LocalDate.ofInstant(begun, zone));
  }

  /**
   * @param sitting null when it was not begun, or is over
   * @param shown may its taker see marks and answers now?
   * @param extra how much longer it is for its taker
   */
  PaperRow row(SittingRow sitting, boolean shown, Duration extra, Instant now) {
    return new PaperRow(
        id,
        kind,
        title(),
        itemCount,
        Duration.ofSeconds(limitSeconds),
        extra,
        opens,
        closes,
        state(sitting, now),
        sittingId,
        sitting == null ? null : sitting.deadline(),
        shown ? mark : null,
        shown ? passed : null,
        passMark,
        stageId,
        cohortId,
        shown,
        excused);
  }

  /**
   * @param judged false when the one who looks is its taker and the rule hides the mark yet
   */
  MarkRow markRow(boolean judged) {
    return new MarkRow(
        id,
        sittingId,
        personId,
        cohortId,
        stageId,
        kind,
        title(),
        opens,
        closes,
        judged ? mark : null,
        judged && Boolean.TRUE.equals(passed),
        Boolean.TRUE.equals(sat),
        settled);
  }
}
