package lms.gate;

import static lms.programme.TrainedCohort.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import lms.credit.CreditService;
import lms.exam.ExamKind;
import lms.people.PeopleService;
import lms.platform.NotFound;
import lms.programme.CohortService;
import lms.programme.EnrolmentRow;
import lms.programme.EnrolmentState;
import lms.programme.TrainedCohort;
import lms.programme.TrainedCohort.Laid;
import lms.security.Group;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The way through the gates, and out of the training, over a real database. */
class GateDbTest {
  /** The exam of stage a; that of stage b is on the Friday of the same week. */
  static final LocalDate TUESDAY = LocalDate.of(2026, 12, 1);

  static final LocalDate THURSDAY = TUESDAY.plusDays(2);
  static final LocalDate FRIDAY = TUESDAY.plusDays(3);
  static final LocalDate NEXT_MONDAY = TUESDAY.plusDays(6);

  private TrainedCohort academy;
  private long cohort;
  private long lin;
  private long chen;

  @BeforeEach
  void two_at_the_exam_of_stage_a() {
    academy = new TrainedCohort();
    List<Long> people = new ArrayList<>(academy.trainees(2));
    lin = people.get(0);
    chen = people.get(1);
    cohort =
        academy.system(
            () ->
                academy
                    .house
                    .get(CohortService.class)
                    .open(academy.order("C1", MONDAY, java.util.Set.of(lin, chen))));
    academy.live(TUESDAY, "08:00");
    academy.liveUntil(TUESDAY, "09:01");
  }

  @Test
  void a_failed_exam_gives_a_resit_two_calendar_days_later() {
    failStage();
    assertThat(state()).isEqualTo(EnrolmentState.RESIT);
    assertThat(days("resit:a:" + lin)).containsExactly(THURSDAY);
  }

  @Test
  void a_resit_on_a_day_off_takes_place_on_the_next_working_day() {
    academy.run(
        "insert into schedule.special_day (version, day, working, name_zh, name_en, source) values"
            + " (0, '2026-12-03', false, '休', 'off', 'test'),"
            + " (0, '2026-12-04', false, '休', 'off', 'test')");
    failStage();
    assertThat(days("resit:a:" + lin)).containsExactly(NEXT_MONDAY);
  }

  @Test
  void the_mark_of_an_exam_is_not_told_and_not_judged_before_its_window_closes() {
    academy.sit(lin, "stage:a", "60");
    academy.chores();
    assertThat(state()).isEqualTo(EnrolmentState.ACTIVE);
    GateCard mine = academy.as(lin, Group.TRAINEE, () -> card(lin));
    assertThat(mine.conditions().get(0).value()).isNull();
    assertThat(mine.heldUntil()).isEqualTo(TrainedCohort.at(TUESDAY, "12:00"));
    assertThat(mine.resitOpens()).isNull();
    GateCard theirs = academy.as(academy.tutor, Group.TRAINER, () -> card(lin));
    assertThat(theirs.conditions().get(0).value()).isEqualByComparingTo("60");
    academy.liveUntil(TUESDAY, "12:01");
    assertThat(state()).isEqualTo(EnrolmentState.RESIT);
    assertThat(academy.as(lin, Group.TRAINEE, () -> card(lin)).heldUntil()).isNull();
  }

  @Test
  void after_a_missed_resit_the_repeat_is_the_resit_and_failing_it_is_a_proposal() {
    failStage();
    missResit();
    assertThat(academy.papers())
        .filteredOn(p -> p.person() == lin && p.occasion().contains(":again:"))
        .singleElement()
        .satisfies(p -> assertThat(p.kind()).isEqualTo(ExamKind.RESIT));
    academy.sit(lin, "again:a", "70");
    academy.liveUntil(FRIDAY, "12:01");
    assertThat(state()).isEqualTo(EnrolmentState.PROPOSED);
  }

  @Test
  void who_passes_after_the_others_took_the_next_exam_gets_one_of_their_own() {
    academy.sit(chen, "stage:a", "90");
    failStage();
    missResit();
    academy.sit(lin, "again:a", "90");
    academy.liveUntil(FRIDAY, "12:01");
    assertThat(place(lin).stageId()).isEqualTo("b");
    assertThat(days("late:b:" + lin)).containsExactly(NEXT_MONDAY);
    academy.liveUntil(NEXT_MONDAY, "09:01");
    academy.sit(lin, "late:b", "90");
    academy.liveUntil(NEXT_MONDAY, "12:01");
    assertThat(place(lin).state()).isEqualTo(EnrolmentState.COMPLETED);
  }

