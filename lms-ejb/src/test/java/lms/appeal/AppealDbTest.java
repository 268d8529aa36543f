package lms.appeal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import lms.correction.Change;
import lms.correction.ChangeKind;
import lms.correction.ChangeUnfit;
import lms.correction.CorrectionDesk;
import lms.exam.ResultNotYet;
import lms.gate.EliminationRow;
import lms.gate.EliminationService;
import lms.marking.ResultItem;
import lms.platform.Actor;
import lms.platform.NotFound;
import lms.platform.TestHouse;
import lms.programme.TrainedCohort;
import lms.question.QuestionVersionId;
import lms.regrade.KeyCorrected;
import lms.regrade.RegradeDone;
import lms.regrade.RegradeService;
import lms.security.Group;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Objections over a real database, up to the elimination that waits for them. */
class AppealDbTest {
  private static final LocalDate TUESDAY = LocalDate.of(2026, 12, 1);
  private static final LocalDate THURSDAY = TUESDAY.plusDays(2);

  private TrainedCohort academy;
  private AppealService door;
  private long lin;
  private UUID sitting;

  @BeforeEach
  void somebody_failed_the_exam_of_stage_a() {
    academy = new TrainedCohort();
    academy.database.empty("appeal.appeal");
    door = academy.house.get(AppealService.class);
    academy.open(TrainedCohort.MONDAY, 1);
    academy.live(TUESDAY, "08:00");
    academy.liveUntil(TUESDAY, "09:01");
    lin = academy.papers().get(0).person();
    academy.sit(lin, "stage:a", "60");
    sitting =
        (UUID)
            academy.rows("select sitting_id, 1 from exam.paper where occasion like '%:stage:a%'")
                .get(0)[0];
  }

  @Test
  void nobody_objects_before_the_result_shows_or_to_a_paper_of_somebody_else() {
    assertThatThrownBy(() -> file(lin, 0)).isInstanceOf(ResultNotYet.class);
    academy.liveUntil(TUESDAY, "12:01");
    long other = academy.person(Group.TRAINEE);
    assertThatThrownBy(() -> file(other, 0)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> file(lin, 99)).isInstanceOf(NotFound.class);
    file(lin, 0);
    assertThatThrownBy(() -> file(lin, 0)).isInstanceOf(AppealedAlready.class);
    file(lin, 1);
    assertThat(mine()).isEqualTo(AppealState.OPEN);
  }

  @Test
  void who_upholds_it_may_order_the_correction_at_once_and_nothing_of_it_happens_otherwise() {
    academy.liveUntil(TUESDAY, "12:01");
    long id = file(lin, 0);
    assertThat(one(id).offered()).extracting(Change::kind).endsWith(ChangeKind.VOID);
    long regrade =
        as(academy.manager, Group.MANAGER, () -> door.accept(id, "说得对", Change.voiding(), 0));
    assertThat(mine()).isEqualTo(AppealState.ACCEPTED);
    assertThat(
            as(
                academy.manager,
                Group.MANAGER,
                () -> academy.house.get(RegradeService.class).show(regrade).row().change()))
        .isEqualTo(Change.voiding());
    assertThat(as(academy.manager, Group.MANAGER, () -> door.waiting())).isZero();
    academy.run("delete from regrade.regrade");
  }

  @Test
  void what_is_void_already_is_not_offered_once_more() {
    academy.liveUntil(TUESDAY, "12:01");
    long id = file(lin, 0);
    UUID correction = correct(Change.voiding());
    try {
      assertThat(one(id).offered()).isEmpty();
    } finally {
      correct(Change.undo(correction)); // corrections are for ever, and other tests ask it too
    }
  }

  @Test
  void whoever_objected_and_whoever_reviews_are_told_when_what_met_it_is_taken_back() {
    academy.liveUntil(TUESDAY, "12:01");
    long id = file(lin, 0);
    decide(academy.manager, Group.MANAGER, id, true);
    academy.clock.set(TrainedCohort.at(TUESDAY, "12:10"));
    UUID correction = correct(Change.voiding());
    try {
      academy.run(
          "update appeal.appeal set state = 'SETTLED', settled = '"
              + TrainedCohort.at(TUESDAY, "12:11")
              + "'");
      assertThat(as(lin, Group.TRAINEE, () -> door.takenBack())).isEmpty();
      assertThat(one(id).takenBack()).isNull();
    } finally {
      academy.clock.set(TrainedCohort.at(TUESDAY, "12:20"));
      correct(Change.undo(correction));
    }
    assertThat(as(lin, Group.TRAINEE, () -> door.takenBack())).containsOnlyKeys(id);
    assertThat(one(id).takenBack().change().kind()).isEqualTo(ChangeKind.UNDO);
  }

