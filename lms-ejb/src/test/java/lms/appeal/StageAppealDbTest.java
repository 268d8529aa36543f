package lms.appeal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import lms.correction.Change;
import lms.exam.ExamKind;
import lms.gate.EliminationService;
import lms.gate.LateAnswerWaits;
import lms.gate.RegradeNotDone;
import lms.gate.VotedOnElimination;
import lms.invigilation.LateAnswerService;
import lms.programme.CohortService;
import lms.programme.EnrolmentRow;
import lms.programme.EnrolmentState;
import lms.programme.TrainedCohort;
import lms.regrade.RegradeOrder;
import lms.regrade.RegradeService;
import lms.regrade.RegradeState;
import lms.security.Group;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The whole chain through the doors: a stage exam and its resit failed, an appeal, a regrade, the
 * elimination that is withdrawn, the certificate. Everybody is asked the same eight questions;
 * seven right ones pass.
 */
class StageAppealDbTest {
  private static final LocalDate TUESDAY = LocalDate.of(2026, 12, 1);
  private static final LocalDate THURSDAY = TUESDAY.plusDays(2);
  private static final String BAD = "fees-1";

  private TrainedCohort academy;
  private AppealService door;
  private long cohort;
  private long lin;
  private long chen;
  private UUID linsExam;
  private UUID chensExam;

  /** Lin failed by one point, and Chen by two. */
  @BeforeEach
  void two_failed_the_exam_and_its_resit() {
    academy = new TrainedCohort("appeal", "skill", "certification");
    academy.database.empty(
        "appeal.appeal",
        "regrade.regrade",
        "exam.marking",
        "skill.skill",
        "skill.evidence",
        "certification.candidate",
        "certification.certificate");
    academy.run("alter table question.version disable trigger all");
    academy.run(
        "update question.version set state = 'RETIRED'"
            + " where substr(question_id, 6)::int > 8 and question_id like 'fees-%'");
    academy.run("alter table question.version enable trigger all");
    academy.run(
        "insert into skill.skill (skill_id, version, place, body, loaded_mark, active) values ('s',"
            + " 0, 0, '{\"id\": \"s\", \"title\": {\"zh\": \"甲\", \"en\": \"A\"}, \"summary\": {\"zh\":"
            + " \"甲\", \"en\": \"A\"}, \"levels\": [{\"level\": 1, \"title\": {\"zh\": \"甲\", \"en\":"
            + " \"A\"}, \"months\": 12, \"demand\": {\"programme\": \"small\", \"stage\": \"a\", \"calls\":"
            + " [], \"required\": 0, \"elective\": 0, \"skills\": []}}]}', 'x', true)");
    door = academy.house.get(AppealService.class);
    var both = academy.trainees(2);
    lin = both.stream().min(Long::compare).orElseThrow();
    chen = both.stream().max(Long::compare).orElseThrow();
    cohort =
        academy.system(
            () ->
                academy
                    .house
                    .get(CohortService.class)
                    .open(academy.order("C1", TrainedCohort.MONDAY, both)));
    academy.live(TUESDAY, "08:00");
    academy.liveUntil(TUESDAY, "09:01");
    linsExam = academy.take(lin, "stage:a", Set.of(BAD, "fees-2"));
    chensExam = academy.take(chen, "stage:a", Set.of(BAD, "fees-2", "fees-3"));
    academy.liveUntil(TUESDAY, "12:01");
    academy.liveUntil(THURSDAY, "09:01");
    academy.take(lin, "resit:a", Set.of("fees-4", "fees-5"));
    academy.take(chen, "resit:a", Set.of("fees-4", "fees-5"));
    academy.liveUntil(THURSDAY, "12:01");
    assertThat(place(lin).state()).isEqualTo(EnrolmentState.PROPOSED);
    assertThat(place(chen).state()).isEqualTo(EnrolmentState.PROPOSED);
  }

