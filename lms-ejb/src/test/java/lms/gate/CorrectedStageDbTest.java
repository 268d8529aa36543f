package lms.gate;

import static lms.programme.TrainedCohort.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import lms.exam.ExamKind;
import lms.exam.SittingCard;
import lms.invigilation.InvigilationService;
import lms.people.PeopleService;
import lms.programme.CohortService;
import lms.programme.EnrolmentState;
import lms.programme.TrainedCohort;
import lms.security.Group;
import lms.sitting.ExclusionCause;
import org.junit.jupiter.api.Test;

/** What a mark corrected after the resit, or of a quiz, does at the gate. */
class CorrectedStageDbTest {
  static final LocalDate TUESDAY = LocalDate.of(2026, 12, 1);
  static final LocalDate THURSDAY = TUESDAY.plusDays(2);
  static final LocalDate FRIDAY = THURSDAY.plusDays(1);
  static final String AVERAGE = "\"average\": false";
  static final String CREDITS = "\"credits\": 0";

  private final TrainedCohort academy = new TrainedCohort();
  private long cohort;
  private long lin;

  @Test
  void a_stage_exam_corrected_to_a_pass_takes_a_proposal_back_though_the_resit_was_failed() {
    begin("", "");
    propose();
    academy.correct(lin, "stage:a", "91");
    assertThat(academy.place(cohort, lin).stageId()).isEqualTo("b");
    assertThat(withdrawn()).isEqualTo(1);
  }

  @Test
  void who_waits_for_a_resit_waits_no_longer_when_the_exam_is_passed_by_a_correction() {
    begin(CREDITS, "\"credits\": 5");
    failStage();
    assertThat(state()).isEqualTo(EnrolmentState.RESIT);
    academy.correct(lin, "stage:a", "91");
    assertThat(state()).isEqualTo(EnrolmentState.ACTIVE);
    assertThat(resits()).isZero();
    academy.liveUntil(THURSDAY, "09:01");
    academy.liveUntil(THURSDAY, "12:01");
    assertThat(state()).isEqualTo(EnrolmentState.ACTIVE);
  }

  @Test
  void a_resit_that_was_taken_back_may_be_planned_again() {
    begin(CREDITS, "\"credits\": 5");
    failStage();
    academy.liveUntil(THURSDAY, "09:01");
    academy.correct(lin, "stage:a", "91");
    assertThat(state()).isEqualTo(EnrolmentState.ACTIVE);
    academy.correct(lin, "stage:a", "60");
    assertThat(state()).isEqualTo(EnrolmentState.RESIT);
    academy.liveUntil(THURSDAY.plusDays(1), "09:01");
    academy.sit(lin, "resit:a", "50");
    academy.liveUntil(THURSDAY.plusDays(1), "12:01");
    assertThat(state()).isEqualTo(EnrolmentState.PROPOSED);
  }

  @Test
  void a_corrected_quiz_takes_a_proposal_back_that_rests_on_the_average() {
    begin(AVERAGE, "\"average\": true");
    proposeByAverage();
    quizzes().forEach(q -> academy.correct(lin, q, "95"));
    assertThat(state()).isNotEqualTo(EnrolmentState.PROPOSED);
    assertThat(withdrawn()).isEqualTo(1);
  }

  @Test
  void who_decides_sees_a_mark_that_was_corrected_since_though_the_ground_is_still_there() {
    begin("", "");
    propose();
    academy.correct(lin, "resit:a", "65");
    assertThat(state()).isEqualTo(EnrolmentState.PROPOSED);
    long proposal = listed().id();
    assertThat(exam(listed().conditions())).isEqualByComparingTo("50");
    List<ConditionRow> now =
        academy.as(
            academy.manager,
            Group.MANAGER,
            () -> academy.house.get(EliminationService.class).now(proposal));
    assertThat(exam(now)).isEqualByComparingTo("65");
  }

  private static BigDecimal exam(List<ConditionRow> conditions) {
    return conditions.stream()
        .filter(c -> c.kind().equals("stageExam"))
        .findFirst()
        .orElseThrow()
        .value();
  }

