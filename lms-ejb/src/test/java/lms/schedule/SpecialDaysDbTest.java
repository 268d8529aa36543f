package lms.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import lms.platform.Both;
import lms.platform.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SpecialDaysDbTest {
  static final TestDatabase DB = TestDatabase.get();
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
  void taking_back_a_loaded_day_leaves_a_word_that_the_next_loading_keeps() {
    put(null, NATIONAL_DAY, false, "cn-2026");
    with(
        days -> {
          SpecialDay day = days.find(null, NATIONAL_DAY).orElseThrow();
          day.takeBack();
          return null;
        });
    assertThat(working(harbour, NATIONAL_DAY)).isTrue();
    boolean byHand = with(days -> days.find(null, NATIONAL_DAY).orElseThrow().byHand());
    List<SpecialDay> loaded = with(days -> days.from("cn-2026"));
    assertThat(byHand).isTrue();
    assertThat(loaded).isEmpty();
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
