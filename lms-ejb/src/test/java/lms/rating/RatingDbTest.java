package lms.rating;

import static lms.rating.MarkedByPeople.TUESDAY;
import static lms.rating.ReminderRow.Kind.OVERDUE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import lms.appeal.AppealOrder;
import lms.appeal.AppealService;
import lms.appeal.NotReviewed;
import lms.appeal.OwnMark;
import lms.correction.Change;
import lms.exam.ExamRecordService;
import lms.exam.ExamSittingService;
import lms.exam.PaperRow;
import lms.exam.PaperState;
import lms.exam.ProtocolCard;
import lms.exam.ReceiptCard;
import lms.exam.RemarkRow;
import lms.exam.RemarkService;
import lms.exam.ResultCard;
import lms.handmark.StillToMark;
import lms.invigilation.LateAnswerService;
import lms.platform.Both;
import lms.platform.NotFound;
import lms.platform.TestHouse;
import lms.programme.TrainedCohort;
import lms.question.QuestionVersionId;
import lms.record.RecordCard;
import lms.record.RecordService;
import lms.security.Acting;
import lms.security.Group;
import lms.sitting.Answer;
import lms.sitting.ExclusionCause;
import lms.sitting.SittingLog;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A stage exam with an essay over a real database: seven items that are marked at once, and an
 * essay that counts for four and is marked by two people.
 */
class RatingDbTest {
  private static final String TEXT = "先请她停止操作，再临时止付，然后核身。";

  private MarkedByPeople stage;
  private TrainedCohort academy;
  private TestHouse house;
  private long lin;
  private long chen;
  private long yang;
  private long shen;
  private UUID sitting;

  @BeforeEach
  void an_essay_handed_in_at_the_exam_of_stage_a() {
    stage =
        new MarkedByPeople(
            "essay-1",
            "essay",
            "judge",
            "{\"stem\": {\"zh\": \"问\", \"en\": \"q\"}, \"guide\": {\"longest\": 500,"
                + " \"criteria\": [{\"id\": \"a\", \"points\": 6, \"title\": {\"zh\": \"甲\", \"en\":"
                + " \"a\"}, \"text\": {\"zh\": \"甲\", \"en\": \"a\"}}, {\"id\": \"b\", \"points\": 4,"
                + " \"title\": {\"zh\": \"乙\", \"en\": \"b\"}, \"text\": {\"zh\": \"乙\", \"en\":"
                + " \"b\"}}], \"model\": {\"zh\": \"范\", \"en\": \"m\"}}}",
            "{\"items\": 1, \"weight\": 4, \"twice\": true, \"tolerance\": 10, \"days\": 3}");
    academy = stage.academy;
    house = stage.house;
    lin = academy.person(Group.TRAINEE);
    chen = academy.person(Group.TRAINER);
    yang = academy.person(Group.TRAINER);
    shen = academy.person(Group.QUALITY_ASSESSOR);
    stage.open(lin);
    sitting = write();
  }

  @Test
  void what_people_have_to_mark_waits_and_so_does_the_gate() {
    assertThat(paper().state()).isEqualTo(PaperState.MARKING);
    assertThat(paper().mark()).isNull();
    academy.liveUntil(TUESDAY, "12:01");
    assertThat(enrolment()).isEqualTo("ACTIVE a");
    assertThat(verdicts()).isZero();
    ResultCard mine = as(lin, Group.TRAINEE, () -> sittings().result(sitting));
    assertThat(mine.mark()).isNull();
    assertThat(mine.passed()).isNull();
    assertThat(mine.items().stream().filter(i -> i.share() == null)).hasSize(1);
    assertThat(mine.items().stream().filter(i -> i.share() != null).map(i -> i.share()))
        .allMatch(s -> s.compareTo(BigDecimal.ONE) == 0);
    assertThat(mine.items()).allMatch(i -> i.share() != null || i.guide() == null);
  }

  @Test
  void who_teaches_does_not_see_whose_an_answer_is_while_it_is_marked() {
    academy.liveUntil(TUESDAY, "12:01");
    assertThatThrownBy(
            () ->
                as(
                    academy.tutor,
                    Group.TRAINER,
                    () -> house.get(ExamRecordService.class).result(sitting)))
        .isInstanceOf(StillToMark.class);
  }