  @Test
  void who_passes_in_time_sits_the_next_exam_with_the_others() {
    academy.sit(lin, "stage:a", "90");
    academy.liveUntil(TUESDAY, "12:01");
    academy.liveUntil(FRIDAY, "09:01");
    assertThat(days("late:")).isEmpty();
    academy.sit(lin, "stage:b", "90");
  }

  @Test
  void two_different_people_end_a_training_and_nobody_decides_on_themselves() {
    long proposal = propose();
    assertThatThrownBy(() -> vote(proposal, lin, true)).isInstanceOf(OwnElimination.class);
    vote(proposal, academy.manager, true);
    assertThat(state()).isEqualTo(EnrolmentState.PROPOSED);
    assertThatThrownBy(() -> vote(proposal, academy.manager, true))
        .isInstanceOf(VotedAlready.class);
    vote(proposal, academy.secondManager, true);
    assertThat(state()).isEqualTo(EnrolmentState.ELIMINATED);
    assertThatThrownBy(() -> vote(proposal, academy.hr, true))
        .isInstanceOf(EliminationDecided.class);
  }

  @Test
  void a_corrected_mark_takes_an_open_proposal_back() {
    propose();
    academy.correct(lin, "resit:a", "91");
    assertThat(state()).isNotEqualTo(EnrolmentState.PROPOSED);
    assertThat(
            academy.number(
                "select count(*) from gate.elimination where state = 'WITHDRAWN' and person_id = "
                    + lin
                    + " and ended = '"
                    + academy.clock.instant()
                    + "'"))
        .isEqualTo(1);
  }

  @Test
  void a_corrected_mark_that_passes_the_stage_takes_the_planned_resit_back() {
    failStage();
    academy.correct(lin, "stage:a", "91");
    assertThat(place(lin).stageId()).isEqualTo("b");
    assertThat(days("resit:a:" + lin)).isEmpty();
  }

  @Test
  void a_corrected_mark_withdraws_a_resit_that_was_not_begun() {
    failStage();
    academy.liveUntil(THURSDAY, "09:01");
    assertThat(academy.papers()).anyMatch(this::isLinsResit);
    academy.correct(lin, "stage:a", "91");
    assertThat(place(lin).stageId()).isEqualTo("b");
    assertThat(academy.papers()).noneMatch(this::isLinsResit);
  }

  private boolean isLinsResit(Laid paper) {
    return paper.person() == lin && paper.occasion().contains(":resit:a:");
  }

  @Test
  void one_who_disagrees_gives_one_more_resit_and_failing_it_is_a_new_proposal_listed_first() {
    long first = propose();
    vote(first, academy.manager, false);
    assertThat(state()).isEqualTo(EnrolmentState.RESIT);
    assertThat(days("resit:a:" + lin)).hasSize(2);
    LocalDate second = days("resit:a:" + lin).get(1);
    academy.liveUntil(second, "09:01");
    academy.sit(lin, "resit:a", "10");
    academy.liveUntil(second, "12:01");
    assertThat(state()).isEqualTo(EnrolmentState.PROPOSED);
    List<EliminationRow> listed =
        new ArrayList<>(
            academy.as(
                academy.manager,
                Group.MANAGER,
                () -> academy.house.get(EliminationService.class).list()));
    assertThat(listed.get(listed.size() - 1).state()).isEqualTo("REJECTED");
    listed.removeIf(e -> e.personId() != lin);
    assertThat(listed).extracting(EliminationRow::state).containsExactly("PROPOSED", "REJECTED");
    assertThat(listed.get(1).votes()).hasSize(1);
  }

  @Test
  void who_leaves_the_bank_leaves_the_training_and_a_proposal_needs_no_answer() {
    long proposal = propose();
    leave(lin, NEXT_MONDAY);
    assertThat(state()).isEqualTo(EnrolmentState.LEFT);
    assertThatThrownBy(() -> vote(proposal, academy.manager, true))
        .isInstanceOf(EliminationDecided.class);
    assertThat(
            academy.number(
                "select count(*) from audit.entry where action = 'lapse' and subject ="
                    + " 'elimination' and subject_id = '"
                    + proposal
                    + "' and before = '\"PROPOSED\"' and after = '\"LAPSED\"'"))
        .isEqualTo(1);
  }

