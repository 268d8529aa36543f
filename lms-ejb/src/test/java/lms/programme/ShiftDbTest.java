package lms.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import lms.audit.Trails;
import lms.org.OrgService;
import lms.org.SiteRow;
import lms.plan.OnePlan;
import lms.platform.Both;
import lms.platform.Clocks;
import lms.platform.TestDatabase;
import lms.schedule.CalendarService;
import lms.security.Group;
import lms.security.Somebody;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Shifting a cohort leaves the past alone and lays the future anew, on working days. */
class ShiftDbTest {
  static final TestDatabase DB = TestDatabase.get();
  static final LocalDate FIRST = LocalDate.of(2026, 11, 2);
  static final LocalDate TODAY = LocalDate.of(2026, 11, 11);
  static final Instant NOW = TODAY.atTime(20, 0).atZone(Clocks.BANK_ZONE).toInstant();

  long id;

  @BeforeEach
  void a_cohort_in_its_second_week() {
    DB.empty("org.site", "people.person", "security.account", "plan.template");
    id =
        DB.commit(
            em -> {
              run(
                  em,
                  """
                  insert into org.site (version, code, name_zh, name_en, zone)
                  values (0, 'SH', '上海', 'Shanghai', 'Asia/Shanghai')\
                  """);
              run(
                  em,
                  """
                  insert into plan.template
                    (programme_id, version, title_zh, title_en, body, loaded_mark)
                  values ('card-inbound', 1, 'x', 'x', 'x', 'x')\
                  """);
              run(
                  em,
                  """
                  insert into people.person (version, number, name, language, group_names, hired_on)
                  values (0, 'H1', 'x', 'ZH', 'TRAINEE', date '2026-11-02')\
                  """);
              Object person =
                  em.createNativeQuery("select person_id from people.person").getSingleResult();
              Object site = em.createNativeQuery("select site_id from org.site").getSingleResult();
              CohortService door = door(em);
              Cohort cohort =
                  door.cohorts.add(
                      new Cohort(
                          new CohortOrder(
                              "C1",
                              new Both("一班", "one"),
                              "card-inbound",
                              (Long) site,
                              (Long) person,
                              FIRST,
                              Set.of((Long) person)),
                          1,
                          NOW));
              door.cohorts.add(new Enrolment(cohort.id(), (Long) person, "business", NOW));
              door.calendars.store(
                  cohort.id(), door.calendars.lay(OnePlan.PLAN, (Long) site, FIRST));
              return cohort.id();
            });
    DB.commit(
        em ->
            em.createNativeQuery("update programme.occasion set made = opens where opens <= :now")
                .setParameter("now", NOW)
                .executeUpdate());
  }

  @Test
  void the_past_stays_and_the_future_moves_by_the_days_asked_for() {
    List<Timetable.Lesson> before = days();
    List<OccasionRow> made = occasions().stream().filter(OccasionRow::made).toList();
    shift(7);
    List<Timetable.Lesson> after = days();
    assertThat(after).hasSameSizeAs(before);
    int past = (int) before.stream().filter(d -> !d.day().isAfter(TODAY)).count();
    assertThat(past).isEqualTo(8);
    assertThat(after.subList(0, past)).isEqualTo(before.subList(0, past));
    for (int n = past; n < before.size(); n++)
      assertThat(after.get(n).day()).isEqualTo(before.get(n).day().plusDays(7));
    assertThat(occasions().stream().filter(OccasionRow::made).toList()).isEqualTo(made);
    assertThat(made).isNotEmpty();
  }

  @Test
  void every_quiz_to_come_stands_on_a_training_day_and_none_is_left_behind() {
    shift(3);
    List<LocalDate> worked = days().stream().map(Timetable.Lesson::day).toList();
    assertThat(worked).isSorted().doesNotHaveDuplicates();
    assertThat(worked)
        .noneMatch(d -> d.getDayOfWeek() == DayOfWeek.SATURDAY)
        .noneMatch(d -> d.getDayOfWeek() == DayOfWeek.SUNDAY);
    assertThat(occasions().stream().filter(o -> !o.made()))
        .isNotEmpty()
        .allMatch(o -> o.opens().isAfter(NOW))
        .allMatch(o -> worked.contains(o.day()));
    assertThat(occasions()).extracting(OccasionRow::key).doesNotHaveDuplicates();
  }

