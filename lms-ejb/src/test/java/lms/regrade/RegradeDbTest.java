package lms.regrade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import lms.correction.Change;
import lms.correction.ChangeUnfit;
import lms.correction.CorrectionDesk;
import lms.correction.MarkingUnderWay;
import lms.exam.ExamRecordService;
import lms.exam.ProtocolCard;
import lms.exam.RemarkService;
import lms.exam.TestSeals;
import lms.platform.Actor;
import lms.platform.HandClock;
import lms.platform.NotFound;
import lms.platform.TestDatabase;
import lms.platform.TestHouse;
import lms.security.Acting;
import lms.security.Group;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Regrades over a real database: a question with a wrong key, asked of many beside four others. The
 * n-th person said the option that their number gives.
 */
class RegradeDbTest {
  /** {@code -Dregrade.size=10000} measures how the work grows from a thousand to ten thousand. */
  private static final int SIZE = Integer.getInteger("regrade.size", 60);

  private static final TestDatabase DB = TestDatabase.get();
  private static final Instant NOON = Instant.parse("2026-11-26T04:00:00Z");
  private static final String REASON = "正确答案录入有误";
  private static final long ORDERER = 1_000_998;

  /** Nobody of those who were asked, however many they are. */
  private static final long DECIDER = 1_000_999;

  private static final Change VOID = Change.voiding();

  private final HandClock clock = new HandClock(NOON);
  private final TestHouse house = new TestHouse(DB, clock, "regrade");

  @BeforeEach
  void many_who_were_asked() {
    ask(SIZE);
  }

  private void ask(int size) {
    DB.empty(
        "regrade.regrade",
        "sitting.line",
        "sitting.seal",
        "exam.marking",
        "exam.paper",
        "sitting.sitting",
        "question.question",
        "correction.correction",
        "security.account",
        "people.person",
        "org.site");
    run(
        "insert into org.site (site_id, version, code, name_zh, name_en, zone) overriding system"
            + " value values (1, 0, 'SH', '上海', 'Shanghai', 'Asia/Shanghai')");
    run(
        "insert into security.account (person_id, version, login, name, language, group_names,"
            + " active, site_id, epoch_changed) select n, 0, 'P' || n, 'Lin', 'ZH', 'TRAINEE',"
            + " true, 1, '2026-01-01' from generate_series(1, "
            + size
            + ") n");
    for (int q = 1; q <= 5; q++) question("q-" + q);
    lay("generate_series(1, " + size + ") n", "n % 3");
    seal();
  }

  @Test
  void all_sittings_of_one_person_are_looked_at_together() {
    long id = ordered(Change.key(List.of(1)));
    UUID quiz = new UUID(0, 1);
    UUID other = new UUID(0, 2);
    UUID exam = new UUID(0, 3);
    house.commit(
        () -> {
          Regrades regrades = house.get(Regrades.class);
          regrades.ask(id, Map.of(quiz, 1L, other, 2L, exam, 1L));
          assertThat(regrades.take(id, 1)).containsExactlyInAnyOrder(quiz, exam);
          assertThat(regrades.take(id, 1)).containsExactly(other);
          assertThat(regrades.take(id, 1)).isEmpty();
          return null;
        });
  }

  @Test
  void the_dry_run_tells_what_the_commit_does_and_an_undo_gives_the_old_marks_back() {
    Map<Long, String> before = marks();
    long id = ordered(Change.key(List.of(1)));
    RegradeCard dry = show(id);
    assertThat(dry.row().state()).isEqualTo(RegradeState.CHECKED);
    assertThat(dry.row().asked()).isEqualTo(SIZE);
    assertThat(dry.counts().lines()).isEqualTo(count(0) + count(1));
    assertThat(dry.counts().up()).isEqualTo(count(1));
    assertThat(dry.counts().down()).isEqualTo(count(0));
    assertThat(marks()).isEqualTo(before);
    Map<Long, String> foretold = foretold(id);

    putInForce(id);
    RegradeCard after = show(id);
    assertThat(after.row().state()).isEqualTo(RegradeState.DONE);
    assertThat(after.counts().marked()).isEqualTo(dry.counts().lines());
    Map<Long, String> now = marks();
    assertThat(now).containsAllEntriesOf(foretold);
    before.forEach(
        (person, mark) -> {
          if (!foretold.containsKey(person)) assertThat(now).containsEntry(person, mark);
        });
    assertThat(after.undoable()).isTrue();
    long undo = as(hr(), ORDERER, () -> house.get(RegradeService.class).undo(id));
    work();
    putInForce(undo);
    assertThat(marks()).isEqualTo(before);
    assertThat(show(id).undoable()).isFalse();
    assertThat(show(undo).undoable()).isFalse();
  }