  @Test
  void an_appeal_against_the_stage_exam_ends_the_proposal_and_gives_the_certificate() {
    long appeal = file(lin, linsExam);
    decide(appeal, true);
    assertThatThrownBy(() -> agree(academy.manager, lin)).isInstanceOf(AppealPending.class);
    long regrade = regrade(Change.voiding());
    assertThat(show(regrade)).isEqualTo(RegradeState.DONE);
    assertThat(state(appeal)).isEqualTo(AppealState.SETTLED);
    assertThat(academy.papers())
        .filteredOn(p -> p.person() == lin && p.kind() == ExamKind.STAGE && p.mark() != null)
        .singleElement()
        .satisfies(p -> assertThat(p.mark()).isEqualByComparingTo("87.5"));
    assertThat(place(lin).stageId()).isEqualTo("b");
    assertThat(eliminations(lin, "WITHDRAWN")).isEqualTo(1);
    academy.system(
        () -> {
          academy.chore("certification.JudgeCandidates").run();
          return null;
        });
    assertThat(
            academy.number(
                "select count(*) from certification.certificate where person_id = " + lin))
        .isEqualTo(1);
    assertThat(
            academy.number(
                "select count(*) from certification.certificate where person_id = " + chen))
        .isZero();
  }

  @Test
  void a_later_appeal_is_settled_by_a_correction_that_meets_it_already() {
    regrade(Change.voiding());
    long late = file(chen, chensExam);
    decide(late, true);
    assertThatThrownBy(() -> agree(academy.manager, chen)).isInstanceOf(AppealPending.class);
    assertThatThrownBy(() -> meet(late, UUID.randomUUID())).isInstanceOf(CorrectionUnfit.class);
    meet(late, inForce(late));
    assertThat(state(late)).isEqualTo(AppealState.SETTLED);
    assertThat(agree(academy.manager, chen)).isTrue();
    assertThatThrownBy(() -> meet(late, inForce(late))).isInstanceOf(CorrectionUnfit.class);
  }

  @Test
  void a_correction_in_force_may_be_named_when_it_is_decided() {
    regrade(Change.voiding());
    long late = file(chen, chensExam);
    long before = academy.number("select max(entry_id) from audit.entry");
    meet(late, inForce(late));
    assertThat(state(late)).isEqualTo(AppealState.SETTLED);
    assertThat(
            academy.number(
                "select count(*) from audit.entry where subject = 'appeal' and subject_id = '"
                    + late
                    + "' and entry_id > "
                    + before
                    + " and action in ('accept', 'settle')"))
        .isEqualTo(2);
  }

  @Test
  void a_paper_that_is_marked_again_may_be_objected_to_again_however_late() {
    long appeal = file(lin, linsExam);
    decide(appeal, false);
    assertThatThrownBy(() -> file(lin, linsExam)).isInstanceOf(AppealedAlready.class);
    academy.clock.set(TrainedCohort.at(THURSDAY.plusDays(21), "10:00"));
    assertThatThrownBy(() -> file(lin, linsExam)).isInstanceOf(AppealTooLate.class);
    regrade(Change.key(false));
    long again = file(lin, linsExam);
    assertThatThrownBy(() -> file(lin, linsExam)).isInstanceOf(AppealedAlready.class);
    assertThat(state(again)).isEqualTo(AppealState.OPEN);
  }

  @Test
  void nobody_files_while_somebody_acts_on_there_being_none() throws Exception {
    CompletableFuture<Void> filed = new CompletableFuture<>();
    Thread filing =
        new Thread(
            () -> {
              file(lin, linsExam);
              filed.complete(null);
            });
    academy.house.commit(
        () ->
            academy.system(
                () -> {
                  door.requireNonePending(lin);
                  filing.start();
                  assertThatThrownBy(() -> filed.get(500, TimeUnit.MILLISECONDS))
                      .isInstanceOf(TimeoutException.class);
                  return null;
                }));
    filed.get(10, TimeUnit.SECONDS);
  }

  @Test
  void an_upheld_appeal_may_be_closed_without_another_marking_for_a_reason() {
    long appeal = file(chen, chensExam);
    assertThatThrownBy(() -> close(appeal)).isInstanceOf(NotUpheld.class);
    decide(appeal, true);
    assertThatThrownBy(() -> as(chen, Group.MANAGER, () -> door.close(appeal, "my own")))
        .isInstanceOf(OwnAppeal.class);
    close(appeal);
    assertThat(state(appeal)).isEqualTo(AppealState.CLOSED);
    assertThat(agree(academy.manager, chen)).isTrue();
    assertThatThrownBy(() -> close(appeal)).isInstanceOf(NotUpheld.class);
  }

