package lms.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.NotificationOptions;
import jakarta.enterprise.util.TypeLiteral;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import lms.loading.LoadReport.Outcome;
import lms.platform.TestDatabase;
import lms.script.Move;
import lms.script.MoveNotPossible;
import lms.script.ScenarioFile;
import lms.security.Reach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** A call on a real database: its log is all there is, and each message counts once. */
class DeskDbTest {
  private static final Instant MORNING = Instant.parse("2026-12-01T01:30:00Z");
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private static final Move GREETING =
      new Move(Move.Kind.SAY, null, "您好，海港银行信用卡中心，我姓李，很高兴为您服务。", null, null);

  private final News news = new News();
  private long person;

  @BeforeEach
  void an_agent_and_a_scenario() {
    TestDatabase.get().empty("simulation.step", "simulation.call", "simulation.script");
    person =
        atDesk(
            desk -> {
              desk.scenarios.put("lost-card", tree(), MORNING);
              return ((Number)
                      desk.calls
                          .em
                          .createNativeQuery(
                              "insert into people.person (version, number, name, language,"
                                  + " group_names, hired_on) values (0, :number, 'Li', 'ZH',"
                                  + " 'TRAINEE', date '2026-11-01') returning person_id")
                          .setParameter("number", UUID.randomUUID().toString())
                          .getSingleResult())
                  .longValue();
            });
  }

  @Test
  void a_call_goes_on_where_it_was_in_another_transaction() {
    UUID id = take(false);
    move(id, 1, GREETING, 5);
    move(id, 2, Move.of(Move.Kind.CHOOSE, "stop-now"), 12);
    assertThat(node(id, 15)).isEqualTo("stop");
    assertThat(steps()).isEqualTo(2);
  }

  @Test
  void the_same_message_twice_counts_once() {
    UUID id = take(false);
    move(id, 1, GREETING, 5);
    move(id, 1, GREETING, 6);
    assertThat(steps()).isEqualTo(1);
    assertThat(node(id, 7)).isEqualTo("soothe");
  }

  @Test
  void another_move_under_the_same_number_is_refused() {
    UUID id = take(false);
    move(id, 1, GREETING, 5);
    assertThatThrownBy(() -> move(id, 1, Move.of(Move.Kind.HOLD), 6))
        .isInstanceOf(CallMovedOn.class);
    assertThatThrownBy(() -> move(id, 3, Move.of(Move.Kind.HOLD), 6))
        .isInstanceOf(CallMovedOn.class);
  }

  @Test
  void a_refused_move_leaves_no_step() {
    UUID id = take(false);
    assertThatThrownBy(() -> move(id, 1, Move.of(Move.Kind.CHOOSE, "full-terms"), 5))
        .isInstanceOf(MoveNotPossible.class);
    assertThat(steps()).isZero();
  }

  @Test
  void steps_are_never_changed_or_deleted() {
    move(take(false), 1, GREETING, 5);
    assertThatThrownBy(
            () ->
                atDesk(
                    desk ->
                        desk.calls
                            .em
                            .createNativeQuery("update simulation.step set at = now()")
                            .executeUpdate()))
        .hasMessageContaining("append-only");
  }

  @Test
  void a_call_left_alone_lapses_and_is_marked_once() {
    UUID id = take(false);
    move(id, 1, GREETING, 5);
    Instant later = MORNING.plusSeconds(3600);
    assertThat(all(desk -> desk.calls.lapsed(MORNING.plusSeconds(60)))).isEmpty();
    assertThat(all(desk -> desk.calls.lapsed(later))).containsExactly(id);
    assertThat(is(desk -> desk.settle(desk.calls.lock(id), later))).isTrue();
    assertThat(is(desk -> desk.settle(desk.calls.lock(id), later))).isFalse();
    assertThat(news.heard).singleElement().extracting(CallScored::passed).isEqualTo(false);
    assertThat(all(desk -> desk.calls.lapsed(later))).isEmpty();
    assertThat(all(desk -> desk.calls.counted(Reach.EVERYBODY, List.of(person)))).hasSize(1);
  }

  @Test
  void practice_is_kept_but_does_not_count() {
    UUID id = take(true);
    atDesk(desk -> desk.settle(desk.calls.lock(id), MORNING.plusSeconds(3600)));
    assertThat(news.heard).isEmpty();
    assertThat(all(desk -> desk.calls.counted(Reach.EVERYBODY, List.of(person)))).isEmpty();
    assertThat(all(desk -> desk.calls.finished(person))).hasSize(1);
  }