  /** Tells how long it took for a tenth of them and for all; how long it may take, nobody says. */
  @Test
  void how_far_it_is_can_be_seen_however_many_it_concerns() {
    for (int size : new int[] {Math.max(6, SIZE / 10), SIZE}) {
      ask(size);
      Map<Long, String> before = marks();
      long[] at = new long[4];
      at[0] = System.nanoTime();
      long id = ordered(Change.key(List.of(1)));
      at[1] = System.nanoTime();
      long lines = show(id).counts().lines();
      putInForceOnly(id);
      List<UUID> first = house.get(RegradeSteps.class).unmarked(id).subList(0, 2);
      first.forEach(sitting -> markOne(id, sitting));
      RegradeProgress begun = progress(id);
      assertThat(begun.state()).isEqualTo(RegradeState.RUNNING);
      assertThat(begun.counts().marked()).isEqualTo(first.size());
      assertThat(begun.counts().lines()).isEqualTo(lines);
      goOn();
      at[2] = System.nanoTime();
      assertThat(progress(id).state()).isEqualTo(RegradeState.DONE);
      assertThat(progress(id).counts().marked()).isEqualTo(lines);
      long undo = as(hr(), ORDERER, () -> house.get(RegradeService.class).undo(id));
      work();
      putInForce(undo);
      at[3] = System.nanoTime();
      assertThat(marks()).isEqualTo(before);
      System.getLogger("regrade")
          .log(
              System.Logger.Level.INFO,
              "{0} asked, {1} changed: dry run {2} ms, marked again in {3} ms, undone in {4} ms",
              size,
              lines,
              (at[1] - at[0]) / 1_000_000,
              (at[2] - at[1]) / 1_000_000,
              (at[3] - at[2]) / 1_000_000);
    }
  }

  private void markOne(long id, UUID sitting) {
    Acting.asSystem(
        () -> {
          house.get(RegradeSteps.class).markOne(id, sitting);
          return null;
        });
  }

  private RegradeProgress progress(long id) {
    return as(hr(), () -> house.get(RegradeService.class).progress(id));
  }

  @Test
  void to_find_out_what_it_would_do_costs_as_many_statements_for_all_as_for_one() {
    long id = as(hr(), () -> house.get(RegradeService.class).order(order(VOID)));
    Statistics counting =
        DB.commit(em -> em.getEntityManagerFactory().unwrap(SessionFactory.class).getStatistics());
    counting.setStatisticsEnabled(true);
    try {
      counting.clear();
      work();
      assertThat(counting.getPrepareStatementCount()).isLessThan(40 + count(1) + count(2));
    } finally {
      counting.setStatisticsEnabled(false);
    }
    assertThat(show(id).counts().lines()).isEqualTo(count(1) + count(2));
  }

  private static RegradeOrder order(Change change) {
    return new RegradeOrder("q-1", 1, change);
  }

  @Test
  void voiding_lowers_nobody_and_gives_everybody_the_point() {
    Map<Long, BigDecimal> before = figures();
    long id = ordered(Change.voiding());
    putInForce(id);
    figures()
        .forEach((person, mark) -> assertThat(mark).isGreaterThanOrEqualTo(before.get(person)));
    assertThat(figures().values()).containsOnly(new BigDecimal("100.00"));
  }