  @Test
  void taking_a_correction_back_settles_nothing() {
    long undone = regrade(Change.voiding());
    long appeal = file(chen, chensExam);
    decide(appeal, true);
    RegradeService regrades = academy.house.get(RegradeService.class);
    long undo = as(academy.manager, Group.MANAGER, () -> regrades.undo(undone));
    work();
    putInForce(undo);
    assertThat(show(undo)).isEqualTo(RegradeState.DONE);
    assertThat(state(appeal)).isEqualTo(AppealState.ACCEPTED);
  }

  @Test
  void an_appeal_whose_paper_could_not_be_marked_waits_until_it_could() {
    long appeal = file(chen, chensExam);
    decide(appeal, true);
    academy.run(
        "insert into exam.marking select sitting_id, 2147483647, at, actor_name, mark, shares, null"
            + " from exam.marking where sitting_id = '"
            + chensExam
            + "'");
    long regrade = regrade(Change.voiding());
    for (int n = 0; n < 3; n++) {
      academy.clock.set(academy.clock.instant().plus(Duration.ofMinutes(3)));
      work();
    }
    assertThat(show(regrade)).isEqualTo(RegradeState.DONE);
    assertThat(state(appeal)).isEqualTo(AppealState.ACCEPTED);
    academy.run("alter table exam.marking disable trigger all");
    academy.run("delete from exam.marking where number = 2147483647");
    academy.run("alter table exam.marking enable trigger all");
    as(
        academy.hr,
        Group.HR,
        () -> {
          academy.house.get(RegradeService.class).tryAgain(regrade);
          return null;
        });
    work();
    work();
    assertThat(show(regrade)).isEqualTo(RegradeState.DONE);
    assertThat(state(appeal)).isEqualTo(AppealState.SETTLED);
  }

  @Test
  void who_put_the_key_in_force_does_not_decide_about_objections_to_it() {
    regrade(Change.voiding());
    long appeal = file(chen, chensExam);
    assertThatThrownBy(() -> as(academy.hr, Group.HR, () -> door.decide(appeal, false, "不成立")))
        .isInstanceOf(OwnCorrection.class);
    decide(appeal, false);
  }

  @Test
  void who_agreed_to_the_elimination_does_not_decide_about_the_appeal_that_holds_it_up() {
    agree(academy.manager, chen);
    long appeal = file(chen, chensExam);
    assertThatThrownBy(() -> decide(appeal, false)).isInstanceOf(VotedOnElimination.class);
    as(academy.secondManager, Group.MANAGER, () -> door.decide(appeal, false, "不成立"));
  }

  @Test
  void an_upheld_appeal_is_counted_until_its_regrade_is_ordered() {
    long appeal = file(lin, linsExam);
    assertThat(waiting()).isEqualTo(1);
    decide(appeal, true);
    assertThat(waiting()).as("nobody has ordered the regrade").isEqualTo(1);
    RegradeService regrades = academy.house.get(RegradeService.class);
    as(
        academy.tutor,
        Group.TRAINER,
        () -> regrades.order(new RegradeOrder(BAD, 1, Change.voiding())));
    assertThat(waiting()).isZero();
  }

  private long waiting() {
    return as(academy.manager, Group.MANAGER, () -> door.waiting());
  }

  @Test
  void nobody_is_eliminated_before_a_correction_in_force_has_reached_their_marks() {
    RegradeService regrades = academy.house.get(RegradeService.class);
    long id =
        as(
            academy.tutor,
            Group.TRAINER,
            () -> regrades.order(new RegradeOrder(BAD, 1, Change.voiding())));
    work();
    as(
        academy.hr,
        Group.HR,
        () -> {
          regrades.putInForce(id, "两个答案都对");
          return null;
        });
    assertThatThrownBy(() -> agree(academy.manager, lin)).isInstanceOf(RegradeNotDone.class);
    assertThatThrownBy(() -> agree(academy.manager, chen)).isInstanceOf(RegradeNotDone.class);
    work();
    assertThat(show(id)).isEqualTo(RegradeState.DONE);
    assertThat(eliminations(lin, "WITHDRAWN")).isEqualTo(1);
    assertThat(agree(academy.manager, chen)).isTrue();
  }

