package lms.web.programme;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import lms.content.LessonRow;
import lms.exam.PaperRow;
import lms.exam.PaperState;
import lms.gate.GateCard;
import lms.platform.Both;
import lms.platform.Language;
import lms.platform.Texts;
import lms.programme.OccasionRow;

/**
 * A trainee's day: what stands on it, what comes first. Pure; the clock's word is passed in.
 *
 * @param excused papers that do not count, because the academy did not run
 */
record DayPlan(
    GateCard gate,
    List<PaperRow> papers,
    Set<UUID> excused,
    List<LessonRow> lessons,
    Set<String> read,
    Instant now,
    ZoneId zone) {
  private static final Duration SOON = Duration.ofMinutes(60);
  private static final int WEEK = 7;

  /**
   * A paper in hand before one that is open, before one that may be waited for, before what opens
   * soon, before what is to be read.
   */
  NextStep next(List<ConditionLine> conditions) {
    return paper(PaperState.WRITING)
        .or(() -> paper(PaperState.OPEN))
        .or(this::room)
        .or(() -> coming(now.plus(SOON)))
        .or(this::lesson)
        .or(() -> coming(endOfDay()))
        .or(() -> call(conditions))
        .or(() -> coming(Instant.MAX))
        .orElse(new NextStep("REST", "", null, null, null, 0, null));
  }

  private Optional<NextStep> paper(PaperState state) {
    return papers.stream()
        .filter(p -> p.state() == state)
        .min(Comparator.comparing(PaperRow::closes))
        .map(
            p ->
                new NextStep(
                    state.name(),
                    p.kind().name(),
                    p.title(),
                    p,
                    state == PaperState.WRITING && p.deadline() != null ? p.deadline() : p.closes(),
                    0,
                    page(p)));
  }

  private Optional<NextStep> room() {
    return made()
        .filter(p -> p.waitsAt(now))
        .findFirst()
        .map(p -> new NextStep("ROOM", p.kind().name(), p.title(), p, p.opens(), 0, link(p)));
  }

  private Optional<NextStep> coming(Instant until) {
    return Stream.concat(
            made().map(p -> coming(p.kind().name(), p.title(), p.opens())),
            ahead().map(o -> coming(o.kind().name(), title(o), o.opens())))
        .filter(step -> step.until().isBefore(until))
        .min(Comparator.comparing(NextStep::until));
  }

  private static NextStep coming(String of, Both title, Instant opens) {
    return new NextStep("COMING", of, title, null, opens, 0, null);
  }

  /** Papers that are made and whose window has not begun, the next first. */
  private Stream<PaperRow> made() {
    return papers.stream()
        .filter(p -> p.state() == PaperState.COMING)
        .sorted(Comparator.comparing(PaperRow::opens));
  }

  private Optional<NextStep> lesson() {
    return lessons.stream()
        .filter(l -> !read.contains(l.id()))
        .findFirst()
        .map(
            l ->
                new NextStep(
                    "LESSON",
                    "",
                    l.title(),
                    null,
                    null,
                    l.minutes(),
                    "/content/lesson.xhtml?id=" + l.id()));
  }

  private static Optional<NextStep> call(List<ConditionLine> conditions) {
    return conditions.stream()
        .filter(c -> c.kind().equals("calls") && !c.met() && !c.calls().isEmpty())
        .findFirst()
        .map(c -> new NextStep("CALL", "", c.calls().get(0), null, null, 0, c.link()));
  }

  /** Quizzes and exams of my stage that have not begun and have no paper yet, the next first. */
  private Stream<OccasionRow> ahead() {
    return gate.occasions().stream()
        .filter(o -> o.opens().isAfter(now) && o.stageId().equals(gate.stageId()))
        .filter(o -> made().noneMatch(p -> isOf(p, o)))
        .sorted(Comparator.comparing(OccasionRow::opens));
  }

  private static boolean isOf(PaperRow paper, OccasionRow occasion) {
    return paper.cohortId() == occasion.cohortId()
        && paper.kind().name().equals(occasion.kind().name())
        && paper.opens().equals(occasion.opens());
  }

  /** Exams by the clock; what has no hour stands between morning and afternoon. */
  List<LinePart> line() {
    Instant noon = today().atTime(12, 0).atZone(zone).toInstant();
    List<LinePart> timed =
        Stream.concat(
                papers.stream().filter(p -> on(today(), p.opens())).map(this::part),
                ahead()
                    .filter(o -> on(today(), o.opens()))
                    .map(o -> new LinePart("paper", o.opens(), title(o), "COMING", null, null)))
            .sorted(Comparator.comparing(LinePart::at))
            .toList();
    List<LinePart> all = new ArrayList<>();
    timed.stream().filter(p -> p.at().isBefore(noon)).forEach(all::add);
    lessons.forEach(l -> all.add(part(l)));
    if (gate.today() != null)
      gate.today()
          .activities()
          .forEach(a -> all.add(new LinePart("activity", null, a, "", null, null)));
    timed.stream().filter(p -> !p.at().isBefore(noon)).forEach(all::add);
    return all;
  }

  private LinePart part(PaperRow p) {
    return new LinePart("paper", p.opens(), p.title(), state(p), mark(p), link(p));
  }

  private String state(PaperRow p) {
    return excused.contains(p.id()) ? "EXCUSED" : p.state().name();
  }

  private BigDecimal mark(PaperRow p) {
    return excused.contains(p.id()) ? null : p.mark();
  }

  private LinePart part(LessonRow l) {
    return new LinePart(
        "lesson",
        null,
        l.title(),
        read.contains(l.id()) ? "READ" : "UNREAD",
        null,
        "/content/lesson.xhtml?id=" + l.id());
  }

  List<WeekTile> week() {
    LocalDate monday = today().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    record Timed(Instant at, WeekTile tile) {}
    return Stream.concat(
            papers.stream()
                .filter(p -> inWeek(monday, p.opens()))
                .map(p -> new Timed(p.opens(), tile(p))),
            ahead().filter(o -> inWeek(monday, o.opens())).map(o -> new Timed(o.opens(), tile(o))))
        .sorted(Comparator.comparing(Timed::at))
        .map(Timed::tile)
        .toList();
  }

  private WeekTile tile(PaperRow p) {
    LocalDate day = p.opens().atZone(zone).toLocalDate();
    return new WeekTile(
        day.getDayOfWeek().getValue(),
        day.equals(today()),
        p.kind().name(),
        state(p),
        mark(p),
        Boolean.TRUE.equals(p.passed()),
        link(p));
  }

  private WeekTile tile(OccasionRow o) {
    return new WeekTile(
        o.day().getDayOfWeek().getValue(),
        o.day().equals(today()),
        o.kind().name(),
        PaperState.COMING.name(),
        null,
        false,
        null);
  }

  private String link(PaperRow p) {
    return switch (p.state()) {
      case OPEN, WRITING -> page(p);
      case DONE -> p.mark() == null ? null : "/exam/result.xhtml?sitting=" + p.sittingId();
      case COMING -> p.waitsAt(now) ? page(p) : null;
      case SETTLING, MARKING, MISSED -> null;
    };
  }

  private static String page(PaperRow p) {
    return "/exam/take.xhtml?paper=" + p.id();
  }

  private static Both title(OccasionRow o) {
    String key = "programme.exam." + o.kind();
    return new Both(Texts.in(Language.ZH).of(key), Texts.in(Language.EN).of(key));
  }

  private LocalDate today() {
    return now.atZone(zone).toLocalDate();
  }

  private Instant endOfDay() {
    return today().plusDays(1).atStartOfDay(zone).toInstant();
  }

  private boolean on(LocalDate day, Instant at) {
    return at.atZone(zone).toLocalDate().equals(day);
  }

  private boolean inWeek(LocalDate monday, Instant at) {
    LocalDate day = at.atZone(zone).toLocalDate();
    return !day.isBefore(monday) && day.isBefore(monday.plusDays(WEEK));
  }
}