  @Test
  void old_marks_stay_visible_with_reason_and_seal() {
    long id = ordered(Change.key(List.of(1)));
    putInForce(id);
    UUID touched = show(id).lines().get(0).sittingId();
    ProtocolCard card = Acting.asSystem(() -> house.get(ExamRecordService.class).protocol(touched));
    assertThat(card.markings()).hasSize(2);
    assertThat(card.markings().get(1).reason()).isEqualTo(REASON);
    assertThat(card.seals()).hasSize(2);
    assertThat(card.integrity()).isEqualTo(ProtocolCard.Integrity.INTACT);
  }

  @Test
  void whoever_is_being_marked_while_it_comes_into_force_is_waited_for_and_found()
      throws Exception {
    long id = ordered(Change.key(List.of(1)));
    Thread putting = new Thread(() -> putInForceOnly(id));
    house.commit(
        () -> {
          // handed in by somebody who has read the corrections before this one
          house.get(CorrectionDesk.class).hold();
          putting.start();
          while (putting.isAlive()
              && number("select count(*) from pg_locks where locktype = 'advisory' and not granted")
                  == 0) Thread.sleep(10);
          lay("(select " + (SIZE + 1) + " as n) one", "1");
          return null;
        });
    putting.join();
    assertThat(marks()).containsEntry(SIZE + 1L, "80.00 false");
    work();
    assertThat(show(id).row().state()).isEqualTo(RegradeState.DONE);
    assertThat(marks()).containsEntry(SIZE + 1L, "100.00 true");
  }

  @Test
  void nobody_waits_long_behind_who_puts_one_in_force() {
    long id = ordered(Change.key(List.of(1)));
    house.commit(
        () -> {
          house.get(CorrectionDesk.class).hold();
          Thread putting =
              new Thread(
                  () ->
                      assertThatThrownBy(() -> putInForceOnly(id))
                          .isInstanceOf(MarkingUnderWay.class));
          AtomicReference<Throwable> wrong = new AtomicReference<>();
          putting.setUncaughtExceptionHandler((t, e) -> wrong.set(e));
          putting.start();
          putting.join();
          assertThat(wrong.get()).isNull();
          return null;
        });
    assertThat(show(id).row().state()).isEqualTo(RegradeState.CHECKED);
  }

  @Test
  void when_more_papers_were_marked_since_the_check_it_is_checked_again() {
    long id = ordered(Change.key(List.of(1)));
    lay("(select " + (SIZE + 1) + " as n) one", "1");
    assertThatThrownBy(() -> putInForceOnly(id)).isInstanceOf(CheckOutdated.class);
    as(
        hr(),
        () -> {
          house.get(RegradeService.class).checkAgain(id);
          return null;
        });
    work();
    putInForce(id);
    assertThat(marks()).containsEntry(SIZE + 1L, "100.00 true");
  }

  @Test
  void nobody_puts_in_force_what_their_own_paper_asks_whatever_is_known_of_it() {
    item(2, "q-99");
    unmarked(SIZE + 1);
    UUID waits = unmarked(SIZE + 2);
    run(
        "update sitting.sitting set closed = null, closed_by = null where sitting_id = '"
            + waits
            + "'");
    long id = ordered(VOID);
    work();
    item(2, "q-5");
    RegradeService door = house.get(RegradeService.class);
    for (long own : List.of(1L, 2L, 3L, SIZE + 1L, SIZE + 2L))
      assertThatThrownBy(() -> as(hr(), own, () -> run(door, id)))
          .as("touched, not looked at, right before, waiting for people, being written")
          .isInstanceOf(OwnPaperTouched.class);
    putInForceOnly(id);
  }

  @Test
  void whoever_could_not_be_looked_at_may_be_beyond_reach_too() {
    run(
        "insert into org.site (site_id, version, code, name_zh, name_en, zone) overriding system"
            + " value values (2, 0, 'XA', '西安', 'Xi an', 'Asia/Shanghai')");
    run("update security.account set site_id = 2 where person_id = 1");
    item(1, "q-99");
    long id = ordered(VOID);
    work();
    assertThat(show(id).counts().failed()).isEqualTo(1);
    RegradeService door = house.get(RegradeService.class);
    assertThatThrownBy(() -> as(Group.MANAGER, 901, () -> run(door, id)))
        .isInstanceOf(BeyondReach.class);
    assertThat(as(Group.MANAGER, 901, () -> door.show(id)).outside()).isEqualTo(1);
    run("update security.account set site_id = 1 where person_id = 1");
    as(Group.MANAGER, 901, () -> run(door, id));
  }

