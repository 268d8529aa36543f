package lms.programme;

import static lms.programme.TrainedCohort.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import lms.security.Group;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Opening and shifting cohorts over a real database. */
class CohortDbTest {
  static final LocalDate WEDNESDAY = MONDAY.plusDays(2);

  private TrainedCohort academy;

  @BeforeEach
  void an_academy() {
    academy = new TrainedCohort();
  }

  @Test
  void nobody_but_the_academy_itself_opens_a_cohort_in_the_past() {
    academy.clock.set(TrainedCohort.at(MONDAY.plusDays(1), "08:00"));
    assertThatThrownBy(() -> openAsHr(MONDAY, academy.trainees(1), academy.tutor))
        .isInstanceOf(FirstDayPast.class);
    assertThat(academy.open(MONDAY, 1)).isPositive();
  }

  @Test
  void a_cohort_is_trainees_and_a_trainer_who_are_still_here() {
    Set<Long> mixed = new TreeSet<>(academy.trainees(2));
    mixed.add(academy.manager);
    assertThatThrownBy(() -> openAsHr(MONDAY, mixed, academy.tutor))
        .isInstanceOf(NotTrainees.class)
        .hasMessageContaining("[P2]");
    assertThatThrownBy(() -> openAsHr(MONDAY, academy.trainees(1), academy.manager))
        .isInstanceOf(TutorIsNoTrainer.class);
    Set<Long> gone = academy.trainees(1);
    academy.run(
        "update people.person set left_on = '" + MONDAY + "' where person_id = " + first(gone));
    assertThatThrownBy(() -> openAsHr(MONDAY, gone, academy.tutor)).isInstanceOf(NotTrainees.class);
  }

  @Test
  void a_shift_before_the_start_moves_the_first_day() {
    long cohort = academy.open(MONDAY, 1);
    shift(cohort, 7);
    assertThat(card(cohort).row().firstDay()).isEqualTo(MONDAY.plusDays(7));
    assertThat(card(cohort).days().get(0).day()).isEqualTo(MONDAY.plusDays(7));
  }

  @Test
  void a_shift_in_the_middle_keeps_the_past_and_moves_the_exam_of_the_split_week() {
    long cohort = academy.open(MONDAY, 2);
    academy.live(WEDNESDAY, "08:00");
    academy.liveUntil(WEDNESDAY, "09:05");
    Map<String, LocalDate> before = days(cohort);
    int papers = academy.papers().size();
    shift(cohort, 7);
    Map<String, LocalDate> after = days(cohort);
    assertThat(after)
        .containsEntry("daily:2", before.get("daily:2"))
        .containsEntry("daily:3", before.get("daily:3"))
        .containsEntry("daily:4", WEDNESDAY.plusDays(8))
        .containsEntry("weekly:1", WEDNESDAY.plusDays(8))
        .containsEntry("stage:a", before.get("stage:a").plusDays(7));
    assertThat(academy.papers()).hasSize(papers);
    assertThat(card(cohort).days().subList(0, 3))
        .extracting(TrainingDayRow::day)
        .containsExactly(MONDAY, MONDAY.plusDays(1), WEDNESDAY);
  }

  @Test
  void the_card_tells_nothing_of_people_out_of_reach() {
    long cohort = academy.open(MONDAY, 2);
    long hidden =
        academy.number(
            "select max(person_id) from programme.enrolment where cohort_id = " + cohort);
    academy.run(
        "insert into programme.occasion (version, cohort_id, occasion_key, kind, stage_id, number,"
            + " day, opens, closes, person_id) values (0, "
            + cohort
            + ", 'resit:a:"
            + hidden
            + ":1', 'RESIT', 'a', 7, '2026-12-03', '2026-12-03 01:00Z', '2026-12-03 04:00Z', "
            + hidden
            + ")");
    academy.run("update security.account set site_id = null where person_id = " + hidden);
    CohortCard seen =
        academy.as(
            academy.tutor,
            Group.TRAINER,
            () -> academy.house.get(CohortService.class).show(cohort));
    assertThat(seen.enrolments()).hasSize(1);
    assertThat(seen.occasions()).allMatch(o -> o.personId() == null);
  }

  private static long first(Set<Long> people) {
    return people.iterator().next();
  }

  private long openAsHr(LocalDate day, Set<Long> people, long tutor) {
    CohortOrder order = academy.order("H1", day, people);
    return academy.as(
        academy.hr,
        Group.HR,
        () ->
            academy
                .house
                .get(CohortService.class)
                .open(
                    new CohortOrder(
                        order.code(),
                        order.name(),
                        order.programmeId(),
                        order.siteId(),
                        tutor,
                        day,
                        people)));
  }

  private void shift(long cohort, int days) {
    academy.as(
        academy.hr,
        Group.HR,
        () -> {
          academy.house.get(CohortService.class).shift(cohort, days, "flood");
          return null;
        });
  }

  private CohortCard card(long cohort) {
    return academy.system(() -> academy.house.get(CohortService.class).show(cohort));
  }

  private Map<String, LocalDate> days(long cohort) {
    List<OccasionRow> all = card(cohort).occasions();
    return all.stream().collect(Collectors.toMap(OccasionRow::key, OccasionRow::day));
  }
}
