package lms.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import lms.platform.Both;
import lms.platform.TestDatabase;
import lms.platform.TestHouse;
import lms.security.Acting;
import lms.security.Group;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SpecialDaysDbTest {
  static final TestDatabase DB = TestDatabase.get();
  static final TestHouse HOUSE =
      new TestHouse(DB, Clock.fixed(Instant.parse("2026-09-01T01:00:00Z"), ZoneOffset.UTC));
  static final LocalDate NATIONAL_DAY = LocalDate.of(2026, 10, 1);
  static final LocalDate SATURDAY = LocalDate.of(2026, 10, 10);
  static final Both NAME = new Both("国庆节", "National Day");

  private long harbour;
  private long hill;

  @BeforeEach
  void twoSites() {
    DB.empty("schedule.special_day", "org.site");
    harbour = site("HB");
    hill = site("HL");
  }

  @Test
  void the_country_s_day_holds_at_every_site() {
    put(null, NATIONAL_DAY, false, "cn-2026");
    assertThat(working(harbour, NATIONAL_DAY)).isFalse();
    assertThat(working(hill, NATIONAL_DAY)).isFalse();
  }

  @Test
  void a_site_s_own_word_goes_first() {
    put(null, NATIONAL_DAY, false, "cn-2026");
    put(harbour, NATIONAL_DAY, true, CalendarService.BY_HAND);
    assertThat(working(harbour, NATIONAL_DAY)).isTrue();
    assertThat(working(hill, NATIONAL_DAY)).isFalse();
  }

  @Test
  void a_make_up_saturday_is_worked() {
    put(null, SATURDAY, true, "cn-2026");
    assertThat(working(harbour, SATURDAY)).isTrue();
    assertThat(working(harbour, SATURDAY.plusDays(7))).isFalse();
  }

  @Test
  void a_day_stands_once_a_site() {
    put(null, NATIONAL_DAY, false, "cn-2026");
    assertThatThrownBy(() -> put(null, NATIONAL_DAY, true, "cn-2026")).isNotNull();
    put(harbour, NATIONAL_DAY, true, CalendarService.BY_HAND);
    assertThatThrownBy(() -> put(harbour, NATIONAL_DAY, false, CalendarService.BY_HAND))
        .isNotNull();
  }

  @Test
  void what_somebody_entered_over_a_loaded_day_goes_and_the_country_s_day_holds_again() {
    put(null, NATIONAL_DAY, false, "cn-2026");
    asHr(
        door -> {
          door.put(new SpecialDayOrder(null, NATIONAL_DAY, true, "加班", "Worked"));
          door.put(new SpecialDayOrder(null, NATIONAL_DAY, true, "全员加班", "All work"));
        });
    assertThat(working(harbour, NATIONAL_DAY)).isTrue();
    assertThat(shown()).extracting(SpecialDayRow::byHand).containsExactly(true);
    asHr(door -> door.remove(shown().get(0).id()));
    assertThat(working(harbour, NATIONAL_DAY)).isFalse();
    assertThat(shown()).extracting(SpecialDayRow::source).containsExactly("cn-2026");
  }

  @Test
  void a_loaded_day_that_is_taken_back_is_worked_until_that_word_is_taken_back_too() {
    put(null, NATIONAL_DAY, false, "cn-2026");
    long loaded = shown().get(0).id();
    asHr(door -> door.remove(loaded));
    asHr(door -> door.remove(loaded));
    assertThat(working(harbour, NATIONAL_DAY)).isTrue();
    assertThat(shown()).extracting(SpecialDayRow::byHand).containsExactly(true);
    asHr(door -> door.remove(shown().get(0).id()));
    assertThat(working(harbour, NATIONAL_DAY)).isFalse();
  }

  @Test
  void a_word_for_every_site_leaves_the_site_s_own_word() {
    put(null, NATIONAL_DAY, false, "cn-2026");
    asHr(door -> door.put(new SpecialDayOrder(hill, NATIONAL_DAY, false, "休", "Off")));
    asHr(door -> door.put(new SpecialDayOrder(null, NATIONAL_DAY, true, "加班", "Worked")));
    assertThat(working(harbour, NATIONAL_DAY)).isTrue();
    assertThat(working(hill, NATIONAL_DAY)).isFalse();
    assertThat(shown()).hasSize(2);
  }

  @Test
  void nobody_edits_the_calendar_without_the_right_to() {
    assertThatThrownBy(
            () ->
                as(
                    Group.TRAINER,
                    door -> door.put(new SpecialDayOrder(null, SATURDAY, true, "班", "Worked"))))
        .isInstanceOf(TestHouse.NotAllowed.class);
  }

  private void asHr(Consumer<CalendarService> work) {
    as(Group.HR, work);
  }

  private void as(Group group, Consumer<CalendarService> work) {
    Acting.asPerson(
        9,
        "R1",
        "Xu",
        Set.of(group),
        null,
        harbour,
        () -> {
          work.accept(HOUSE.get(CalendarService.class));
          return null;
        });
  }

  private static List<SpecialDayRow> shown() {
    return HOUSE.get(CalendarService.class).specialDays(2026);
  }

  private boolean working(long site, LocalDate day) {
    return with(days -> days.at(site).working(day));
  }

  private static void put(Long site, LocalDate date, boolean working, String source) {
    with(
        days -> {
          SpecialDay day = new SpecialDay(site, date);
          day.say(working, NAME, false, source);
          days.add(day);
          return null;
        });
  }

  private static <T> T with(Function<SpecialDays, T> work) {
    return DB.commit(em -> work.apply(days(em)));
  }

  private static SpecialDays days(EntityManager em) {
    SpecialDays days = new SpecialDays();
    days.em = em;
    return days;
  }

  private static long site(String code) {
    return DB.commit(
        em ->
            ((Number)
                    em.createNativeQuery(
                            """
                            insert into org.site (version, code, name_zh, name_en, zone)
                            values (0, :code, :code, :code, 'Asia/Shanghai') returning site_id""")
                        .setParameter("code", code)
                        .getSingleResult())
                .longValue());
  }
}