  @Test
  void before_anybody_agrees_the_gate_is_asked_again() {
    begin(AVERAGE, "\"average\": true");
    proposeByAverage();
    academy.run("update exam.paper set mark = 95, passed = true where kind in ('DAILY', 'WEEKLY')");
    long proposal = academy.number("select max(elimination_id) from gate.elimination");
    boolean taken =
        academy.as(
            academy.manager,
            Group.MANAGER,
            () -> academy.house.get(EliminationService.class).decide(proposal, true, "because"));
    assertThat(taken).isFalse();
    assertThat(state()).isEqualTo(EnrolmentState.ACTIVE);
    assertThat(withdrawn()).isEqualTo(1);
  }

  @Test
  void a_mark_that_rises_after_the_elimination_is_put_before_somebody_who_may_bring_them_back() {
    begin("", "");
    eliminate();
    academy.correct(lin, "stage:a", "70");
    assertThat(waiting(academy.hr)).as("still failed").isZero();
    academy.correct(lin, "stage:a", "91");
    assertThat(state()).as("nothing happens by itself").isEqualTo(EnrolmentState.ELIMINATED);
    assertThat(waiting(academy.hr)).isEqualTo(1);
    assertThat(waiting(academy.manager)).as("had a voice").isZero();
    EliminationRow row = listed();
    assertThat(row.inDoubt()).isTrue();
    assertThat(row.doubt().mark()).isEqualByComparingTo("91");
    assertThat(row.doubt().conditions()).allMatch(ConditionRow::met);
    assertThatThrownBy(() -> review(academy.manager, true)).isInstanceOf(AgreedBefore.class);
    assertThatThrownBy(() -> review(lin, true)).isInstanceOf(OwnElimination.class);
    String told =
        "select count(*) from audit.entry where action = 'bring-back' and subject ="
            + " 'elimination' and after = '\"REVERSED\"' and reason = 'because'";
    long before = academy.number(told);
    review(academy.hr, true);
    assertThat(state()).isEqualTo(EnrolmentState.ACTIVE);
    assertThat(listed().reversed()).isTrue();
    assertThat(waiting(academy.hr)).isZero();
    academy.liveUntil(THURSDAY, "13:01");
    assertThat(academy.place(cohort, lin).stageId()).isEqualTo("b");
    assertThat(academy.number(told) - before).isEqualTo(1);
    assertThatThrownBy(() -> review(academy.hr, false)).isInstanceOf(EliminationDecided.class);
  }

  @Test
  void who_has_left_the_bank_is_not_brought_back_and_a_doubt_ends_when_they_leave() {
    begin("", "");
    eliminate();
    academy.correct(lin, "stage:a", "91");
    assertThat(waiting(academy.hr)).isEqualTo(1);
    leave();
    assertThat(waiting(academy.hr)).as("nobody is left to bring back").isZero();
    assertThat(listed().inDoubt()).isFalse();
    assertThatThrownBy(() -> review(academy.hr, true)).isInstanceOf(EliminationDecided.class);
    academy.correct(lin, "stage:a", "70");
    academy.correct(lin, "stage:a", "92");
    assertThat(listed().inDoubt()).as("nor does a new doubt arise").isFalse();
    assertThat(waiting(academy.hr)).isZero();
    assertThat(state()).isEqualTo(EnrolmentState.ELIMINATED);
  }

  private void leave() {
    academy.as(
        academy.hr,
        Group.HR,
        () -> {
          LocalDate today = LocalDate.now(academy.clock);
          academy.house.get(PeopleService.class).leave(lin, today, "moved away");
          return null;
        });
  }

  @Test
  void an_elimination_may_stand_and_a_doubt_is_over_when_the_mark_falls_again() {
    begin("", "");
    eliminate();
    academy.correct(lin, "stage:a", "91");
    academy.correct(lin, "stage:a", "60");
    assertThat(listed().state()).isEqualTo("CONFIRMED");
    assertThat(waiting(academy.hr)).isZero();
    academy.correct(lin, "stage:a", "91");
    review(academy.hr, false);
    assertThat(listed().state()).isEqualTo("CONFIRMED");
    assertThat(listed().review().agrees()).isTrue();
    assertThat(state()).isEqualTo(EnrolmentState.ELIMINATED);
    academy.correct(lin, "stage:a", "91");
    assertThat(waiting(academy.hr)).as("the same mark is no news").isZero();
  }