  @Test
  void a_person_has_one_open_call_at_most() {
    take(false);
    assertThatThrownBy(() -> take(false)).hasStackTraceContaining("call_one_open_per_person");
  }

  @Test
  void a_call_that_lapsed_makes_room_for_the_next_in_the_same_transaction() {
    UUID first = take(false);
    Instant later = MORNING.plusSeconds(3600);
    UUID second =
        atDesk(
            desk -> {
              desk.settle(desk.calls.lock(first), later);
              StoredScenario chosen = desk.scenarios.requireActive("lost-card");
              return desk.take(person, chosen, false, SHANGHAI, later).id();
            });
    assertThat(second).isNotEqualTo(first);
  }

  @Test
  void a_changed_text_is_a_new_revision_and_leaves_old_calls_alone() {
    UUID id = take(false);
    Outcome same = atDesk(desk -> desk.scenarios.put("lost-card", tree(), MORNING));
    Outcome changed =
        atDesk(
            desk ->
                desk.scenarios.put(
                    "lost-card",
                    tree(text().replace("start: greeting", "start: stolen")),
                    MORNING));
    assertThat(same).isEqualTo(Outcome.UNCHANGED);
    assertThat(changed).isEqualTo(Outcome.CHANGED);
    assertThat(node(id, 5)).isEqualTo("greeting");
    assertThat(all(desk -> desk.scenarios.active())).hasSize(1);
    String start = atDesk(desk -> desk.scenarios.requireActive("lost-card").scenario().start());
    assertThat(start).isEqualTo("stolen");
    Outcome back = atDesk(desk -> desk.scenarios.put("lost-card", tree(), MORNING));
    assertThat(back).isEqualTo(Outcome.CHANGED);
  }

  private UUID take(boolean practice) {
    return atDesk(
        desk ->
            desk.take(
                    person, desk.scenarios.requireActive("lost-card"), practice, SHANGHAI, MORNING)
                .id());
  }

  private void move(UUID id, int sequence, Move move, int second) {
    atDesk(desk -> desk.move(desk.calls.lock(id), sequence, move, MORNING.plusSeconds(second)));
  }

  private String node(UUID id, int second) {
    return atDesk(desk -> desk.at(desk.calls.require(id), MORNING.plusSeconds(second)).node().id());
  }

  private long steps() {
    return atDesk(
        desk ->
            (Long)
                desk.calls
                    .em
                    .createNativeQuery("select count(*) from simulation.step", Long.class)
                    .getSingleResult());
  }

  private boolean is(Function<Desk, Boolean> question) {
    return atDesk(question);
  }

  private <T> List<T> all(Function<Desk, List<T>> question) {
    return atDesk(question);
  }

  private <T> T atDesk(Function<Desk, T> work) {
    return TestDatabase.get().commit(em -> work.apply(desk(em)));
  }

  private Desk desk(EntityManager em) {
    Desk desk = new Desk();
    desk.scenarios = new Scenarios();
    desk.scenarios.em = em;
    desk.calls = new Calls();
    desk.calls.em = em;
    desk.scored = news;
    return desk;
  }

  private static JsonNode tree() {
    return tree(text());
  }

  private static JsonNode tree(String yaml) {
    return ScenarioFile.MAPPER.valueToTree(
        new Load(LoadSettings.builder().build()).loadFromString(yaml));
  }

  private static String text() {
    try {
      return Files.readString(Path.of("../course-content/simulation/lost-card/scenario.yaml"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes down what the house hears. */
  private static final class News implements Event<CallScored> {
    final List<CallScored> heard = new ArrayList<>();

    @Override
    public void fire(CallScored event) {
      heard.add(event);
    }

    @Override
    public <U extends CallScored> CompletionStage<U> fireAsync(U event) {
      throw new AssertionError();
    }

    @Override
    public <U extends CallScored> CompletionStage<U> fireAsync(
        U event, NotificationOptions options) {
      throw new AssertionError();
    }

    @Override
    public Event<CallScored> select(Annotation... qualifiers) {
      return this;
    }

    @Override
    public <U extends CallScored> Event<U> select(Class<U> type, Annotation... qualifiers) {
      throw new AssertionError();
    }

    @Override
    public <U extends CallScored> Event<U> select(TypeLiteral<U> type, Annotation... qualifiers) {
      throw new AssertionError();
    }
  }
}