  @Test
  void nobody_is_eliminated_while_it_is_not_decided_whether_a_late_answer_counts() {
    academy.run(
        "insert into sitting.line (no, number, at, client_at, lease, kind,"
            + " item, value) select no, 101, closed, closed, lease, 'LATE',"
            + " 0, '{\"b\": true}' from sitting.sitting where sitting_id = '"
            + chensExam
            + "'");
    assertThatThrownBy(() -> agree(academy.manager, chen)).isInstanceOf(LateAnswerWaits.class);
    assertThat(agreedOf(chen)).isZero();
    as(
        academy.tutor,
        Group.TRAINER,
        () -> {
          LateAnswerService late = academy.house.get(LateAnswerService.class);
          late.decide(chensExam, List.of(101), false, "typed too late");
          return null;
        });
    assertThat(agree(academy.manager, chen)).isTrue();
  }

  private long agreedOf(long person) {
    return academy.number(
        "select count(*) from gate.elimination_vote join gate.elimination using (elimination_id)"
            + " where person_id = "
            + person);
  }

  private AppealRow close(long appeal) {
    return as(academy.secondManager, Group.MANAGER, () -> door.close(appeal, "只是措辞，评分不受影响"));
  }

  private AppealRow meet(long appeal, UUID correction) {
    return as(academy.secondManager, Group.MANAGER, () -> door.meet(appeal, correction, "已经作废"));
  }

  /** The correction of its question that reviewers are shown. */
  private UUID inForce(long appeal) {
    return as(academy.hr, Group.HR, () -> door.list()).stream()
        .filter(c -> c.row().id() == appeal)
        .flatMap(c -> c.inForce().stream())
        .map(c -> c.id())
        .findFirst()
        .orElse(new UUID(0, 0));
  }

  private long file(long person, UUID sitting) {
    int item = academy.asked(paper(sitting)).indexOf(BAD);
    return as(person, Group.TRAINEE, () -> door.file(new AppealOrder(sitting, item, "两个答案都对")));
  }

  private UUID paper(UUID sitting) {
    return (UUID)
        academy.rows("select paper_id, 1 from exam.paper where sitting_id = '" + sitting + "'")
            .get(0)[0];
  }

  private void decide(long appeal, boolean accepted) {
    as(academy.manager, Group.MANAGER, () -> door.decide(appeal, accepted, "已核对知识库"));
  }

  private AppealState state(long appeal) {
    return as(academy.hr, Group.HR, () -> door.list()).stream()
        .filter(c -> c.row().id() == appeal)
        .map(c -> c.row().state())
        .findFirst()
        .orElseThrow();
  }

  /** The tutor orders it, HR puts it in force, and the academy carries it out. */
  private long regrade(Change change) {
    RegradeService regrades = academy.house.get(RegradeService.class);
    long id =
        as(academy.tutor, Group.TRAINER, () -> regrades.order(new RegradeOrder(BAD, 1, change)));
    work();
    putInForce(id);
    return id;
  }

  private void putInForce(long id) {
    as(
        academy.hr,
        Group.HR,
        () -> {
          academy.house.get(RegradeService.class).putInForce(id, "两个答案都对");
          return null;
        });
    work();
  }

  private void work() {
    academy.clock.set(academy.clock.instant().plus(Duration.ofSeconds(6)));
    academy.system(
        () -> {
          academy.chore("regrade.WorkOnRegrades").run();
          return null;
        });
  }

  private RegradeState show(long regrade) {
    return as(
        academy.hr,
        Group.HR,
        () -> academy.house.get(RegradeService.class).show(regrade).row().state());
  }

  private boolean agree(long voter, long person) {
    long proposal =
        academy.number(
            "select max(elimination_id) from gate.elimination where person_id = " + person);
    return as(
        voter,
        Group.MANAGER,
        () -> academy.house.get(EliminationService.class).decide(proposal, true, "because"));
  }

  private long eliminations(long person, String state) {
    return academy.number(
        "select count(*) from gate.elimination where person_id = "
            + person
            + " and state = '"
            + state
            + "'");
  }

  private EnrolmentRow place(long person) {
    return academy.place(cohort, person);
  }

  private <T> T as(long person, Group group, Callable<T> work) {
    return academy.as(person, group, work);
  }
}