  @Test
  void two_who_agree_give_the_mean_and_the_gate_follows() {
    academy.liveUntil(TUESDAY, "12:01");
    allocate(chen, yang);
    mark(chen, 6, 4);
    assertThat(paper().state()).isEqualTo(PaperState.MARKING);
    mark(yang, 5, 4);
    assertThat(paper().state()).isEqualTo(PaperState.DONE);
    // 7 of 7, and 4 times 0.95
    assertThat(paper().mark()).isEqualByComparingTo("98.18");
    assertThat(enrolment()).isEqualTo("ACTIVE b");
    ResultCard mine = as(lin, Group.TRAINEE, () -> sittings().result(sitting));
    assertThat(mine.items().stream().filter(i -> i.byHand() != null))
        .singleElement()
        .satisfies(
            i -> {
              assertThat(i.byHand().points().get(0)).isEqualByComparingTo("5.5");
              assertThat(i.guide().criteria()).hasSize(2);
              assertThat(i.byHand().words()).containsExactly("① 顺序正确", "② 顺序正确");
            });
    ProtocolCard protocol =
        as(academy.hr, Group.HR, () -> house.get(ExamRecordService.class).protocol(sitting));
    assertThat(protocol.integrity()).isEqualTo(ProtocolCard.Integrity.INTACT);
    assertThat(protocol.markings()).hasSize(2);
    assertThat(protocol.markings().get(0).mark()).isNull();
  }

  @Test
  void two_who_differ_need_a_third_who_sees_both_marks_and_no_names() {
    academy.liveUntil(TUESDAY, "12:01");
    allocate(chen, yang);
    mark(chen, 6, 4);
    assertThat(card(yang).others()).isEmpty();
    mark(yang, 0, 1);
    assertThat(paper().state()).isEqualTo(PaperState.MARKING);
    assertThat(exam().row().ungiven()).isEqualTo(1);
    assertThat(exam().pieces().get(0).missing()).containsExactly(Part.THIRD);
    assertThat(waiting()).isEqualTo(1);
    assertThatThrownBy(() -> allocate(chen)).isInstanceOf(NobodyMayMark.class);
    allocate(shen);
    assertThat(waiting()).isZero();
    TaskCard third = card(shen, Group.QUALITY_ASSESSOR);
    assertThat(third.others()).extracting(MarkLine::part).containsExactly(Part.FIRST, Part.SECOND);
    assertThat(third.others()).allMatch(m -> m.marker() == null);
    mark(shen, Group.QUALITY_ASSESSOR, 3, 2);
    // 7 of 7, and half of 4
    assertThat(paper().mark()).isEqualByComparingTo("81.82");
    assertThat(enrolment()).isEqualTo("RESIT a");
    assertThatThrownBy(() -> mark(chen, 6, 4)).isInstanceOf(AnswerDecided.class);
    List<MarkLine> given = record(academy.hr, Group.HR).given().get(essay());
    assertThat(given)
        .extracting(MarkLine::part)
        .containsExactly(Part.FIRST, Part.SECOND, Part.THIRD);
    assertThat(given).allMatch(m -> m.marker() != null);
    assertThat(given.get(1).points().get(1)).isEqualByComparingTo("1");
    assertThat(record(lin, Group.TRAINEE).given().get(essay()))
        .hasSize(3)
        .allMatch(m -> m.marker() == null);
  }

  private RecordCard record(long person, Group group) {
    return as(person, group, () -> house.get(RecordService.class).card(sitting));
  }

  private int essay() {
    return record(academy.hr, Group.HR).exam().items().stream()
            .filter(i -> i.question().equals("essay-1"))
            .findFirst()
            .orElseThrow()
            .number()
        - 1;
  }