  @Test
  void a_leaver_waits_for_a_voice_on_the_proposal_and_neither_for_ever() throws Exception {
    long proposal = propose();
    vote(proposal, academy.manager, true);
    CompletableFuture<Void> left = new CompletableFuture<>();
    Thread leaving =
        new Thread(
            () -> {
              leave(lin, NEXT_MONDAY);
              left.complete(null);
            });
    academy.house.commit(
        () ->
            academy.system(
                () -> {
                  academy.house.get(Verdicts.class).lock(proposal);
                  leaving.start();
                  assertThatThrownBy(() -> left.get(700, TimeUnit.MILLISECONDS))
                      .isInstanceOf(TimeoutException.class);
                  vote(proposal, academy.secondManager, true);
                  return null;
                }));
    left.get(10, TimeUnit.SECONDS);
    assertThat(state()).isEqualTo(EnrolmentState.ELIMINATED);
  }

  @Test
  void papers_that_a_leaver_has_not_begun_are_withdrawn_and_no_new_ones_come() {
    leave(chen, TUESDAY);
    academy.liveUntil(FRIDAY, "09:01");
    assertThat(academy.papers()).noneMatch(p -> p.person() == chen && p.mark() == null);
    assertThat(place(chen).state()).isEqualTo(EnrolmentState.LEFT);
  }

  @Test
  void a_wide_reach_opens_no_record_without_the_right_to_it() {
    long assessor = academy.person(Group.QUALITY_ASSESSOR);
    academy.as(
        assessor,
        Group.QUALITY_ASSESSOR,
        () -> {
          ProgressService progress = academy.house.get(ProgressService.class);
          assertThatThrownBy(() -> progress.gate(lin)).isInstanceOf(NotFound.class);
          CreditService credit = academy.house.get(CreditService.class);
          assertThatThrownBy(() -> credit.balance(lin)).isInstanceOf(NotFound.class);
          assertThatThrownBy(() -> credit.statement(lin)).isInstanceOf(NotFound.class);
          assertThatThrownBy(() -> credit.aim(lin)).isInstanceOf(NotFound.class);
          assertThat(academy.house.get(CohortService.class).cohortsOf(List.of(lin))).isEmpty();
          return null;
        });
    academy.as(
        lin,
        Group.TRAINEE,
        () -> {
          assertThat(academy.house.get(CohortService.class).cohortsOf(List.of(lin, chen)))
              .containsOnlyKeys(lin);
          return null;
        });
  }

  @Test
  void what_a_gate_said_stands_in_the_trail_with_what_was_before() {
    failStage();
    assertThat(
            academy.number(
                "select count(*) from audit.entry where action = 'fail-stage' and subject_id = '"
                    + lin
                    + "' and before ->> 'state' = 'ACTIVE'"
                    + " and after -> 'place' ->> 'state' = 'RESIT'"))
        .isPositive();
  }

  /** Lin fails the stage exam; the window closes. */
  private void failStage() {
    academy.sit(lin, "stage:a", "60");
    academy.liveUntil(TUESDAY, "12:01");
  }

  /** The academy stands still on the morning of the resit; its repeat is open on Friday. */
  private void missResit() {
    academy.liveUntil(THURSDAY, "08:00");
    academy.live(THURSDAY, "14:00");
    academy.liveUntil(FRIDAY, "09:01");
  }

  private long propose() {
    failStage();
    academy.liveUntil(THURSDAY, "09:01");
    academy.sit(lin, "resit:a", "50");
    academy.liveUntil(THURSDAY, "12:01");
    assertThat(state()).isEqualTo(EnrolmentState.PROPOSED);
    return academy.number("select max(elimination_id) from gate.elimination");
  }

  private void vote(long proposal, long voter, boolean agrees) {
    academy.as(
        voter,
        Group.MANAGER,
        () -> {
          academy.house.get(EliminationService.class).decide(proposal, agrees, "because");
          return null;
        });
  }

  private void leave(long person, LocalDate day) {
    academy.clock.set(TrainedCohort.at(day, "10:00"));
    academy.as(
        academy.hr,
        Group.HR,
        () -> {
          academy.house.get(PeopleService.class).leave(person, day, "moved away");
          return null;
        });
  }

  private GateCard card(long person) {
    return academy.house.get(ProgressService.class).gate(person).orElseThrow();
  }

  private EnrolmentState state() {
    return place(lin).state();
  }

  private EnrolmentRow place(long person) {
    return academy.place(cohort, person);
  }

  private List<LocalDate> days(String key) {
    return academy
        .rows(
            "select cast(day as text), occasion_key from programme.occasion where occasion_key like"
                + " '"
                + key
                + "%' order by day")
        .stream()
        .map(r -> LocalDate.parse((String) r[0]))
        .toList();
  }
}
