package lms.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import lms.exam.ExamHallService;
import lms.exam.HallRow;
import lms.exam.SeatRow;
import lms.invigilation.EntranceService;
import lms.jobs.AllChores;
import lms.people.PersonRow;
import lms.platform.Both;
import lms.platform.Clocks;
import lms.platform.Language;
import lms.platform.Readiness;
import lms.platform.Texts;
import lms.programme.CohortCard;
import lms.programme.CohortOrder;
import lms.programme.CohortRow;
import lms.programme.CohortService;
import lms.programme.OccasionRow;
import lms.security.Acting;
import lms.security.Group;

/**
 * Lives the sample academy from its first day to the present: the clock is set back once, then each
 * working day passes, the chores run, and the people of the first cohort sit what is open, read,
 * and take calls, all through the doors. Goes on where it was when it is interrupted.
 */
@ApplicationScoped
class SampleHistory {
  /** The first cohort is then in its second stage. */
  static final int DAYS_LIVED = 33;

  private static final System.Logger LOG = System.getLogger(SampleHistory.class.getName());
  private static final LocalTime DAWN = LocalTime.of(7, 30);
  private static final LocalTime PRESENT = LocalTime.of(8, 36);
  private static final String HR = "R10012";
  private static final String TUTOR = "T10021";
  private static final int READING_DAY = 10;
  private static final int CALL_DAY = 12;
  private static final int COMING_IN = 5;

  @Inject SamplePeople people;
  @Inject SamplePosts posts;
  @Inject SampleTrainee trainee;
  @Inject ExamHallService halls;
  @Inject EntranceService entrance;
  @Inject SampleEssays essays;
  @Inject CohortService cohorts;
  @Inject AllChores chores;
  @Inject Clocks clocks;
  @Inject Clock clock;
  @Inject Readiness readiness;

  /**
   * @return false while content is not loaded yet
   */
  boolean lived() {
    people.nameBank();
    var known = people.span();
    if (known.isPresent() && known.get().done()) return true;
    if (cohorts.programmes().isEmpty()) return false;
    Chapters.Span span = known.orElseGet(this::begin);
    people.hireAll();
    Map<String, PersonRow> all = people.byNumber();
    as(all.get(HR), () -> posts.fill(all));
    openFirst(span, all);
    int days = (int) ChronoUnit.DAYS.between(span.firstDay(), span.present());
    for (LocalDate day = today(); day.isBefore(span.present()); day = day.plusDays(1)) {
      readiness.living((int) ChronoUnit.DAYS.between(span.firstDay(), day) + 1, days);
      live(day, span, all);
    }
    clocks.build(at(span.present(), DAWN));
    openLater(span, all);
    essays.write(all);
    clocks.build(at(span.present(), PRESENT));
    chores.runBut(BuildSample.class);
    people.done();
    LOG.log(
        Level.INFO,
        "the sample academy has lived from {0} to {1}",
        span.firstDay(),
        span.present());
    return true;
  }

  private Chapters.Span begin() {
    Chapters.Span span = people.begin(DAYS_LIVED);
    clocks.build(at(span.firstDay(), DAWN));
    return span;
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }

  private static Instant at(LocalDate day, LocalTime time) {
    return day.atTime(time).atZone(Clocks.BANK_ZONE).toInstant();
  }

  /** One day: every window that opens, and what else the people do on it. */
  private void live(LocalDate day, Chapters.Span span, Map<String, PersonRow> all) {
    advance(at(day, DAWN));
    if (newcomersBegin(span).equals(day)) openNewcomers(day, all);
    CohortCard first = card("2026-A");
    List<Instant> windows =
        first.occasions().stream()
            .filter(o -> o.day().equals(day))
            .map(OccasionRow::opens)
            .distinct()
            .sorted()
            .toList();
    for (Instant opens : windows) {
      advance(opens.plusSeconds(120));
      chores.runBut(BuildSample.class);
      everybody("SH-CARD-N2", all, trainee::comeToAll);
      as(all.get(TUTOR), this::admitAll);
      everybody("SH-CARD-N2", all, trainee::sitAll);
    }
    first.days().stream()
        .filter(d -> d.day().equals(day))
        .forEach(
            d -> {
              if (d.number() == READING_DAY) everybody("SH-CARD-N2", all, trainee::readCourse);
              if (d.number() == CALL_DAY) everybody("SH-CARD-N2", all, trainee::takeCall);
            });
    advance(at(day, LocalTime.of(18, 0)));
    chores.runBut(BuildSample.class);
  }

