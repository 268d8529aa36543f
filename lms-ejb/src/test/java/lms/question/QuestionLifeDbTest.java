package lms.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import lms.audit.Trails;
import lms.knowledge.KnowledgeService;
import lms.knowledge.TopicRow;
import lms.platform.Both;
import lms.platform.TestDatabase;
import lms.security.Group;
import lms.security.Somebody;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From draft to retired through the door, in the hands of two trainers. */
class QuestionLifeDbTest {
  static final TestDatabase DB = TestDatabase.get();
  static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T01:00:00Z"), ZoneOffset.UTC);
  static final long LIN = 7;
  static final long CHEN = 8;
  static final long HU = 9;
  static final String ID = "fees-001";

  /** Has the section that proves the question been taken out of its article? */
  private static boolean sectionGone;

  @BeforeEach
  void empty() {
    DB.empty("question.question");
    sectionGone = false;
  }

  @Test
  void a_question_is_drafted_reviewed_by_somebody_else_active_and_retired() {
    assertThat(write("first").state()).isEqualTo(QuestionState.DRAFT);
    assertThat(drawn()).isEmpty();
    assertThat(as(LIN, door -> door.handIn(ID)).state()).isEqualTo(QuestionState.IN_REVIEW);
    assertThat(as(CHEN, door -> door.activate(ID)).state()).isEqualTo(QuestionState.ACTIVE);
    assertThat(drawn()).containsExactly(1);
    assertThat(as(CHEN, door -> door.retire(ID, "out of date")).state())
        .isEqualTo(QuestionState.RETIRED);
    assertThat(drawn()).isEmpty();
  }

  @Test
  void every_step_stands_in_the_trail_with_the_state_before_and_after() {
    Object seen = one("select coalesce(max(entry_id), 0) from audit.entry");
    write("first");
    as(LIN, door -> door.handIn(ID));
    as(CHEN, door -> door.sendBack(ID, "the key is wrong"));
    as(LIN, door -> door.handIn(ID));
    as(CHEN, door -> door.activate(ID));
    edit(LIN, "second");
    as(LIN, door -> door.handIn(ID));
    as(CHEN, door -> door.activate(ID));
    as(CHEN, door -> door.retire(ID, "out of date"));
    assertThat(
            one(
                "select string_agg(concat_ws(' ', action, before ->> 'state', after ->> 'state',"
                    + " after ->> 'version'), ', ' order by entry_id) from audit.entry where"
                    + " subject = 'question' and subject_id = '"
                    + ID
                    + "' and entry_id > "
                    + seen))
        .isEqualTo(
            "write DRAFT 1, hand-in DRAFT IN_REVIEW 1, send-back IN_REVIEW DRAFT 1,"
                + " hand-in DRAFT IN_REVIEW 1, activate IN_REVIEW ACTIVE 1, write DRAFT 2,"
                + " hand-in DRAFT IN_REVIEW 2, supersede ACTIVE SUPERSEDED 1,"
                + " activate IN_REVIEW ACTIVE 2, retire ACTIVE RETIRED 2");
  }

  private static Object one(String sql) {
    return DB.commit(em -> em.createNativeQuery(sql).getSingleResult());
  }

  @Test
  void what_lost_its_proof_while_it_was_in_review_is_not_activated_and_says_why() {
    write("first");
    as(LIN, door -> door.handIn(ID));
    sectionGone = true;
    QuestionSaved refused = as(CHEN, door -> door.activate(ID));
    assertThat(refused.state()).isEqualTo(QuestionState.IN_REVIEW);
    assertThat(refused.faults())
        .extracting(QuestionFault::reasonKey)
        .containsExactly("question.fault.source");
    assertThat(drawn()).isEmpty();
    sectionGone = false;
    as(CHEN, door -> door.activate(ID));
    assertThat(drawn()).containsExactly(1);
  }

  @Test
  void an_author_does_not_review_their_own_question() {
    write("first");
    as(LIN, door -> door.handIn(ID));
    assertThatThrownBy(() -> as(LIN, door -> door.activate(ID)))
        .isInstanceOf(ReviewNeedsSomebodyElse.class);
    assertThat(drawn()).isEmpty();
  }