  @Test
  void a_proposal_is_over_when_the_resit_does_not_count_and_is_to_be_sat_again() {
    begin("", "");
    failStage();
    academy.liveUntil(THURSDAY, "09:01");
    UUID sitting = sentOut("resit:a");
    academy.liveUntil(THURSDAY, "12:01");
    assertThat(state()).isEqualTo(EnrolmentState.PROPOSED);
    reconsider(sitting);
    assertThat(withdrawn()).isEqualTo(1);
    assertThat(state()).isEqualTo(EnrolmentState.RESIT);
    assertThat(waiting(academy.manager)).isZero();
    academy.liveUntil(FRIDAY, "09:01");
    academy.sit(lin, "again:a", "50");
    academy.liveUntil(FRIDAY, "12:01");
    assertThat(state()).as("the repeat counts").isEqualTo(EnrolmentState.PROPOSED);
  }

  @Test
  void a_proposal_is_over_when_the_exam_before_the_resit_does_not_count_and_nothing_else_is_due() {
    begin("", "");
    UUID sitting = sentOut("stage:a");
    academy.liveUntil(TUESDAY, "12:01");
    academy.liveUntil(THURSDAY, "09:01");
    academy.sit(lin, "resit:a", "50");
    academy.liveUntil(THURSDAY, "12:01");
    assertThat(state()).isEqualTo(EnrolmentState.PROPOSED);
    reconsider(sitting);
    academy.liveUntil(THURSDAY, "12:05");
    assertThat(withdrawn()).isEqualTo(1);
    assertThat(state()).isEqualTo(EnrolmentState.RESIT);
    assertThat(waitingOccasions()).as("the repeat alone").isEqualTo(1);
    academy.liveUntil(FRIDAY, "09:01");
    academy.sit(lin, "again:a", "90");
    academy.liveUntil(FRIDAY, "12:01");
    assertThat(academy.place(cohort, lin).stageId()).isEqualTo("b");
  }

  @Test
  void an_elimination_for_a_resit_that_does_not_count_is_in_doubt_and_the_resit_is_sat_again() {
    begin("", "");
    failStage();
    academy.liveUntil(THURSDAY, "09:01");
    UUID sitting = sentOut("resit:a");
    academy.liveUntil(THURSDAY, "12:01");
    confirm();
    reconsider(sitting);
    assertThat(state()).isEqualTo(EnrolmentState.ELIMINATED);
    assertThat(listed().inDoubt()).isTrue();
    assertThat(listed().doubt().holds()).isFalse();
    assertThat(waiting(academy.hr)).isEqualTo(1);
    academy.liveUntil(FRIDAY, "13:01");
    review(academy.hr, true);
    assertThat(state()).isEqualTo(EnrolmentState.RESIT);
    academy.liveUntil(MONDAY.plusDays(14), "09:01");
    academy.sit(lin, "resit:a:" + MONDAY.plusDays(14), "90");
    academy.liveUntil(MONDAY.plusDays(14), "12:01");
    assertThat(academy.place(cohort, lin).stageId()).isEqualTo("b");
  }

  @Test
  void who_is_eliminated_without_a_resit_sits_the_exam_that_did_not_count() {
    begin("\"count\": 1", "\"count\": 0");
    UUID sitting = sentOut("stage:a");
    academy.liveUntil(TUESDAY, "12:01");
    confirm();
    reconsider(sitting);
    assertThat(listed().inDoubt()).isTrue();
    review(academy.hr, true);
    assertThat(state()).isEqualTo(EnrolmentState.RESIT);
    academy.liveUntil(TUESDAY.plusDays(1), "09:01");
    academy.sit(lin, "again:a", "60");
    academy.liveUntil(TUESDAY.plusDays(1), "12:01");
    assertThat(state()).isEqualTo(EnrolmentState.PROPOSED);
  }

  @Test
  void a_stage_exam_missed_with_an_excuse_is_sat_again_instead_of_a_resit() {
    begin("", "");
    academy.liveUntil(TUESDAY, "12:01");
    assertThat(state()).isEqualTo(EnrolmentState.RESIT);
    assertThat(resits()).isEqualTo(1);
    excuse("stage:a");
    assertThat(resits()).as("there is nothing to repair").isZero();
    assertThat(state()).as("the exam is ahead again").isEqualTo(EnrolmentState.ACTIVE);
    GateCard seen =
        academy.as(
            lin,
            Group.TRAINEE,
            () -> academy.house.get(ProgressService.class).gate(lin).orElseThrow());
    assertThat(seen.gateDay()).isEqualTo(TUESDAY.plusDays(1));
    assertThat(seen.resitOpens()).isEqualTo(TrainedCohort.at(TUESDAY.plusDays(1), "09:00"));
    assertThat(waitingOccasions()).as("the repeat alone").isEqualTo(1);
    academy.liveUntil(TUESDAY.plusDays(1), "09:01");
    academy.sit(lin, "again:a", "60");
    academy.liveUntil(TUESDAY.plusDays(1), "12:01");
    assertThat(state()).as("it was the first attempt").isEqualTo(EnrolmentState.RESIT);
    assertThat(resits()).isEqualTo(1);
    academy.liveUntil(FRIDAY, "09:01");
    academy.sit(lin, "resit:a", "90");
    academy.liveUntil(FRIDAY, "12:01");
    assertThat(academy.place(cohort, lin).stageId()).isEqualTo("b");
  }