  private AppealCase one(long id) {
    return as(academy.manager, Group.MANAGER, () -> door.list()).stream()
        .filter(c -> c.row().id() == id)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void no_key_is_ordered_over_one_that_its_reviewer_had_not_seen() {
    academy.liveUntil(TUESDAY, "12:01");
    long id = file(lin, 0);
    AppealCase shown = one(id);
    boolean truth =
        academy.number(
                "select count(*) from question.version where question_id = '"
                    + academy.asked(paper()).get(0)
                    + "' and body::jsonb ->> 'answer' = 'true'")
            == 1;
    UUID meanwhile = correct(Change.key(!truth));
    try {
      assertThatThrownBy(
              () ->
                  as(
                      academy.manager,
                      Group.MANAGER,
                      () -> door.accept(id, "说得对", Change.key(truth), shown.seen())))
          .isInstanceOf(KeyCorrected.class);
      assertThat(mine()).isEqualTo(AppealState.OPEN);
      assertThat(one(id).seen()).isGreaterThan(shown.seen());
    } finally {
      correct(Change.undo(meanwhile));
    }
  }

  /** Of the first item. */
  private UUID correct(Change change) {
    QuestionVersionId question = new QuestionVersionId(academy.asked(paper()).get(0), 1);
    CorrectionDesk desk = academy.house.get(CorrectionDesk.class);
    return academy.house.commit(
        () -> desk.add(question, change, academy.clock.instant(), Actor.SYSTEM, "超纲"));
  }

  private UUID paper() {
    return (UUID)
        academy.rows("select paper_id, 1 from exam.paper where occasion like '%:stage:a%'")
            .get(0)[0];
  }

  @Test
  void an_order_that_does_not_fit_upholds_nothing() {
    academy.liveUntil(TUESDAY, "12:01");
    long id = file(lin, 0);
    assertThatThrownBy(
            () ->
                as(
                    academy.manager,
                    Group.MANAGER,
                    () -> door.accept(id, "说得对", Change.arranged(List.of(1, 0)), 0)))
        .isInstanceOf(ChangeUnfit.class);
    assertThat(mine()).isEqualTo(AppealState.OPEN);
  }

  /** Shown on Tuesday: Wednesday to Friday, Monday and the next Tuesday are five working days. */
  @Test
  void there_are_five_working_days_for_it() {
    academy.liveUntil(TUESDAY, "12:01");
    academy.clock.set(TrainedCohort.at(TUESDAY.plusDays(7), "23:59"));
    assertThat(as(lin, Group.TRAINEE, () -> door.item(sitting, 0)).over()).isFalse();
    academy.clock.set(TrainedCohort.at(TUESDAY.plusDays(8), "00:00"));
    assertThat(as(lin, Group.TRAINEE, () -> door.item(sitting, 0)).over()).isTrue();
    assertThatThrownBy(() -> file(lin, 0)).isInstanceOf(AppealTooLate.class);
  }

  /** The result is shown when nobody writes any more, in extra time for instance. */
  @Test
  void the_time_begins_when_the_result_is_really_shown() {
    academy.liveUntil(TUESDAY, "12:01");
    long fellow = academy.person(Group.TRAINEE);
    UUID late = UUID.randomUUID();
    academy.run(
        "insert into sitting.sitting (sitting_id, version, paper_id, person_id, opened, deadline,"
            + " lease, closed, closed_by) select '"
            + late
            + "', 0, '"
            + late
            + "', "
            + fellow
            + ", opened, deadline, 1, deadline, 'TAKER' from sitting.sitting where sitting_id = '"
            + sitting
            + "'");
    academy.run(
        "insert into exam.paper (paper_id, version, occasion, person_id, cohort_id, stage_id, kind,"
            + " title_zh, title_en, seed, items, item_count, opens, closes, limit_seconds,"
            + " pass_mark, feedback, sitting_id, settled, mark, passed, sat) select '"
            + late
            + "', 0, 'late', "
            + fellow
            + ", cohort_id, stage_id, kind, title_zh, title_en, seed, items, item_count, opens,"
            + " closes, limit_seconds, pass_mark, feedback, '"
            + late
            + "', closes + interval '1 day', 0, false, true from exam.paper where sitting_id = '"
            + sitting
            + "'");
    academy.clock.set(TrainedCohort.at(TUESDAY.plusDays(8), "23:59"));
    assertThat(as(lin, Group.TRAINEE, () -> door.item(sitting, 0)).over()).isFalse();
    academy.clock.set(TrainedCohort.at(TUESDAY.plusDays(9), "00:00"));
    assertThat(as(lin, Group.TRAINEE, () -> door.item(sitting, 0)).over()).isTrue();
  }

  @Test
  void who_had_a_hand_in_the_question_or_filed_it_does_not_decide() {
    academy.liveUntil(TUESDAY, "12:01");
    long id = file(lin, 0);
    academy.run("alter table question.version disable trigger all");
    academy.run("update question.version set reviewer_id = " + academy.tutor);
    academy.run("alter table question.version enable trigger all");
    assertThat(as(academy.tutor, Group.TRAINER, () -> door.waiting())).isZero();
    assertThat(as(academy.manager, Group.MANAGER, () -> door.waiting())).isEqualTo(1);
    assertThatThrownBy(() -> decide(academy.tutor, Group.TRAINER, id, false))
        .isInstanceOf(OwnQuestion.class);
    assertThatThrownBy(() -> decide(lin, Group.HR, id, true)).isInstanceOf(OwnAppeal.class);
    assertThatThrownBy(() -> decide(lin, Group.TRAINEE, id, true))
        .isInstanceOf(TestHouse.NotAllowed.class);
    decide(academy.manager, Group.MANAGER, id, false);
    assertThat(mine()).isEqualTo(AppealState.REFUSED);
    assertThatThrownBy(() -> decide(academy.secondManager, Group.MANAGER, id, true))
        .isInstanceOf(AppealDecided.class);
  }

  @Test
  void a_list_of_many_costs_as_many_statements_as_of_one() {
    academy.liveUntil(TUESDAY, "12:01");
    file(lin, 0);
    long one = statements();
    for (int n = 1; n < 20; n++) copied();
    assertThat(as(academy.manager, Group.MANAGER, () -> door.list()))
        .hasSize(20)
        .allSatisfy(c -> assertThat(c.offered()).isNotEmpty());
    assertThat(statements()).isEqualTo(one);
  }

  @Test
  void whoever_decides_sees_the_question_and_the_answer_and_many_cost_no_more_than_one() {
    academy.liveUntil(TUESDAY, "12:01");
    long id = file(lin, 0);
    as(academy.manager, Group.MANAGER, () -> door.asked()); // what is kept in memory is there
    long before = academy.database.statements();
    ResultItem item = as(academy.manager, Group.MANAGER, () -> door.asked()).get(id);
    long one = academy.database.statements() - before;
    assertThat(item.shown().stem().zh()).isNotBlank();
    assertThat(item.right()).isNotNull();
    for (int n = 1; n < 6; n++) file(lin, n);
    before = academy.database.statements();
    assertThat(as(academy.manager, Group.MANAGER, () -> door.asked())).hasSize(6);
    assertThat(academy.database.statements() - before).isEqualTo(one);
    decide(academy.manager, Group.MANAGER, id, false);
    assertThat(as(academy.manager, Group.MANAGER, () -> door.asked())).doesNotContainKey(id);
  }

  @Test
  void an_answer_at_which_people_look_is_kept_from_reviewers_and_the_others_are_not() {
    academy.liveUntil(TUESDAY, "12:01");
    long id = file(lin, 0);
    copied();
    academy.run("update exam.paper set again = now() where occasion = cast(paper_id as text)");
    assertThat(as(academy.manager, Group.MANAGER, () -> door.list())).hasSize(2);
    assertThat(as(academy.manager, Group.MANAGER, () -> door.asked())).containsOnlyKeys(id);
  }

  /** The same sitting with its objection once more. */
  private void copied() {
    String other = UUID.randomUUID().toString();
    copied("sitting.sitting", Map.of("sitting_id", other, "paper_id", other));
    copied("exam.paper", Map.of("sitting_id", other, "paper_id", other, "occasion", other));
    copied("appeal.appeal", Map.of("sitting_id", other));
    academy.run(
        "insert into sitting.line (no, number, at, lease, item, value) select o.no, l.number, l.at,"
            + " l.lease, l.item, l.value from sitting.line l join sitting.sitting s on s.no = l.no,"
            + " sitting.sitting o where l.kind is null and s.sitting_id = '"
            + sitting
            + "' and o.sitting_id = '"
            + other
            + "'");
  }

  private void copied(String table, Map<String, String> but) {
    String changed =
        but.entrySet().stream()
            .map(e -> "'" + e.getKey() + "', '" + e.getValue() + "'")
            .collect(Collectors.joining(", "));
    academy.run(
        "insert into %1$s overriding user value select (jsonb_populate_record(null::%1$s, to_jsonb(t) || jsonb_build_object(%2$s))).* from %1$s t where sitting_id = '%3$s'"
            .formatted(table, changed, sitting));
  }

  private long statements() {
    long before = academy.database.statements();
    as(academy.manager, Group.MANAGER, () -> door.list());
    return academy.database.statements() - before;
  }

  @Test
  void elimination_waits_until_the_appeal_is_refused() {
    long proposal = propose();
    long id = file(lin, 0);
    assertThatThrownBy(() -> vote(academy.manager, proposal)).isInstanceOf(AppealPending.class);
    decide(academy.manager, Group.MANAGER, id, false);
    vote(academy.manager, proposal);
    vote(academy.secondManager, proposal);
  }

  @Test
  void an_accepted_appeal_holds_it_up_until_the_question_is_marked_otherwise() {
    long proposal = propose();
    long id = file(lin, 0);
    AppealRow accepted = decide(academy.manager, Group.MANAGER, id, true);
    assertThatThrownBy(() -> vote(academy.manager, proposal)).isInstanceOf(AppealPending.class);
    academy.house.commit(
        () -> {
          academy
              .house
              .get(SettleAppeals.class)
              .on(
                  new RegradeDone(
                      0,
                      accepted.question(),
                      accepted.version(),
                      ChangeKind.VOID,
                      academy.clock.instant(),
                      academy.clock.instant()));
          return null;
        });
    assertThat(mine()).isEqualTo(AppealState.SETTLED);
    vote(academy.manager, proposal);
  }

  @Test
  void who_disagrees_with_an_elimination_need_not_wait() {
    long proposal = propose();
    file(lin, 0);
    as(
        academy.manager,
        Group.MANAGER,
        () -> {
          academy.house.get(EliminationService.class).decide(proposal, false, "once more");
          return null;
        });
  }

  private long propose() {
    academy.liveUntil(TUESDAY, "12:01");
    academy.liveUntil(THURSDAY, "09:01");
    academy.sit(lin, "resit:a", "50");
    academy.liveUntil(THURSDAY, "12:01");
    academy.clock.set(academy.clock.instant().plus(Duration.ofMinutes(1)));
    return as(
            academy.manager,
            Group.MANAGER,
            () -> academy.house.get(EliminationService.class).list())
        .stream()
        .map(EliminationRow::id)
        .findFirst()
        .orElseThrow();
  }

  private void vote(long voter, long proposal) {
    as(
        voter,
        Group.MANAGER,
        () -> {
          academy.house.get(EliminationService.class).decide(proposal, true, "because");
          return null;
        });
  }

  private long file(long person, int item) {
    return as(person, Group.TRAINEE, () -> door.file(new AppealOrder(sitting, item, "两个答案都对")));
  }

  private AppealRow decide(long person, Group group, long id, boolean accepted) {
    return as(person, group, () -> door.decide(id, accepted, "已核对知识库"));
  }

  private AppealState mine() {
    return as(lin, Group.TRAINEE, () -> door.mine()).stream()
        .map(AppealRow::state)
        .reduce((first, last) -> last)
        .orElseThrow();
  }

  private <T> T as(long person, Group group, java.util.concurrent.Callable<T> work) {
    return academy.as(person, group, work);
  }
}