  @Test
  void what_is_sent_back_tells_its_author_why_and_can_be_mended() {
    write("first");
    as(LIN, door -> door.handIn(ID));
    assertThat(as(CHEN, door -> door.sendBack(ID, "the key is wrong")).state())
        .isEqualTo(QuestionState.DRAFT);
    QuestionEditCard card = as(LIN, door -> door.open(ID));
    assertThat(card.versions().get(0).remark()).isEqualTo("the key is wrong");
    edit(LIN, "mended");
    as(LIN, door -> door.handIn(ID));
    as(CHEN, door -> door.activate(ID));
    assertThat(drawn()).containsExactly(1);
  }

  @Test
  void only_what_is_in_review_is_sent_back_and_only_what_is_active_is_retired() {
    write("first");
    assertThatThrownBy(() -> as(CHEN, door -> door.sendBack(ID, "why")))
        .isInstanceOf(QuestionNotInThatState.class);
    assertThatThrownBy(() -> as(CHEN, door -> door.retire(ID, "why")))
        .isInstanceOf(QuestionNotInThatState.class);
    assertThatThrownBy(() -> as(CHEN, door -> door.activate(ID)))
        .isInstanceOf(QuestionNotInThatState.class);
  }

  @Test
  void an_active_question_with_a_newer_draft_is_active_and_says_that_a_draft_waits() {
    activeOne();
    edit(LIN, "second");
    QuestionRow row = only("");
    assertThat(row.state()).isEqualTo(QuestionState.ACTIVE);
    assertThat(row.version()).isEqualTo(1);
    assertThat(row.stem().en()).startsWith("first");
    assertThat(row.waiting()).isEqualTo(QuestionState.DRAFT);
    assertThat(only("ACTIVE").id()).isEqualTo(ID);
    assertThat(only("DRAFT").id()).isEqualTo(ID);
    assertThat(as(LIN, QuestionAuthoringService::counts))
        .isEqualTo(Map.of(QuestionState.ACTIVE, 1L, QuestionState.DRAFT, 1L));
    assertThat(drawn()).containsExactly(1);
  }

  @Test
  void a_newer_version_takes_the_place_of_the_active_one() {
    activeOne();
    edit(LIN, "second");
    as(LIN, door -> door.handIn(ID));
    assertThat(only("IN_REVIEW").waiting()).isEqualTo(QuestionState.IN_REVIEW);
    as(CHEN, door -> door.activate(ID));
    assertThat(drawn()).containsExactly(2);
    QuestionRow row = only("");
    assertThat(row.version()).isEqualTo(2);
    assertThat(row.waiting()).isNull();
  }

  @Test
  void an_active_question_is_retired_although_a_draft_waits() {
    activeOne();
    edit(LIN, "second");
    as(CHEN, door -> door.retire(ID, "out of date"));
    assertThat(drawn()).isEmpty();
    assertThat(only("").state()).isEqualTo(QuestionState.DRAFT);
  }

  @Test
  void who_wrote_any_of_a_draft_does_not_review_it() {
    write("first");
    edit(CHEN, "by another");
    edit(LIN, "by the first again");
    as(LIN, door -> door.handIn(ID));
    for (long writer : new long[] {LIN, CHEN}) {
      assertThat(as(writer, door -> door.open(ID)).mine()).isTrue();
      assertThatThrownBy(() -> as(writer, door -> door.activate(ID)))
          .isInstanceOf(ReviewNeedsSomebodyElse.class);
    }
    assertThat(as(HU, door -> door.open(ID)).mine()).isFalse();
    long toChen = as(CHEN, QuestionAuthoringService::waiting);
    long toHu = as(HU, QuestionAuthoringService::waiting);
    assertThat(List.of(toChen, toHu)).containsExactly(0L, 1L);
    assertThatThrownBy(() -> activateInSql(CHEN)).hasMessageContaining("reviewed_by_somebody_else");
    as(HU, door -> door.activate(ID));
    assertThat(drawn()).containsExactly(1);
  }