  /** The tutor admits those who wait at the doors of exams. */
  private int admitAll() {
    Instant now = clock.instant();
    return halls.halls(now, now.plusSeconds(1)).stream()
        .map(HallRow::key)
        .filter(
            hall -> halls.seats(hall).stream().anyMatch(s -> s.state() == SeatRow.State.WAITING))
        .mapToInt(entrance::admitAll)
        .sum();
  }

  private void advance(Instant to) {
    if (clock.instant().isBefore(to)) clocks.build(to);
  }

  private void everybody(String team, Map<String, PersonRow> all, Consumer<SamplePerson> work) {
    for (SamplePerson p : SampleRoll.people())
      if (p.team().equals(team) && p.group() == Group.TRAINEE)
        as(
            all.get(p.number()),
            () -> {
              work.accept(p);
              return null;
            });
  }

  private void openFirst(Chapters.Span span, Map<String, PersonRow> all) {
    if (codes().contains("2026-A")) return;
    open("2026-A", "card-inbound", span.firstDay(), "SH-CARD-N2", all);
  }

  private LocalDate newcomersBegin(Chapters.Span span) {
    LocalDate day = span.present().minusDays(1);
    CohortCard first = card("2026-A");
    Set<LocalDate> worked =
        first.days().stream().map(d -> d.day()).collect(Collectors.toCollection(TreeSet::new));
    while (!worked.contains(day)) day = day.minusDays(1);
    return day;
  }

  private void openNewcomers(LocalDate day, Map<String, PersonRow> all) {
    if (!codes().contains("2026-B")) open("2026-B", "card-inbound", day, "SH-CARD-N1", all);
  }

  private void openLater(Chapters.Span span, Map<String, PersonRow> all) {
    if (codes().contains("2026-C")) return;
    LocalDate day =
        card("2026-A").days().stream()
            .map(d -> d.day())
            .filter(d -> d.isAfter(span.present()))
            .skip(COMING_IN)
            .findFirst()
            .orElse(span.present().plusDays(7));
    open("2026-C", "closed-camp", day, "FZ-GEN-N1", all);
  }

  private void open(
      String code, String programme, LocalDate day, String team, Map<String, PersonRow> all) {
    Set<Long> trainees = new TreeSet<>();
    for (SamplePerson p : SampleRoll.people())
      if (p.team().equals(team) && p.group() == Group.TRAINEE)
        trainees.add(all.get(p.number()).id());
    long site = all.get(number(team)).siteId();
    as(
        all.get(HR),
        () ->
            cohorts.open(
                new CohortOrder(
                    code, name(code), programme, site, all.get(TUTOR).id(), day, trainees)));
  }

  private static String number(String team) {
    return SampleRoll.people().stream()
        .filter(p -> p.team().equals(team))
        .findFirst()
        .orElseThrow()
        .number();
  }

  private static Both name(String code) {
    return new Both(
        Texts.in(Language.ZH).of("sample.cohort." + code.replace("2026-", "")),
        Texts.in(Language.EN).of("sample.cohort." + code.replace("2026-", "")));
  }

  private Set<String> codes() {
    return cohorts.list().stream().map(CohortRow::code).collect(Collectors.toSet());
  }

  private CohortCard card(String code) {
    return cohorts.list().stream()
        .filter(c -> c.code().equals(code))
        .findFirst()
        .map(c -> cohorts.show(c.id()))
        .orElseThrow();
  }

  static <T> T as(PersonRow p, Callable<T> work) {
    return Acting.asPerson(p.id(), p.number(), p.name(), p.groups(), p.teamId(), p.siteId(), work);
  }
}
