package lms.consequence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import lms.certification.CertificateState;
import lms.certification.CertificationService;
import lms.correction.Change;
import lms.programme.CohortService;
import lms.programme.TrainedCohort;
import lms.regrade.RegradeOrder;
import lms.regrade.RegradeService;
import lms.security.Group;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The whole chain through the doors: a key was wrong. Lin, who said what is right, failed by it;
 * Chen, who said what is wrong, passed by it and holds a certificate. Everybody is asked the same
 * eight questions; seven right ones pass.
 */
class ConsequenceDbTest {
  private static final LocalDate TUESDAY = LocalDate.of(2026, 12, 1);
  private static final String BAD = "fees-1";

  private TrainedCohort academy;
  private DoubtService door;
  private long lin;
  private long chen;

  @BeforeEach
  void one_failed_and_one_holds_a_certificate() {
    academy = new TrainedCohort("skill", "certification", "consequence");
    academy.database.empty(
        "regrade.regrade",
        "exam.marking",
        "skill.skill",
        "skill.evidence",
        "consequence.doubt",
        "consequence.foretold",
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
    door = academy.house.get(DoubtService.class);
    var both = academy.trainees(2);
    lin = both.stream().min(Long::compare).orElseThrow();
    chen = both.stream().max(Long::compare).orElseThrow();
    academy.system(
        () ->
            academy
                .house
                .get(CohortService.class)
                .open(academy.order("C1", TrainedCohort.MONDAY, both)));
    academy.live(TUESDAY, "08:00");
    academy.liveUntil(TUESDAY, "09:01");
    academy.take(lin, "stage:a", Set.of(BAD, "fees-2"));
    academy.take(chen, "stage:a", Set.of("fees-2"));
    academy.liveUntil(TUESDAY, "12:01");
    judge();
    assertThat(certificates(chen)).isEqualTo(1);
    assertThat(certificates(lin)).isZero();
  }

  @Test
  void how_many_certificates_stand_is_asked_in_one_statement_and_within_reach() {
    CertificationService certification = academy.house.get(CertificationService.class);
    String number =
        (String)
            academy.rows(
                    "select number, 1 from certification.certificate where person_id = " + chen)
                .get(0)[0];
    List<String> many =
        IntStream.range(0, 200).mapToObj(n -> n == 0 ? number : "none-" + n).toList();
    long before = academy.database.statements();
    assertThat(as(academy.hr, Group.HR, () -> certification.states(many)))
        .containsExactly(Map.entry(number, CertificateState.VALID));
    assertThat(academy.database.statements() - before).isEqualTo(1);
    assertThat(as(lin, Group.TEAM_LEADER, () -> certification.states(many))).isEmpty();
  }

  @Test
  void the_dry_run_names_what_would_be_issued_and_what_would_lose_its_ground() {
    long id = ordered(Change.key(false));
    ForetoldCard card = foretold(id);
    assertThat(card.issued()).isEqualTo(1);
    assertThat(card.falling()).isEqualTo(1);
    assertThat(card.rows())
        .extracting(ForetoldRow::personId, r -> r.number() != null)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(chen, true),
            org.assertj.core.groups.Tuple.tuple(lin, false));
    assertThat(waiting()).isZero();
    putInForce(id);
    judge();
    assertThat(certificates(lin)).isEqualTo(1);
    assertThat(certificates(chen)).isEqualTo(1);
  }

  @Test
  void what_a_check_found_out_goes_with_the_next_check() {
    long id = ordered(Change.key(false));
    assertThat(foretold(id).falling()).isEqualTo(1);
    as(
        academy.tutor,
        Group.TRAINER,
        () -> {
          academy.house.get(RegradeService.class).checkAgain(id);
          return null;
        });
    academy.run("update skill.skill set active = false");
    academy.run("update certification.standing set state = 'REVOKED'");
    work();
    assertThat(foretold(id).rows()).isEmpty();
  }

  @Test
  void a_certificate_whose_mark_fell_stands_until_hr_decides_and_its_holder_is_told_then() {
    putInForce(ordered(Change.key(false)));
    assertThat(waiting()).isEqualTo(1);
    assertThat(state()).isEqualTo(CertificateState.VALID);
    assertThat(mine()).isEmpty();
    DoubtRow doubt = list().get(0);
    assertThat(doubt.personId()).isEqualTo(chen);
    assertThat(doubt.was()).isEqualByComparingTo("87.5");
    assertThat(doubt.mark()).isEqualByComparingTo("75");
    assertThat(doubt.cause()).isEqualTo("答案录反了");
    assertThat(doubt.sittingId()).isNotNull();
    decide(() -> door.suspend(doubt.id(), "先停后复评"));
    assertThat(state()).isEqualTo(CertificateState.SUSPENDED);
    assertThat(waiting()).isZero();
    assertThat(mine()).singleElement().extracting(DoubtRow::reason).isEqualTo("先停后复评");
    assertThatThrownBy(() -> decide(() -> door.keep(doubt.id(), "再想想")))
        .isInstanceOf(DoubtDecided.class);
  }