  /** A paper that is not marked yet. */
  private UUID unmarked(long person) {
    lay("(select " + person + " as n) one", "1");
    run("alter table exam.marking disable trigger all");
    run(
        "delete from exam.marking m using exam.paper p where m.sitting_id = p.sitting_id and p.person_id = "
            + person);
    run("alter table exam.marking enable trigger all");
    run(
        "update exam.paper set (settled, mark, passed) = (null, null, null) where person_id = "
            + person);
    return (UUID)
        rows("select sitting_id, 1 from exam.paper where person_id = " + person).get(0)[0];
  }

  @Test
  void what_people_are_told_is_what_became_of_their_mark() {
    long id = ordered(Change.key(List.of(1)));
    run("update exam.paper set mark = 60 where person_id = 1");
    putInForce(id);
    assertThat(line(id).was()).isEqualByComparingTo("60");
    assertThat(line(id).mark()).isEqualByComparingTo("100");
  }

  @Test
  void when_somebody_else_marked_a_paper_again_its_newest_marking_is_told() {
    long id = ordered(Change.key(List.of(1)));
    putInForceOnly(id);
    UUID sitting = line(id).sittingId();
    run("update exam.paper set mark = 60 where person_id = 1");
    run("alter table exam.marking disable trigger all");
    run("update exam.marking set mark = 60 where sitting_id = '" + sitting + "'");
    run("alter table exam.marking enable trigger all");
    Acting.asSystem(() -> house.get(RemarkService.class).markAgain(sitting, Actor.SYSTEM, "补记的答案"));
    work();
    assertThat(line(id).was()).isEqualByComparingTo("60");
    assertThat(line(id).mark()).isEqualByComparingTo("100");
    assertThat(line(id).passed()).isTrue();
  }

  private ChangedMarkRow line(long id) {
    return show(id).lines().stream().filter(l -> l.personId() == 1).findFirst().orElseThrow();
  }

  @Test
  void nobody_puts_in_force_what_they_ordered_or_what_corrects_their_own_question() {
    long id = ordered(Change.voiding());
    RegradeService door = house.get(RegradeService.class);
    assertThatThrownBy(() -> as(hr(), ORDERER, () -> run(door, id)))
        .isInstanceOf(OrderedByYou.class);
    assertThat(as(hr(), ORDERER, () -> door.waiting())).as("nor are they asked to").isZero();
    assertThat(as(hr(), ORDERER, () -> door.show(id).toDecide())).isFalse();
    assertThat(as(hr(), 902, () -> door.waiting())).isEqualTo(1);
    assertThat(as(hr(), 902, () -> door.show(id).toDecide())).isTrue();
    run("alter table question.version disable trigger all");
    run("update question.version set reviewer_id = 902 where question_id = 'q-1'");
    run("alter table question.version enable trigger all");
    assertThat(as(hr(), 902, () -> door.show(id).toDecide())).isFalse();
    assertThatThrownBy(() -> as(hr(), 902, () -> run(door, id))).isInstanceOf(OwnQuestion.class);
    as(hr(), 903, () -> run(door, id));
  }

  @Test
  void only_who_ordered_it_or_may_put_it_in_force_drops_it_and_within_reach() {
    RegradeService door = house.get(RegradeService.class);
    long id = as(Group.TRAINER, 900, () -> door.order(new RegradeOrder("q-1", 1, VOID)));
    work();
    assertThatThrownBy(() -> as(Group.TRAINER, 901, () -> drop(id)))
        .isInstanceOf(OrderedByAnother.class);
    assertThatThrownBy(
            () -> Acting.asPerson(901, "M", "Ma", Set.of(Group.MANAGER), null, 2L, () -> drop(id)))
        .isInstanceOf(BeyondReach.class);
    as(Group.TRAINER, 900, () -> drop(id));
    assertThat(show(id).row().reason()).isEqualTo("查无此误");
    long other = as(Group.TRAINER, 900, () -> door.order(new RegradeOrder("q-1", 1, VOID)));
    work();
    as(hr(), () -> drop(other));
  }