  @Test
  void a_resit_whose_paper_is_there_is_over_when_the_exam_takes_place_again() {
    begin("", "");
    academy.liveUntil(TUESDAY, "12:01");
    academy.liveUntil(THURSDAY, "08:59");
    String resits = "select count(*) from exam.paper where kind = 'RESIT'";
    assertThat(academy.number(resits)).isEqualTo(1);
    excuse("stage:a");
    assertThat(academy.number(resits + " and withdrawn is not null")).isEqualTo(1);
    assertThat(state()).isEqualTo(EnrolmentState.ACTIVE);
    academy.liveUntil(THURSDAY, "12:01");
    assertThat(state()).as("nothing was missed").isEqualTo(EnrolmentState.ACTIVE);
    academy.liveUntil(FRIDAY, "09:01");
    academy.sit(lin, "again:a", "90");
    academy.liveUntil(FRIDAY, "12:01");
    assertThat(academy.place(cohort, lin).stageId()).isEqualTo("b");
  }

  @Test
  void a_proposal_is_over_when_the_resit_was_missed_with_an_excuse() {
    begin("", "");
    failStage();
    academy.liveUntil(THURSDAY, "09:01");
    academy.liveUntil(THURSDAY, "12:01");
    assertThat(state()).isEqualTo(EnrolmentState.PROPOSED);
    excuse("resit:a");
    assertThat(withdrawn()).isEqualTo(1);
    assertThat(state()).isEqualTo(EnrolmentState.RESIT);
    academy.liveUntil(FRIDAY, "09:01");
    academy.sit(lin, "again:a", "90");
    academy.liveUntil(FRIDAY, "12:01");
    assertThat(academy.place(cohort, lin).stageId()).isEqualTo("b");
  }

  @Test
  void who_is_brought_back_because_nothing_counts_has_one_exam_ahead() {
    begin("", "");
    academy.liveUntil(TUESDAY, "12:01");
    academy.liveUntil(THURSDAY, "09:01");
    academy.liveUntil(THURSDAY, "12:01");
    confirm();
    excuse("stage:a");
    excuse("resit:a");
    review(academy.hr, true);
    academy.liveUntil(THURSDAY, "13:01");
    assertThat(state()).isEqualTo(EnrolmentState.RESIT);
    assertThat(waitingOccasions()).isPositive();
    academy.liveUntil(FRIDAY, "09:01");
    academy.sit(lin, "again:a", "90");
    academy.liveUntil(FRIDAY, "12:01");
    assertThat(academy.place(cohort, lin).stageId()).isEqualTo("b");
  }

  @Test
  void an_excuse_for_the_exam_after_the_resit_was_passed_gives_no_other_exam() {
    begin(CREDITS, "\"credits\": 5");
    academy.liveUntil(TUESDAY, "12:01");
    academy.liveUntil(THURSDAY, "09:01");
    academy.sit(lin, "resit:a", "90");
    academy.liveUntil(THURSDAY, "12:01");
    assertThat(state()).isEqualTo(EnrolmentState.ACTIVE);
    excuse("stage:a");
    assertThat(state()).isEqualTo(EnrolmentState.ACTIVE);
    assertThat(waitingOccasions()).isZero();
  }

  private void excuse(String occasion) {
    UUID paper =
        academy.papers().stream()
            .filter(p -> p.occasion().contains(":" + occasion))
            .findFirst()
            .orElseThrow()
            .id();
    academy.as(
        academy.tutor,
        Group.TRAINER,
        () -> {
          academy.house.get(InvigilationService.class).excuse(paper, "an accident on the way");
          return null;
        });
  }