  @Test
  void it_may_be_revoked_or_kept() {
    putInForce(ordered(Change.key(false)));
    long id = list().get(0).id();
    decide(() -> door.keep(id, "已当面复核"));
    assertThat(state()).isEqualTo(CertificateState.VALID);
    assertThat(mine()).singleElement().extracting(DoubtRow::state).isEqualTo(DoubtState.KEPT);
    assertThat(
            academy.number(
                "select count(*) from audit.entry where action = 'keep' and reason = '已当面复核'"))
        .isPositive();
  }

  @Test
  void only_hr_decides_and_nobody_about_their_own() {
    putInForce(ordered(Change.key(false)));
    long id = list().get(0).id();
    assertThatThrownBy(
            () ->
                as(
                    academy.manager,
                    Group.MANAGER,
                    () -> {
                      door.revoke(id, "不行");
                      return null;
                    }))
        .isInstanceOf(lms.platform.TestHouse.NotAllowed.class);
    assertThatThrownBy(
            () ->
                as(
                    chen,
                    Group.HR,
                    () -> {
                      door.keep(id, "我的");
                      return null;
                    }))
        .isInstanceOf(lms.platform.Refusal.class);
    decide(() -> door.revoke(id, "成绩不成立"));
    assertThat(state()).isEqualTo(CertificateState.REVOKED);
  }

  @Test
  void when_the_mark_is_given_back_before_anybody_decides_the_doubt_is_over() {
    long id = ordered(Change.key(false));
    putInForce(id);
    RegradeService regrades = academy.house.get(RegradeService.class);
    long undo = as(academy.tutor, Group.TRAINER, () -> regrades.undo(id));
    work();
    putInForce(undo);
    assertThat(waiting()).isZero();
    assertThat(list()).singleElement().extracting(DoubtRow::state).isEqualTo(DoubtState.LAPSED);
    assertThat(mine()).isEmpty();
    assertThat(state()).isEqualTo(CertificateState.VALID);
  }

  @Test
  void a_certificate_given_by_hand_rests_on_no_mark() {
    academy.run("alter table certification.certificate disable trigger all");
    academy.run("update certification.certificate set reason = 'renewal passed'");
    academy.run("alter table certification.certificate enable trigger all");
    putInForce(ordered(Change.key(false)));
    assertThat(list()).isEmpty();
  }

  private CertificateState state() {
    return as(
            chen, Group.TRAINEE, () -> academy.house.get(CertificationService.class).mine().get(0))
        .state();
  }

  private List<DoubtRow> mine() {
    return as(chen, Group.TRAINEE, () -> door.mine());
  }

  private List<DoubtRow> list() {
    return as(academy.hr, Group.HR, () -> door.list());
  }

  private long waiting() {
    return as(academy.hr, Group.HR, () -> door.waiting());
  }

  private void decide(Runnable act) {
    as(
        academy.hr,
        Group.HR,
        () -> {
          act.run();
          return null;
        });
  }

  private ForetoldCard foretold(long regrade) {
    return as(academy.hr, Group.HR, () -> academy.house.get(ForesightService.class).of(regrade));
  }

  private long certificates(long person) {
    return academy.number(
        "select count(*) from certification.certificate where person_id = " + person);
  }

  private void judge() {
    academy.system(
        () -> {
          academy.chore("certification.JudgeCandidates").run();
          return null;
        });
  }

  private long ordered(Change change) {
    long id =
        as(
            academy.tutor,
            Group.TRAINER,
            () -> academy.house.get(RegradeService.class).order(new RegradeOrder(BAD, 1, change)));
    work();
    return id;
  }

  private void putInForce(long id) {
    as(
        academy.manager,
        Group.MANAGER,
        () -> {
          academy.house.get(RegradeService.class).putInForce(id, "答案录反了");
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

  private <T> T as(long person, Group group, java.util.concurrent.Callable<T> work) {
    return academy.as(person, group, work);
  }
}