  @Test
  void a_version_that_nobody_can_have_been_asked_is_not_corrected() {
    run(
        "insert into question.version (lock, question_id, number, state, type, level, difficulty,"
            + " critical, article_id, section_id, body, author_id, author_name, written_at) select"
            + " 0, question_id, 2, 'DRAFT', type, level, difficulty, critical, article_id,"
            + " section_id, body, author_id, author_name, written_at from question.version where"
            + " question_id = 'q-1'");
    RegradeService door = house.get(RegradeService.class);
    assertThatThrownBy(() -> as(hr(), () -> door.order(new RegradeOrder("q-1", 2, VOID))))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> as(hr(), () -> door.question("q-1", 2))).isInstanceOf(NotFound.class);
  }

  private Object drop(long id) {
    house.get(RegradeService.class).drop(id, "查无此误");
    return null;
  }

  @Test
  void it_goes_on_where_a_server_stopped_and_marks_nobody_twice() {
    long id = ordered(Change.key(List.of(1)));
    putInForceOnly(id);
    RegradeSteps steps = house.get(RegradeSteps.class);
    List<UUID> first = Acting.asSystem(() -> steps.unmarked(id));
    Acting.asSystem(
        () -> {
          steps.markOne(id, first.get(0));
          steps.markOne(id, first.get(0));
          return null;
        });
    clock.set(NOON.plus(Duration.ofSeconds(6)));
    work();
    work();
    assertThat(show(id).row().state()).isEqualTo(RegradeState.DONE);
    assertThat(number("select max(number) from exam.marking")).isEqualTo(2);
    assertThat(number("select count(*) from exam.marking where number = 2"))
        .isEqualTo(show(id).counts().lines());
  }

  @Test
  void one_that_cannot_be_marked_holds_up_nobody_and_is_shown() {
    long id = ordered(Change.key(List.of(1)));
    run(
        "insert into exam.marking select sitting_id, 2147483647, at, actor_name, mark, shares, null"
            + " from exam.marking order by sitting_id limit 1");
    putInForce(id);
    assertThat(show(id).row().state()).isEqualTo(RegradeState.RUNNING);
    later(Duration.ofMinutes(1));
    assertThat(show(id).row().state()).isEqualTo(RegradeState.RUNNING);
    later(Duration.ofMinutes(2));
    RegradeCounts counts = show(id).counts();
    assertThat(counts.failed()).isEqualTo(1);
    assertThat(counts.marked()).isEqualTo(counts.lines() - 1);
    assertThat(show(id).row().state()).isEqualTo(RegradeState.DONE);
  }

  @Test
  void those_that_could_not_be_marked_are_tried_again_when_somebody_says_so() {
    long id = ordered(Change.key(List.of(1)));
    run(
        "insert into exam.marking select sitting_id, 2147483647, at, actor_name, mark, shares, null"
            + " from exam.marking order by sitting_id limit 1");
    putInForce(id);
    later(Duration.ofMinutes(1));
    later(Duration.ofMinutes(2));
    run("alter table exam.marking disable trigger all");
    run("delete from exam.marking where number = 2147483647");
    run("alter table exam.marking enable trigger all");
    tryAgain(id);
    work();
    assertThat(show(id).row().state()).isEqualTo(RegradeState.DONE);
    assertThat(show(id).counts().failed()).isZero();
    assertThat(marks()).containsEntry(1L, "100.00 true");
    assertThatThrownBy(() -> tryAgain(id)).isInstanceOf(NothingFailed.class);
  }

  @Test
  void a_sitting_that_cannot_be_looked_at_is_set_aside_and_holds_up_nobody() {
    item(1, "q-99");
    long id = ordered(Change.key(List.of(1)));
    work();
    RegradeCard dry = show(id);
    assertThat(dry.row().state()).isEqualTo(RegradeState.CHECKED);
    assertThat(dry.counts().failed()).isEqualTo(1);
    assertThat(dry.counts().left()).isZero();
    assertThat(dry.counts().lines()).isEqualTo(count(0) + count(1) - 1);
    putInForce(id);
    work();
    assertThat(show(id).row().state()).isEqualTo(RegradeState.DONE);
    item(1, "q-5");
    tryAgain(id);
    work();
    assertThat(show(id).counts().failed()).isZero();
    assertThat(marks()).containsEntry(1L, "100.00 true");
  }

  @Test
  void what_is_not_checked_yet_may_be_dropped() {
    long id =
        as(
            hr(),
            () ->
                house
                    .get(RegradeService.class)
                    .order(new RegradeOrder("q-1", 1, Change.voiding())));
    as(hr(), () -> drop(id));
    work();
    assertThat(show(id).row().state()).isEqualTo(RegradeState.DROPPED);
    assertThat(show(id).counts().left()).isZero();
  }

  private void later(Duration time) {
    clock.set(clock.instant().plus(time));
    work();
  }

  private void tryAgain(long id) {
    as(
        hr(),
        () -> {
          house.get(RegradeService.class).tryAgain(id);
          return null;
        });
  }

  /** The last item of this person's paper asks another question. */
  private static void item(long person, String question) {
    run("alter table exam.paper disable trigger all");
    run(
        "update exam.paper set items = jsonb_set(items, '{4,q}', '\""
            + question
            + "\"') where person_id = "
            + person);
    run("alter table exam.paper enable trigger all");
  }

  @Test
  void a_trainer_orders_and_only_who_is_answerable_puts_it_in_force() {
    long id =
        as(
            Group.TRAINER,
            900,
            () ->
                house
                    .get(RegradeService.class)
                    .order(new RegradeOrder("q-1", 1, Change.voiding())));
    work();
    RegradeService door = house.get(RegradeService.class);
    assertThatThrownBy(() -> as(Group.TRAINER, 900, () -> run(door, id)))
        .isInstanceOf(TestHouse.NotAllowed.class);
    assertThatThrownBy(() -> as(Group.HR, 1, () -> run(door, id)))
        .isInstanceOf(OwnPaperTouched.class);
    assertThatThrownBy(
            () ->
                Acting.asPerson(
                    901, "M", "Ma", Set.of(Group.MANAGER), null, 2L, () -> run(door, id)))
        .isInstanceOf(BeyondReach.class);
    as(Group.HR, 902, () -> run(door, id));
    assertThatThrownBy(() -> as(Group.HR, 902, () -> run(door, id))).isInstanceOf(NotChecked.class);
  }

  @Test
  void what_was_checked_before_another_correction_is_checked_again() {
    RegradeService door = house.get(RegradeService.class);
    long one = ordered(Change.key(List.of(1)));
    long other = ordered(Change.voiding());
    putInForceOnly(one);
    assertThatThrownBy(() -> as(hr(), () -> run(door, other))).isInstanceOf(RegradeUnderWay.class);
    clock.set(NOON.plus(Duration.ofSeconds(6)));
    work();
    assertThatThrownBy(() -> as(hr(), () -> run(door, other))).isInstanceOf(CheckOutdated.class);
    as(
        hr(),
        () -> {
          door.checkAgain(other);
          return null;
        });
    work();
    as(hr(), () -> run(door, other));
  }

  @Test
  void a_key_does_not_replace_one_that_came_into_force_since_it_was_ordered() {
    RegradeService door = house.get(RegradeService.class);
    long one = ordered(Change.key(List.of(0, 1)));
    long other = ordered(Change.key(List.of(0, 2)));
    putInForce(one);
    Map<Long, String> marks = marks();
    assertThatThrownBy(() -> putInForceOnly(other)).isInstanceOf(KeyCorrected.class);
    assertThatThrownBy(() -> as(hr(), () -> again(other))).isInstanceOf(KeyCorrected.class);
    assertThatThrownBy(
            () ->
                as(
                    hr(),
                    () -> door.order(new RegradeOrder("q-1", 1, Change.key(List.of(0, 2)), 0L))))
        .isInstanceOf(KeyCorrected.class);
    as(hr(), () -> drop(other));
    assertThat(marks()).isEqualTo(marks);
    putInForce(ordered(Change.key(List.of(0, 1, 2))));
    assertThat(figures().values()).containsOnly(new BigDecimal("100.00"));
  }

  @Test
  void a_key_comes_into_force_over_what_says_nothing_of_the_key() {
    long key = ordered(Change.key(List.of(0, 1)));
    long voiding = ordered(Change.voiding());
    putInForce(voiding);
    as(hr(), () -> again(key));
    work();
    putInForce(key);
    putInForce(ordered(Change.undo(show(voiding).row().correctionId())));
    long[] right = {count(0) + count(1), count(2)};
    assertThat(figures().values().stream().filter(m -> m.intValue() == 100))
        .hasSize((int) right[0]);
    assertThat(figures().values().stream().filter(m -> m.intValue() == 80)).hasSize((int) right[1]);
  }

  private Object again(long id) {
    house.get(RegradeService.class).checkAgain(id);
    return null;
  }

  @Test
  void what_does_not_fit_is_not_ordered() {
    assertThatThrownBy(() -> ordered(Change.key(List.of(7)))).isInstanceOf(ChangeUnfit.class);
  }

  @Test
  void people_are_told_once_of_what_became_of_their_marks() {
    long id = ordered(Change.key(List.of(1)));
    putInForce(id);
    ChangedMarkRow line = show(id).lines().get(0);
    ChangedMarkService mine = house.get(ChangedMarkService.class);
    as(
        Group.TRAINEE,
        line.personId(),
        () -> {
          assertThat(mine.unseen()).isEqualTo(1);
          assertThat(mine.mine()).singleElement().isEqualTo(line);
          mine.seen();
          assertThat(mine.unseen()).isZero();
          return null;
        });
  }

  private Object run(RegradeService door, long id) {
    door.putInForce(id, REASON);
    return null;
  }

  private long ordered(Change change) {
    long id =
        as(
            hr(),
            ORDERER,
            () -> house.get(RegradeService.class).order(new RegradeOrder("q-1", 1, change)));
    work();
    return id;
  }

  private void putInForceOnly(long id) {
    as(hr(), () -> run(house.get(RegradeService.class), id));
  }

  private void putInForce(long id) {
    putInForceOnly(id);
    goOn();
  }

  private void goOn() {
    clock.set(clock.instant().plus(Duration.ofSeconds(6)));
    work();
  }

  private void work() {
    Acting.asSystem(
        () -> {
          house.get(WorkOnRegrades.class).run();
          return null;
        });
  }

  private RegradeCard show(long id) {
    return as(hr(), () -> house.get(RegradeService.class).show(id));
  }

  private static Group hr() {
    return Group.HR;
  }

  private static <T> T as(Group group, Callable<T> work) {
    return as(group, DECIDER, work);
  }

  private static <T> T as(Group group, long person, Callable<T> work) {
    return Acting.asPerson(person, "X", "Xu", Set.of(group), null, 1L, work);
  }

  /** How many said this option. */
  private static long count(int option) {
    return java.util.stream.LongStream.rangeClosed(1, SIZE).filter(n -> n % 3 == option).count();
  }

  private void question(String id) {
    run(
        "insert into question.question (question_id, version, topic_id) values ('"
            + id
            + "', 0, 't')");
    run(
        "insert into question.version (lock, question_id, number, state, type, level, difficulty,"
            + " critical, article_id, section_id, body, author_id, author_name, written_at) values"
            + " (0, '"
            + id
            + "', 1, 'ACTIVE', 'single', 'know', 0.5, false, 'x', 'y', '{\"stem\": {\"zh\": \"问\","
            + " \"en\": \"q\"}, \"options\": [{\"id\": \"a\", \"text\": {\"zh\": \"甲\", \"en\": \"a\"},"
            + " \"right\": true}, {\"id\": \"b\", \"text\": {\"zh\": \"乙\", \"en\": \"b\"}, \"right\":"
            + " false}, {\"id\": \"c\", \"text\": {\"zh\": \"丙\", \"en\": \"c\"}, \"right\": false}]}',"
            + " 0, 'academy', '2026-01-01')");
  }

  /** Four right answers each; the first item as said. */
  private void lay(String people, String said) {
    String sitting = "('00000000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid";
    run(
        "insert into sitting.sitting (sitting_id, version, paper_id, person_id, opened, deadline,"
            + " lease, closed, closed_by) select "
            + sitting
            + ", 0, "
            + sitting
            + ", n, '2026-11-26T01:00Z', '2026-11-26T02:00Z', 1, '2026-11-26T01:30Z', 'TAKER' from "
            + people);
    run(
        "insert into sitting.line (no, number, at, lease, item, value)"
            + " select s.no, q, '2026-11-26T01:10Z', 1, q - 1, '{\"p\":[' || case q when 1 then "
            + said
            + " else 0 end || ']}' from "
            + people
            + " cross join generate_series(1, 5) q join sitting.sitting s on s.sitting_id = "
            + sitting);
    run(
        "insert into exam.paper (paper_id, version, occasion, person_id, cohort_id, stage_id, kind,"
            + " title_zh, title_en, seed, items, item_count, opens, closes, limit_seconds, pass_mark,"
            + " feedback, sitting_id, settled, mark, passed, sat) select "
            + sitting
            + ", 0, 'r' || n, n, 0, '', 'OTHER', '小测', 'quiz', 1, (select jsonb_agg("
            + "jsonb_build_object('q', 'q-' || q, 'v', 1, 'o', '[0,1,2]'::jsonb, 'l', '[]'::jsonb)"
            + " order by q) from generate_series(1, 5) q), 5, '2026-11-26T01:00Z',"
            + " '2026-11-26T02:00Z', 3600, 85, 'AT_ONCE', "
            + sitting
            + ", '2026-11-26T01:30Z', case when "
            + said
            + " = 0 then 100 else 80 end, "
            + said
            + " = 0, true from "
            + people);
    run(
        "insert into exam.marking (sitting_id, number, at, actor_name, mark, shares) select "
            + sitting
            + ", 1, '2026-11-26T01:30Z', 'academy', case when "
            + said
            + " = 0 then 100 else 80 end, case when "
            + said
            + " = 0 then '[1,1,1,1,1]' else '[0,1,1,1,1]' end::jsonb from "
            + people);
  }

  /** As they were sealed when they were handed in. */
  private void seal() {
    house.commit(
        () -> {
          TestSeals.all(house, NOON);
          return null;
        });
  }

  private Map<Long, String> marks() {
    Map<Long, String> all = new TreeMap<>();
    for (Object[] r : rows("select person_id, mark, passed from exam.paper"))
      all.put(((Number) r[0]).longValue(), r[1] + " " + r[2]);
    return all;
  }

  private Map<Long, BigDecimal> figures() {
    Map<Long, BigDecimal> all = new TreeMap<>();
    for (Object[] r : rows("select person_id, mark from exam.paper"))
      all.put(((Number) r[0]).longValue(), (BigDecimal) r[1]);
    return all;
  }

  private Map<Long, String> foretold(long id) {
    Map<Long, String> all = new TreeMap<>();
    for (Object[] r :
        rows("select person_id, mark, passed from regrade.line where regrade_id = " + id))
      all.put(((Number) r[0]).longValue(), r[1] + " " + r[2]);
    return all;
  }

  @SuppressWarnings("unchecked")
  private static List<Object[]> rows(String sql) {
    return DB.commit(em -> em.createNativeQuery(sql, Object[].class).getResultList());
  }

  private static long number(String sql) {
    return DB.commit(em -> ((Number) em.createNativeQuery(sql).getSingleResult()).longValue());
  }

  private static void run(String sql) {
    try (var connection = DB.source().getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (java.sql.SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }
}