  /** Sent out of this exam for what they did; nothing of it was right. */
  private UUID sentOut(String occasion) {
    UUID paper =
        academy.papers().stream()
            .filter(p -> p.mark() == null && p.occasion().contains(":" + occasion))
            .findFirst()
            .orElseThrow()
            .id();
    SittingCard card = academy.write(lin, occasion, Set.copyOf(academy.asked(paper)));
    academy.as(
        academy.tutor,
        Group.TRAINER,
        () -> {
          academy
              .house
              .get(InvigilationService.class)
              .exclude(card.id(), ExclusionCause.PERSON, "it happened");
          return null;
        });
    return card.id();
  }

  private void reconsider(UUID sitting) {
    academy.as(
        academy.hr,
        Group.HR,
        () -> {
          academy
              .house
              .get(InvigilationService.class)
              .reconsider(sitting, ExclusionCause.STAFF, "mixed up");
          return null;
        });
  }

  private void eliminate() {
    propose();
    confirm();
  }

  private void confirm() {
    long proposal = academy.number("select max(elimination_id) from gate.elimination");
    for (long voter : List.of(academy.manager, academy.secondManager))
      academy.as(
          voter,
          Group.MANAGER,
          () -> academy.house.get(EliminationService.class).decide(proposal, true, "because"));
    assertThat(state()).isEqualTo(EnrolmentState.ELIMINATED);
  }

  private void review(long reviewer, boolean reverse) {
    academy.as(
        reviewer,
        Group.HR,
        () -> {
          academy.house.get(EliminationService.class).review(listed().id(), reverse, "because");
          return null;
        });
  }

  private EliminationRow listed() {
    return academy.as(
        academy.hr,
        Group.HR,
        () ->
            academy.house.get(EliminationService.class).list().stream()
                .filter(e -> e.personId() == lin)
                .findFirst()
                .orElseThrow());
  }

  private long waiting(long who) {
    return academy.as(who, Group.HR, () -> academy.house.get(EliminationService.class).waiting());
  }

  /** One trainee at the exam of stage a, whose gate asks for something else. */
  private void begin(String was, String is) {
    if (!was.isEmpty())
      academy.run("update plan.template set body = replace(body, '" + was + "', '" + is + "')");
    cohort =
        academy.system(
            () ->
                academy
                    .house
                    .get(CohortService.class)
                    .open(academy.order("C1", MONDAY, academy.trainees(1))));
    academy.live(TUESDAY, "08:00");
    academy.liveUntil(TUESDAY, "09:01");
    lin = academy.papers().get(0).person();
  }

  private void failStage() {
    academy.sit(lin, "stage:a", "60");
    academy.liveUntil(TUESDAY, "12:01");
  }

  private void propose() {
    failStage();
    academy.liveUntil(THURSDAY, "09:01");
    academy.sit(lin, "resit:a", "50");
    academy.liveUntil(THURSDAY, "12:01");
    assertThat(state()).isEqualTo(EnrolmentState.PROPOSED);
  }

  /** The exam and its resit are passed; the quizzes, of which nobody sat one, pull it down. */
  private void proposeByAverage() {
    academy.run("delete from programme.excused_paper");
    academy.sit(lin, "stage:a", "86");
    academy.liveUntil(TUESDAY, "12:01");
    academy.liveUntil(THURSDAY, "09:01");
    academy.sit(lin, "resit:a", "87");
    academy.liveUntil(THURSDAY, "12:01");
    assertThat(state()).isEqualTo(EnrolmentState.PROPOSED);
  }

  private List<String> quizzes() {
    return academy.papers().stream()
        .filter(p -> p.kind() == ExamKind.DAILY || p.kind() == ExamKind.WEEKLY)
        .filter(p -> "a".equals(p.stage()) && p.mark() != null)
        .map(p -> p.occasion().substring(p.occasion().indexOf(':') + 1))
        .toList();
  }

  private long withdrawn() {
    return academy.number("select count(*) from gate.elimination where state = 'WITHDRAWN'");
  }

  private long resits() {
    return academy.number(
        "select count(*) from programme.occasion where occasion_key like 'resit:%'");
  }

  private long waitingOccasions() {
    return academy.number(
        "select count(*) from programme.occasion where person_id = " + lin + " and made is null");
  }

  private EnrolmentState state() {
    return academy.place(cohort, lin).state();
  }
}