  @Test
  void there_and_back_is_where_it_was() {
    List<Timetable.Lesson> before = days();
    List<String> keys = occasions().stream().map(OccasionRow::key).sorted().toList();
    shift(14);
    shift(-14);
    assertThat(days()).isEqualTo(before);
    assertThat(occasions().stream().map(OccasionRow::key).sorted().toList()).isEqualTo(keys);
  }

  @Test
  void nothing_is_pulled_into_today_or_the_past() {
    List<Timetable.Lesson> before = days();
    assertThatThrownBy(() -> shift(-1)).isInstanceOf(PastCannotMove.class);
    assertThat(days()).isEqualTo(before);
  }

  @Test
  void the_preview_of_a_shift_is_what_the_shift_then_does_and_changes_nothing() {
    for (int by : new int[] {1, 3, 5, 7, 30, -6}) {
      List<Timetable.Lesson> before = days();
      List<OccasionRow> planned = occasions();
      PlanCard preview = in(door -> door.previewShift(id, by));
      assertThat(days()).isEqualTo(before);
      assertThat(occasions()).isEqualTo(planned);
      assertThat(preview.days()).hasSize(52).allMatch(d -> d.day().isAfter(TODAY));
      shift(by);
      assertThat(days().subList(8, 60))
          .extracting(Timetable.Lesson::day)
          .isEqualTo(preview.days().stream().map(TrainingDayRow::day).toList());
      assertThat(told(occasions().stream().filter(o -> o.number() > 8).toList()))
          .isEqualTo(told(preview.occasions()));
    }
    assertThatThrownBy(() -> in(door -> door.previewShift(id, -60)))
        .isInstanceOf(PastCannotMove.class);
  }

  private static List<String> told(List<OccasionRow> occasions) {
    return occasions.stream().map(o -> o.key() + " " + o.opens()).sorted().toList();
  }

  private void shift(int by) {
    in(
        door -> {
          door.shift(id, by, "typhoon");
          return null;
        });
  }

  private List<Timetable.Lesson> days() {
    return in(door -> door.cohorts.days(id));
  }

  private List<OccasionRow> occasions() {
    return in(door -> door.cohorts.occasions(id).stream().map(Occasion::row).toList());
  }

  private static <T> T in(Function<CohortService, T> work) {
    return DB.commit(em -> work.apply(door(em)));
  }

  private static void run(EntityManager em, String sql) {
    em.createNativeQuery(sql).executeUpdate();
  }

  private static CohortService door(EntityManager em) {
    CohortService door = new CohortService();
    door.cohorts = new Cohorts();
    door.cohorts.em = em;
    door.plans = new OnePlan();
    door.calendars = new Calendars();
    door.calendars.cohorts = door.cohorts;
    door.calendars.calendar = new MondayToFriday();
    door.calendars.org = new Shanghai();
    door.org = door.calendars.org;
    door.clock = Clock.fixed(NOW, Clocks.BANK_ZONE);
    door.audit = Trails.in(em, door.clock);
    door.me = Somebody.of(em, 1, null, null, Group.HR);
    return door;
  }

  /** Neither holidays nor make-up days. */
  private static final class MondayToFriday extends CalendarService {
    @Override
    public List<LocalDate> workingDays(long siteId, LocalDate from, int count) {
      return Stream.iterate(from, d -> d.plusDays(1))
          .filter(d -> d.getDayOfWeek().getValue() <= DayOfWeek.FRIDAY.getValue())
          .limit(count)
          .toList();
    }
  }

  /** The only site. */
  static final class Shanghai extends OrgService {
    @Override
    public SiteRow site(long id) {
      return new SiteRow(id, "SH", new Both("上海", "Shanghai"), Clocks.BANK_ZONE);
    }
  }
}