  @Test
  void of_two_who_edit_one_draft_the_second_is_told_and_nothing_is_lost() {
    write("first");
    int opened = as(LIN, door -> door.open(ID)).lock();
    edit(CHEN, "hers");
    assertThatThrownBy(() -> as(LIN, door -> door.save(QuestionsDbTest.card(ID, 1, "his"), opened)))
        .isInstanceOf(QuestionChangedMeanwhile.class);
    assertThat(as(LIN, door -> door.open(ID)).card().body().stem().en()).startsWith("hers");
  }

  @Test
  void a_dropped_draft_leaves_what_was_active_and_a_question_that_was_nothing_else_is_gone() {
    activeOne();
    edit(LIN, "second");
    drop();
    QuestionRow row = only("");
    assertThat(row.version()).isEqualTo(1);
    assertThat(row.waiting()).isNull();
    assertThatThrownBy(QuestionLifeDbTest::drop).isInstanceOf(QuestionNotInThatState.class);
    DB.empty("question.question");
    write("first");
    drop();
    List<QuestionRow> left =
        as(LIN, door -> door.list(new QuestionFilter(null, null, null, null), 0, 9));
    assertThat(left).isEmpty();
  }

  @Test
  void a_new_question_gets_the_number_after_the_highest_of_its_topic() {
    DB.commit(
        em -> {
          for (String id : List.of("fees-001", "fees-017", "fees-2x", "fees-late-090", "loan-200"))
            questions(em).add(new Question(id, "fees"));
          return null;
        });
    List<String> free =
        DB.commit(em -> List.of(questions(em).freeId("fees"), questions(em).freeId("cards")));
    assertThat(free).containsExactly("fees-018", "cards-001");
  }

  private static void drop() {
    as(
        LIN,
        door -> {
          door.drop(ID);
          return null;
        });
  }

  private static void activateInSql(long reviewer) {
    DB.commit(
        em ->
            em.createNativeQuery(
                    "update question.version set state = 'ACTIVE', reviewer_id = " + reviewer)
                .executeUpdate());
  }

  private static QuestionSaved edit(long who, String stem) {
    return as(
        who,
        door -> {
          QuestionEditCard opened = door.open(ID);
          int version = opened.card().version();
          return door.save(QuestionsDbTest.card(ID, version, stem), opened.lock());
        });
  }

  private static QuestionSaved write(String stem) {
    return as(LIN, door -> door.save(QuestionsDbTest.card(null, 0, stem), 0));
  }

  private static void activeOne() {
    write("first");
    as(LIN, door -> door.handIn(ID));
    as(CHEN, door -> door.activate(ID));
  }

  private static QuestionRow only(String state) {
    QuestionFilter filter = new QuestionFilter(null, null, state, null);
    List<QuestionRow> rows = as(LIN, door -> door.list(filter, 0, 9));
    long count = as(LIN, door -> door.count(filter));
    assertThat(rows).hasSize(1);
    assertThat(count).isEqualTo(1);
    return rows.get(0);
  }

  private static List<Integer> drawn() {
    return DB.commit(
        em ->
            questions(em).drawable(Set.of("fees")).stream()
                .map(DrawableQuestion::version)
                .toList());
  }

  private static <T> T as(long person, Function<QuestionAuthoringService, T> work) {
    return DB.commit(
        em -> {
          QuestionAuthoringService door = new QuestionAuthoringService();
          door.questions = questions(em);
          door.me = Somebody.of(em, person, null, null, Group.TRAINER);
          door.audit = Trails.in(em, CLOCK);
          door.clock = CLOCK;
          door.knowledge = new Fees();
          return work.apply(door);
        });
  }

  private static Questions questions(EntityManager em) {
    Questions questions = new Questions();
    questions.em = em;
    return questions;
  }

  /** One topic, one section. */
  private static final class Fees extends KnowledgeService {
    private static final Both TITLE = new Both("费用", "Fees");

    @Override
    public List<TopicRow> topics() {
      return List.of(new TopicRow("fees", 1, 0.1, TITLE));
    }

    @Override
    public boolean hasSection(String articleId, String sectionId) {
      return !sectionGone && articleId.equals("fees.schedule") && sectionId.equals("annual");
    }
  }
}
