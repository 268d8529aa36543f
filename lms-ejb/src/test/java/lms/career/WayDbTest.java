package lms.career;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import lms.people.PeopleService;
import lms.people.PersonOrder;
import lms.platform.Both;
import lms.platform.HandClock;
import lms.platform.Language;
import lms.platform.TestDatabase;
import lms.platform.TestHouse;
import lms.security.Acting;
import lms.security.Group;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One line of two grades; HR is person 1. */
class WayDbTest {
  static final TestDatabase DB = TestDatabase.get();
  static final Instant NOON = Instant.parse("2026-11-22T04:00:00Z");
  static final LocalDate HIRED = LocalDate.of(2026, 1, 5);
  static final Both WORDS = new Both("客服", "Service");

  private TestHouse house;

  @BeforeEach
  void a_line() {
    DB.empty("people.person", "security.account", "career.placement", "career.track");
    house = new TestHouse(DB, new HandClock(NOON));
    house.commit(
        () -> {
          Track line = new Track("line");
          line.say(
              new TrackCard(
                  "line",
                  WORDS,
                  WORDS,
                  List.of(
                      grade("first", TrackCard.Appointment.ENTRY, List.of()),
                      grade("second", TrackCard.Appointment.RULE, List.of("first")))),
              "mark");
          house.get(Tracks.class).add(line);
          return null;
        });
  }

  @Test
  void a_trainee_begins_where_one_enters_and_sees_what_comes_next() {
    WayCard way = way(hire("H30001", Group.TRAINEE));
    assertThat(way.grade().id()).isEqualTo("first");
    assertThat(way.since()).isEqualTo(HIRED);
    assertThat(way.next()).extracting(p -> p.grade().id()).containsExactly("second");
  }

  @Test
  void of_others_it_is_not_known_where_they_are_before_somebody_says_so() {
    long manager = hire("G30001", Group.MANAGER);
    assertThat(way(manager).grade()).isNull();
    assertThat(way(manager).next()).isEmpty();
    assertThat(way(manager).tracks()).as("the lines are there to be read").hasSize(1);
    place(manager, "second", HIRED.plusDays(9));
    assertThat(way(manager).grade().id()).isEqualTo("second");
    assertThat(way(manager).since()).isEqualTo(HIRED.plusDays(9));
  }

  @Test
  void nobody_is_in_a_grade_before_their_first_day() {
    long trainer = hire("T30001", Group.TRAINER);
    assertThatThrownBy(() -> place(trainer, "second", HIRED.minusDays(1)))
        .isInstanceOf(PlacedOutsideService.class);
  }

  private long hire(String number, Group group) {
    return Acting.asSystem(
        () ->
            house
                .get(PeopleService.class)
                .put(
                    new PersonOrder(
                        number,
                        number,
                        null,
                        number + "@harbour.example",
                        null,
                        null,
                        Language.ZH,
                        Set.of(group),
                        HIRED)));
  }

  private WayCard way(long person) {
    return hr(() -> house.get(CareerService.class).way(person));
  }

  private void place(long person, String grade, LocalDate since) {
    hr(
        () -> {
          house.get(CareerService.class).place(new PlacementOrder(person, grade, since, "hired"));
          return null;
        });
  }

  private static <T> T hr(Callable<T> work) {
    return Acting.asPerson(1, "R1", "HR", Set.of(Group.HR), null, null, work);
  }

  private static TrackCard.Grade grade(
      String id, TrackCard.Appointment appointment, List<String> previous) {
    return new TrackCard.Grade(
        id,
        1,
        WORDS,
        WORDS,
        appointment,
        new TrackCard.Demand(
            previous, 0, 0, List.of(), BigDecimal.ZERO, BigDecimal.ZERO, WORDS, WORDS));
  }
}