  @Test
  void a_marker_may_think_again_with_a_reason_until_it_is_decided_and_the_first_mark_stays() {
    allocate(chen, yang);
    mark(chen, 1, 1);
    assertThatThrownBy(() -> mark(chen, 2, 1)).isInstanceOf(ReasonMissing.class);
    as(
        chen,
        Group.TRAINER,
        () -> {
          tasks().mark(taskOf(chen), order("看漏了一段", 6, 4));
          return null;
        });
    assertThat(card(chen).mine()).extracting(MarkLine::number).containsExactly(1, 2);
    mark(yang, 6, 4);
    assertThat(number("select count(*) from rating.mark")).isEqualTo(3);
    assertThat(number("select count(*) from handmark.mark")).isEqualTo(1);
  }

  @Test
  void nobody_marks_their_own_cohort_and_only_who_is_asked_opens_an_answer() {
    assertThatThrownBy(() -> allocate(academy.tutor)).isInstanceOf(NobodyMayMark.class);
    allocate(chen, academy.tutor, yang);
    assertThat(number("select count(*) from rating.task where marker_id = " + academy.tutor))
        .isZero();
    long task = taskOf(chen);
    assertThatThrownBy(() -> as(shen, Group.QUALITY_ASSESSOR, () -> tasks().open(task)))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> as(lin, Group.TRAINEE, () -> tasks().open(task)))
        .isInstanceOf(TestHouse.NotAllowed.class);
  }

  @Test
  void a_task_has_a_day_shows_when_it_is_over_and_can_be_given_to_somebody_else() {
    allocate(chen, yang);
    TaskRow row = card(chen).row();
    assertThat(row.due()).isEqualTo(LocalDate.of(2026, 12, 4));
    assertThat(row.overdue()).isFalse();
    academy.liveUntil(LocalDate.of(2026, 12, 5), "09:00");
    assertThat(card(chen).row().overdue()).isTrue();
    assertThat(exam().row().overdue()).isTrue();
    long task = taskOf(chen);
    withdraw(task);
    assertThatThrownBy(() -> card(chen)).isInstanceOf(NotFound.class);
    allocate(shen);
    assertThat(exam().row().ungiven()).isZero();
  }

  @Test
  void who_gives_a_mark_while_the_task_is_taken_away_is_told_so() throws Exception {
    allocate(chen, yang);
    long task = taskOf(chen);
    CompletableFuture<Void> marked = new CompletableFuture<>();
    Thread marking =
        new Thread(
            () -> {
              try {
                as(
                    chen,
                    Group.TRAINER,
                    () -> {
                      tasks().mark(task, order(null, 6, 4));
                      return null;
                    });
                marked.complete(null);
              } catch (RuntimeException refused) {
                marked.completeExceptionally(refused);
              }
            });
    house.commit(
        () -> {
          withdraw(task);
          marking.start();
          assertThatThrownBy(() -> marked.get(500, TimeUnit.MILLISECONDS))
              .isInstanceOf(TimeoutException.class);
          return null;
        });
    assertThatThrownBy(() -> marked.get(10, TimeUnit.SECONDS)).hasCauseInstanceOf(NotFound.class);
    assertThat(number("select count(*) from rating.mark")).isZero();
  }

  @Test
  void a_marker_is_reminded_before_the_day_and_after_it_and_who_gave_the_task_after_it() {
    allocate(chen, yang);
    remind();
    assertThat(remindersOf(chen)).isEmpty();
    mark(yang, 6, 4);
    academy.liveUntil(LocalDate.of(2026, 12, 2), "09:00");
    remind();
    assertThat(remindersOf(chen)).isEmpty();
    academy.liveUntil(LocalDate.of(2026, 12, 3), "09:00");
    remind();
    remind();
    assertThat(remindersOf(chen))
        .singleElement()
        .satisfies(
            r -> {
              assertThat(r.kind()).isEqualTo(ReminderRow.Kind.SOON);
              assertThat(r.due()).isEqualTo(LocalDate.of(2026, 12, 4));
              assertThat(r.taskId()).isEqualTo(taskOf(chen));
            });
    assertThat(remindersOf(yang)).isEmpty();
    assertThat(remindersToWhoGave()).isEmpty();
    assertThat(number("select count(*) from rating.reminder")).isEqualTo(1);
    as(
        chen,
        Group.TRAINER,
        () -> {
          reminders().mineSeen();
          return null;
        });
    assertThat(remindersOf(chen)).isEmpty();
    academy.liveUntil(LocalDate.of(2026, 12, 5), "09:00");
    remind();
    assertThat(remindersOf(chen)).extracting(ReminderRow::kind).containsExactly(OVERDUE);
    assertThat(remindersToWhoGave())
        .singleElement()
        .satisfies(r -> assertThat(r.markerId()).isEqualTo(chen));
    mark(chen, 6, 4);
    assertThat(remindersOf(chen)).isEmpty();
    assertThat(remindersToWhoGave()).isEmpty();
  }

  @Test
  void nobody_is_reminded_of_a_task_that_was_taken_away() {
    allocate(chen, yang);
    long task = taskOf(chen);
    withdraw(task);
    academy.liveUntil(LocalDate.of(2026, 12, 5), "09:00");
    remind();
    assertThat(remindersOf(chen)).isEmpty();
    assertThat(remindersToWhoGave()).extracting(ReminderRow::markerId).containsExactly(yang);
  }

  private void remind() {
    academy.system(
        () -> {
          house.get(RemindMarkers.class).run();
          return null;
        });
  }

  private List<ReminderRow> remindersOf(long marker) {
    List<ReminderRow> rows = as(marker, Group.TRAINER, () -> reminders().mine());
    return rows;
  }

  private List<ReminderRow> remindersToWhoGave() {
    List<ReminderRow> rows = as(academy.manager, Group.MANAGER, () -> reminders().given());
    assertThat(as(academy.manager, Group.MANAGER, () -> reminders().givenWaiting()))
        .isEqualTo(rows.size());
    return rows;
  }

  private RatingReminderService reminders() {
    return house.get(RatingReminderService.class);
  }

  @Test
  void points_outside_the_guide_are_refused() {
    allocate(chen, yang);
    for (double[] hostile : new double[][] {{7, 1}, {-1, 1}, {1.25, 1}, {1}, {1, 1, 1}})
      assertThatThrownBy(
              () ->
                  as(
                      chen,
                      Group.TRAINER,
                      () -> {
                        tasks().mark(taskOf(chen), order(null, hostile));
                        return null;
                      }))
          .isInstanceOf(PointsUnfit.class);
  }

  @Test
  void a_mark_that_counts_may_be_reviewed_by_somebody_else_and_holds_until_it_is() {
    academy.liveUntil(TUESDAY, "12:01");
    allocate(chen, yang);
    mark(chen, 3, 2);
    mark(yang, 3, 2);
    assertThat(enrolment()).isEqualTo("RESIT a");
    long piece = exam().pieces().get(0).id();
    review(piece);
    assertThat(paper().mark()).isEqualByComparingTo("81.82");
    assertThat(waiting()).isEqualTo(1);
    assertThatThrownBy(() -> allocate(chen)).isInstanceOf(NobodyMayMark.class);
    allocate(shen);
    assertThatThrownBy(() -> mark(chen, 6, 4)).isInstanceOf(AnswerDecided.class);
    mark(shen, Group.QUALITY_ASSESSOR, 6, 4);
    assertThat(paper().mark()).isEqualByComparingTo("100");
    assertThat(enrolment()).isEqualTo("ACTIVE b");
    assertThatThrownBy(() -> review(piece)).isInstanceOf(AnswerDecided.class);
  }

  private void review(long piece) {
    as(
        academy.manager,
        Group.MANAGER,
        () -> {
          allocations().review(piece, "异议成立");
          return null;
        });
  }

  @Test
  void an_essay_that_comes_late_is_marked_again_and_the_mark_holds_until_it_is() {
    academy.liveUntil(TUESDAY, "12:01");
    allocate(chen, yang);
    mark(chen, 6, 4);
    mark(yang, 6, 4);
    letIn("后来送到的作答");
    assertThat(paper().state()).isEqualTo(PaperState.DONE);
    assertThat(paper().mark()).isEqualByComparingTo("100");
    assertThat(protocol().integrity()).isEqualTo(ProtocolCard.Integrity.INTACT);
    allocate(chen, shen);
    long first = newest(chen);
    long second = newest(shen);
    for (long task : List.of(first, second))
      as(
          task == first ? chen : shen,
          task == first ? Group.TRAINER : Group.QUALITY_ASSESSOR,
          () -> {
            assertThat(tasks().open(task).text()).isEqualTo("后来送到的作答");
            tasks().mark(task, order(null, 3, 2));
            return null;
          });
    assertThat(paper().mark()).isEqualByComparingTo("81.82");
    assertThat(protocol().integrity()).isEqualTo(ProtocolCard.Integrity.INTACT);
  }

  @Test
  void a_mistaken_exclusion_is_told_at_once_and_nobody_agrees_to_an_elimination_meanwhile() {
    sentOut(ExclusionCause.PERSON);
    academy.liveUntil(TUESDAY, "12:01");
    assertThat(paper().mark()).isZero();
    assertThat(excused()).isZero();
    requireNoneLookedAt();
    sentOut(ExclusionCause.STAFF);
    assertThat(excused()).isEqualTo(1);
    assertThatThrownBy(this::requireNoneLookedAt).isInstanceOf(StillToMark.class);
    allocate(chen, yang);
    mark(chen, 6, 4);
    mark(yang, 6, 4);
    assertThat(paper().mark()).isEqualByComparingTo("100");
    assertThat(excused()).isZero();
    requireNoneLookedAt();
  }

  @Test
  void an_answer_that_another_one_replaced_is_not_reviewed_and_shows_as_it_was_marked() {
    academy.liveUntil(TUESDAY, "12:01");
    allocate(chen, yang);
    mark(chen, 6, 4);
    mark(yang, 6, 4);
    long replaced = exam().pieces().get(0).id();
    letIn("后来送到的作答");
    assertThatThrownBy(() -> review(replaced)).isInstanceOf(AnswerDecided.class);
    assertThat(card(chen).text()).isEqualTo(TEXT);
    assertThat(exam().pieces()).singleElement().satisfies(p -> assertThat(p.decided()).isNull());
  }

  @Test
  void the_mark_of_an_answer_counts_whatever_was_said_of_another_one_since() {
    academy.liveUntil(TUESDAY, "12:01");
    allocate(chen, yang);
    mark(chen, 6, 4);
    mark(yang, 6, 4);
    academy.run(
        "insert into handmark.mark select sitting_id, item, number + 1, at, 'another', 0, points,"
            + " words from handmark.mark where sitting_id = '"
            + sitting
            + "'");
    markAgain();
    assertThat(paper().mark()).isEqualByComparingTo("100");
    assertThat(exam().row().ungiven()).isZero();
  }

  @Test
  void who_marked_an_answer_does_not_decide_about_it_and_a_review_that_raises_it_ends_the_appeal() {
    academy.liveUntil(TUESDAY, "12:01");
    allocate(chen, yang);
    mark(chen, 3, 2);
    mark(yang, 3, 2);
    long appeal = appeal();
    AppealService appeals = house.get(AppealService.class);
    assertThatThrownBy(() -> as(chen, Group.TRAINER, () -> appeals.decide(appeal, true, "x")))
        .isInstanceOf(OwnMark.class);
    assertThat(as(chen, Group.TRAINER, appeals::waiting)).isZero();
    assertThat(as(academy.manager, Group.MANAGER, appeals::waiting)).isEqualTo(1);
    as(academy.manager, Group.MANAGER, () -> appeals.decide(appeal, true, "x"));
    review(exam().pieces().get(0).id());
    allocate(shen);
    mark(shen, Group.QUALITY_ASSESSOR, 6, 4);
    assertThat(rows("select state from appeal.appeal")).containsExactly("SETTLED");
  }

  @Test
  void a_review_that_raises_nothing_says_why_and_ends_an_upheld_appeal_too() {
    academy.liveUntil(TUESDAY, "12:01");
    allocate(chen, yang);
    mark(chen, 3, 2);
    mark(yang, 3, 2);
    long appeal = appeal();
    AppealService appeals = house.get(AppealService.class);
    as(academy.manager, Group.MANAGER, () -> appeals.decide(appeal, true, "x"));
    review(exam().pieces().get(0).id());
    allocate(shen);
    assertThatThrownBy(() -> markSaying("", 1, 1)).isInstanceOf(ReasonMissing.class);
    markSaying("第二段没有回答问题", 1, 1);
    assertThat(rows("select state from appeal.appeal")).containsExactly("SETTLED");
  }

  @Test
  void a_review_that_changes_nothing_ends_an_upheld_appeal_too() {
    academy.liveUntil(TUESDAY, "12:01");
    allocate(chen, yang);
    mark(chen, 3, 2);
    mark(yang, 3, 2);
    long appeal = appeal();
    AppealService appeals = house.get(AppealService.class);
    as(academy.manager, Group.MANAGER, () -> appeals.decide(appeal, true, "x"));
    review(exam().pieces().get(0).id());
    allocate(shen);
    markSaying("与原评分一致", 3, 2);
    assertThat(rows("select state from appeal.appeal")).containsExactly("SETTLED");
  }

  @Test
  void a_review_that_ended_before_the_appeal_was_decided_meets_it_when_the_reviewer_says_so() {
    academy.liveUntil(TUESDAY, "12:01");
    allocate(chen, yang);
    mark(chen, 3, 2);
    mark(yang, 3, 2);
    long appeal = appeal();
    AppealService appeals = house.get(AppealService.class);
    assertThatThrownBy(
            () -> as(academy.manager, Group.MANAGER, () -> appeals.meetByReview(appeal, "复核过")))
        .isInstanceOf(NotReviewed.class);
    review(exam().pieces().get(0).id());
    allocate(shen);
    markSaying("与原评分一致", 3, 2);
    assertThat(rows("select state from appeal.appeal")).containsExactly("OPEN");
    assertThat(as(academy.manager, Group.MANAGER, appeals::list))
        .singleElement()
        .satisfies(c -> assertThat(c.reviewed()).isNotNull());
    as(academy.manager, Group.MANAGER, () -> appeals.meetByReview(appeal, "复核过"));
    assertThat(rows("select state from appeal.appeal")).containsExactly("SETTLED");
  }

  private void markSaying(String words, double... points) {
    as(
        shen,
        Group.QUALITY_ASSESSOR,
        () -> {
          MarkOrder plain = order(null, points);
          tasks()
              .mark(
                  taskOf(shen),
                  new MarkOrder(plain.points(), words, plain.notes(), plain.reason()));
          return null;
        });
  }

  private long appeal() {
    int item =
        (int) number("select item from handmark.mark where sitting_id = '" + sitting + "' limit 1");
    return as(
        lin,
        Group.TRAINEE,
        () -> house.get(AppealService.class).file(new AppealOrder(sitting, item, "漏看了一段")));
  }

  @Test
  void who_comes_to_teach_the_cohort_after_being_asked_is_refused() {
    academy.liveUntil(TUESDAY, "12:01");
    allocate(chen, yang);
    academy.run("update programme.cohort set tutor_id = " + chen);
    assertThatThrownBy(() -> mark(chen, 6, 4)).isInstanceOf(KnownTaker.class);
    mark(yang, 6, 4);
  }

  @Test
  void the_tutor_of_the_cohort_of_the_exam_is_kept_away_whatever_cohort_came_since() {
    academy.run(
        "insert into programme.cohort (version, code, name_zh, name_en, programme_id,"
            + " programme_version, site_id, first_day, tutor_id, opened_at) select 0, 'C2', name_zh,"
            + " name_en, programme_id, programme_version, site_id, first_day, "
            + chen
            + ", opened_at from programme.cohort");
    academy.run(
        "insert into programme.enrolment (version, cohort_id, person_id, state, stage_id, since)"
            + " select 0, (select max(cohort_id) from programme.cohort), person_id, 'LEFT',"
            + " stage_id, since + interval '1 day' from programme.enrolment");
    assertThatThrownBy(() -> allocate(academy.tutor)).isInstanceOf(NobodyMayMark.class);
  }

  @Test
  void who_let_a_late_answer_in_does_not_mark_it() {
    academy.liveUntil(TUESDAY, "12:01");
    academy.run(
        "insert into sitting.line (no, number, at, lease, author, author_id, kind,"
            + " value) select no, -100, at, 1, 'INVIGILATOR', "
            + chen
            + ", 'LET_IN', '99 x' from sitting.step where kind = 'HANDED_IN'");
    assertThatThrownBy(() -> allocate(chen)).isInstanceOf(NobodyMayMark.class);
  }

  @Test
  void who_may_mark_does_not_see_whose_it_is_while_a_decided_answer_is_looked_at_again() {
    academy.liveUntil(TUESDAY, "12:01");
    allocate(chen, yang);
    mark(chen, 3, 2);
    mark(yang, 3, 2);
    ExamRecordService records = house.get(ExamRecordService.class);
    as(academy.tutor, Group.TRAINER, () -> records.result(sitting));
    review(exam().pieces().get(0).id());
    assertThatThrownBy(() -> as(academy.tutor, Group.TRAINER, () -> records.result(sitting)))
        .isInstanceOf(StillToMark.class);
    allocate(shen);
    mark(shen, Group.QUALITY_ASSESSOR, 6, 4);
    as(academy.tutor, Group.TRAINER, () -> records.result(sitting));
  }

  @Test
  void an_exam_has_another_name_for_markers_and_the_reason_kept_has_both_languages() {
    assertThat(exam().row().hall()).doesNotContain("stage").hasSize(36);
    academy.liveUntil(TUESDAY, "12:01");
    allocate(chen, yang);
    mark(chen, 6, 4);
    mark(yang, 6, 4);
    ProtocolCard.MarkingLine marked = protocol().markings().get(1);
    assertThat(marked.reason()).isEqualTo("人工评分完成 / Marked by people");
    assertThat(marked.because()).isEqualTo(new Both("人工评分完成", "Marked by people"));
  }

  private long excused() {
    return number(
        "select count(*) from programme.excused_paper e join exam.paper p using (paper_id)"
            + " where p.sitting_id = '"
            + sitting
            + "'");
  }

  private void requireNoneLookedAt() {
    academy.system(
        () -> {
          house.get(ExamRecordService.class).requireNoneLookedAt(lin);
          return null;
        });
  }

  /** As if somebody had sent the taker out, or had found another cause afterwards. */
  private void sentOut(ExclusionCause cause) {
    house.commit(
        () -> {
          house
              .get(SittingLog.class)
              .excludedFor(sitting, cause, academy.manager, academy.clock.instant(), "x");
          return null;
        });
    markAgain();
  }

  private void markAgain() {
    as(
        academy.tutor,
        Group.TRAINER,
        () -> {
          house.get(ExamRecordService.class).markAgain(sitting, "迟到的作答计入");
          return null;
        });
  }

  private ProtocolCard protocol() {
    return as(academy.hr, Group.HR, () -> house.get(ExamRecordService.class).protocol(sitting));
  }

  private long newest(long marker) {
    return number("select max(task_id) from rating.task where marker_id = " + marker);
  }

  /** As if it had come within the grace, and somebody had let it in. */
  private void letIn(String text) {
    academy.run(
        "insert into sitting.line (no, number, at, lease, item, value)"
            + " select no, 100, at, 1, item, '{\"t\":[\""
            + text
            + "\"]}' from sitting.step where value like '%先请她停止操作%'"
            + " and sitting_id = '"
            + sitting
            + "'");
    markAgain();
  }

  @Test
  void an_essay_that_came_late_is_not_shown_beside_a_name() {
    academy.run(
        "insert into sitting.line (no, number, at, client_at, lease, kind,"
            + " item, value) select no, 100, at, at, 1, 'LATE', item,"
            + " '{\"t\":[\"后来送到\"]}' from sitting.step where value like '%先请她停止操作%'"
            + " and sitting_id = '"
            + sitting
            + "'");
    assertThat(as(academy.tutor, Group.TRAINER, () -> house.get(LateAnswerService.class).waiting()))
        .singleElement()
        .satisfies(
            c -> {
              assertThat(c.row().answer()).isNull();
              assertThat(c.row().before()).isNull();
              assertThat(c.written()).isEqualTo(4);
              assertThat(c.before()).isEqualTo(TEXT.length());
            });
  }

  @Test
  void a_correction_of_another_item_does_not_lose_what_people_marked() {
    academy.liveUntil(TUESDAY, "12:01");
    allocate(chen, yang);
    mark(chen, 6, 4);
    mark(yang, 6, 4);
    assertThat(paper().mark()).isEqualByComparingTo("100");
    String closed =
        as(academy.hr, Group.HR, () -> house.get(ExamRecordService.class).protocol(sitting))
            .items()
            .stream()
            .filter(i -> !i.result().shown().type().equals("essay"))
            .findFirst()
            .orElseThrow()
            .question();
    RemarkService remarks = house.get(RemarkService.class);
    List<RemarkRow> would =
        Acting.asSystem(
            () ->
                remarks.would(
                    List.of(sitting), new QuestionVersionId(closed, 1), Change.key(false)));
    assertThat(would)
        .singleElement()
        .satisfies(r -> assertThat(r.mark()).isEqualByComparingTo("90.91"));
    assertThat(
            Acting.<List<RemarkRow>>asSystem(
                () ->
                    remarks.would(
                        List.of(sitting), new QuestionVersionId("essay-1", 1), Change.voiding())))
        .isEmpty();
  }

  private UUID write() {
    ReceiptCard receipt = stage.handIn("essay", (card, n) -> new Answer(null, null, List.of(TEXT)));
    assertThat(receipt.byHand()).isEqualTo(1);
    assertThat(receipt.seal()).isNotNull();
    return receipt.sittingId();
  }

  private void allocate(long... markers) {
    Set<Long> ids = new java.util.HashSet<>();
    for (long m : markers) ids.add(m);
    as(
        academy.manager,
        Group.MANAGER,
        () ->
            allocations()
                .allocate(
                    new AllocationOrder(exam().row().hall(), AllocationOrder.By.QUESTION, ids)));
  }

  private void withdraw(long task) {
    as(
        academy.manager,
        Group.MANAGER,
        () -> {
          allocations().withdraw(task, "休假");
          return null;
        });
  }

  private long waiting() {
    return as(academy.manager, Group.MANAGER, () -> allocations().waiting());
  }

  private ExamToMarkCard exam() {
    return as(
        academy.manager,
        Group.MANAGER,
        () -> allocations().exam(allocations().exams().get(0).hall()));
  }

  private void mark(long marker, double... points) {
    mark(marker, Group.TRAINER, points);
  }

  private void mark(long marker, Group group, double... points) {
    as(
        marker,
        group,
        () -> {
          tasks().mark(taskOf(marker), order(null, points));
          return null;
        });
  }

  private static MarkOrder order(String reason, double... points) {
    List<BigDecimal> all = new ArrayList<>();
    for (double p : points) all.add(BigDecimal.valueOf(p));
    return new MarkOrder(all, "顺序正确", List.of(), reason);
  }

  private TaskCard card(long marker) {
    return card(marker, Group.TRAINER);
  }

  private TaskCard card(long marker, Group group) {
    return as(marker, group, () -> tasks().open(taskOf(marker)));
  }

  private long taskOf(long marker) {
    List<Object> found =
        rows("select task_id from rating.task where withdrawn is null and marker_id = " + marker);
    if (found.isEmpty()) throw new NotFound("task", marker);
    return ((Number) found.get(0)).longValue();
  }

  @SuppressWarnings("unchecked")
  private List<Object> rows(String sql) {
    return academy.database.commit(em -> em.createNativeQuery(sql).getResultList());
  }

  private PaperRow paper() {
    return stage.paper();
  }

  private String enrolment() {
    return (String)
        rows("select state || ' ' || stage_id from programme.enrolment where person_id = " + lin)
            .get(0);
  }

  private long verdicts() {
    return number("select count(*) from gate.verdict where person_id = " + lin);
  }

  private long number(String sql) {
    return ((Number) rows(sql).get(0)).longValue();
  }

  private ExamSittingService sittings() {
    return house.get(ExamSittingService.class);
  }

  private RatingTaskService tasks() {
    return house.get(RatingTaskService.class);
  }

  private RatingAllocationService allocations() {
    return house.get(RatingAllocationService.class);
  }

  private <T> T as(long person, Group group, Callable<T> work) {
    return academy.as(person, group, work);
  }
}
