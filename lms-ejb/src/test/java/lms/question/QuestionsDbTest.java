package lms.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import lms.platform.Actor;
import lms.platform.Both;
import lms.platform.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class QuestionsDbTest {
  static final Instant NOW = Instant.parse("2026-11-22T01:00:00Z");
  static final Actor WRITER = new Actor(Actor.Kind.PERSON, 7, "Lin");
  static final Actor REVIEWER = new Actor(Actor.Kind.PERSON, 8, "Chen");

  final Questions questions = new Questions();

  @BeforeEach
  void empty() {
    TestDatabase.get().empty("question.question");
  }

  @Test
  void only_active_versions_are_drawn_and_a_frozen_one_stays_as_it_was() {
    inTransaction(
        () -> {
          questions.add(new Question("fees-001", "fees"));
          active(1, "first");
          questions.add(new Question("fees-002", "fees"));
          questions.add(new QuestionVersion(card("fees-002", 1, "draft"), WRITER, NOW));
        });
    inTransaction(
        () -> {
          var old = questions.version("fees-001", 1).orElseThrow();
          old.supersede();
          questions.em.flush();
          active(2, "second");
        });
    inTransaction(
        () -> {
          assertThat(questions.drawable(Set.of("fees", "loan")))
              .extracting(DrawableQuestion::versionId)
              .containsExactly(new QuestionVersionId("fees-001", 2));
          var frozen = questions.cards(Set.of(new QuestionVersionId("fees-001", 1)));
          assertThat(frozen).containsExactly(card("fees-001", 1, "first"));
        });
  }

  @Test
  void nobody_activates_their_own_question() {
    var version = new QuestionVersion(card("fees-001", 1, "x"), WRITER, NOW);
    version.handIn();
    assertThatThrownBy(() -> version.activate(WRITER, NOW))
        .isInstanceOf(ReviewNeedsSomebodyElse.class);
  }

  @Test
  void an_active_version_is_not_written_again() {
    var version = new QuestionVersion(card("fees-001", 1, "x"), WRITER, NOW);
    version.handIn();
    version.activate(REVIEWER, NOW);
    assertThatThrownBy(() -> version.take(card("fees-001", 1, "y"), WRITER, NOW))
        .isInstanceOf(QuestionNotInThatState.class);
  }

  @Test
  void the_database_itself_keeps_what_was_active_as_it_was() {
    inTransaction(
        () -> {
          questions.add(new Question("fees-001", "fees"));
          active(1, "first");
          questions.add(new Question("fees-002", "fees"));
          questions.add(new QuestionVersion(card("fees-002", 1, "draft"), WRITER, NOW));
        });
    String active = " where question_id = 'fees-001'";
    for (String change :
        List.of(
            "update question.version set body = '{}'" + active,
            "update question.version set article_id = 'other'" + active,
            "update question.version set state = 'DRAFT'" + active,
            "update question.version set author_id = 9" + active,
            "delete from question.version" + active))
      assertThatThrownBy(() -> sql(change)).as(change).hasMessageContaining("frozen");
    sql("update question.version set body = '{\"a\":1}' where question_id = 'fees-002'");
    sql("delete from question.version where question_id = 'fees-002'");
    sql("update question.version set state = 'SUPERSEDED'" + active);
    assertThatThrownBy(() -> sql("update question.version set state = 'ACTIVE'" + active))
        .hasMessageContaining("frozen");
    assertThatThrownBy(() -> sql("delete from question.version" + active))
        .hasMessageContaining("frozen");
  }

  private void sql(String change) {
    inTransaction(() -> questions.em.createNativeQuery(change).executeUpdate());
  }

  private void active(int number, String stem) {
    var version = new QuestionVersion(card("fees-001", number, stem), WRITER, NOW);
    version.handIn();
    version.activate(REVIEWER, NOW);
    questions.add(version);
  }

  private void inTransaction(Runnable work) {
    TestDatabase.get()
        .commit(
            em -> {
              questions.em = em;
              work.run();
              return null;
            });
  }

  static QuestionCard card(String id, int version, String stem) {
    return new QuestionCard(
        id,
        version,
        "fees",
        "fill",
        "know",
        0.7,
        false,
        "fees.schedule",
        "annual",
        new QuestionBody(
            new Both(stem + " ___", stem + " ___"),
            null,
            null,
            List.of(
                new QuestionBody.Blank(List.of("80"), new BigDecimal("80"), new BigDecimal("0.5"))),
            null,
            null,
            null,
            new Both("why", "why")));
  }
}
