package lms.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Whatever somebody does at the desk, and whenever: the call holds, and its log tells it again. */
class CallProperties {
  private static final Map<String, Scenario> SCENARIOS =
      Stream.of("lost-card", "limit-rise", "angry-repeat")
          .collect(Collectors.toMap(Function.identity(), PlayedCall::scenario));

  record Doing(int seconds, Move move) {}

  @Property(tries = 400)
  void any_schedule_of_moves_replays_to_the_same_call(
      @ForAll("scenarios") String id, @ForAll long seed, @ForAll("doings") List<Doing> doings) {
    Scenario scenario = SCENARIOS.get(id);
    Call call = Call.begin(scenario, seed, PlayedCall.SHANGHAI, PlayedCall.MORNING);
    List<Step> log = play(call, doings);

    Call again = Call.replay(scenario, seed, PlayedCall.SHANGHAI, PlayedCall.MORNING, log);
    again.passTo(call.time());
    assertThat(again.snapshot()).isEqualTo(call.snapshot());

    CallResult result = MarkingPolicy.mark(call);
    assertThat(result.score()).isBetween(0.0, 100.0);
    assertThat(result.passed() && result.fatal()).isFalse();
    assertThat(call.mood()).isBetween(0, 100);
  }

  @Property(tries = 200)
  void any_walk_through_a_script_replays_to_the_same_call(
      @ForAll("scenarios") String id, @ForAll long seed) {
    Scenario scenario = SCENARIOS.get(id);
    Random chance = new Random(seed);
    Call call = Call.begin(scenario, seed, PlayedCall.SHANGHAI, PlayedCall.MORNING);
    List<Step> log = new ArrayList<>();
    for (int i = 0; i < 60 && !call.over(); i++) {
      List<Move> moves = ScenarioLint.possible(call, chance);
      Move move = moves.get(chance.nextInt(moves.size()));
      log.addAll(play(call, List.of(new Doing(chance.nextInt(20), move))));
    }
    Call again = Call.replay(scenario, seed, PlayedCall.SHANGHAI, PlayedCall.MORNING, log);
    again.passTo(call.time());
    assertThat(again.snapshot()).isEqualTo(call.snapshot());
  }

  @Property(tries = 200)
  void every_call_ends_by_itself_when_nothing_is_done_any_more(
      @ForAll("scenarios") String id, @ForAll long seed, @ForAll("doings") List<Doing> doings) {
    Call call = Call.begin(SCENARIOS.get(id), seed, PlayedCall.SHANGHAI, PlayedCall.MORNING);
    play(call, doings);
    call.passTo(call.time().plus(Duration.ofHours(1)));
    assertThat(call.over()).isTrue();
    assertThat(call.nextEvent()).isNull();
  }

  @Property(tries = 200)
  void looking_at_a_call_in_between_changes_nothing(
      @ForAll("scenarios") String id, @ForAll long seed, @ForAll("doings") List<Doing> doings) {
    Scenario scenario = SCENARIOS.get(id);
    Call call = Call.begin(scenario, seed, PlayedCall.SHANGHAI, PlayedCall.MORNING);
    List<Step> log = play(call, doings);

    Call watched = Call.begin(scenario, seed, PlayedCall.SHANGHAI, PlayedCall.MORNING);
    for (Step step : log) {
      for (Instant at = watched.time(); at.isBefore(step.at()); at = at.plusSeconds(7)) {
        watched.passTo(at);
      }
      watched.apply(step);
    }
    watched.passTo(call.time());
    assertThat(watched.snapshot()).isEqualTo(call.snapshot());
  }

  private static List<Step> play(Call call, List<Doing> doings) {
    List<Step> log = new ArrayList<>();
    Instant at = call.time();
    for (Doing doing : doings) {
      at = at.plusSeconds(doing.seconds());
      Step step = new Step(call.sequence() + 1, at, doing.move());
      try {
        call.apply(step);
        log.add(step);
      } catch (MoveNotPossible | CallIsOver refused) {
        assertThat(call.sequence()).isLessThan(step.sequence());
      }
    }
    return log;
  }

  @Provide
  Arbitrary<String> scenarios() {
    return Arbitraries.of(SCENARIOS.keySet());
  }

  @Provide
  Arbitrary<List<Doing>> doings() {
    Arbitrary<Integer> seconds =
        Arbitraries.frequencyOf(
            Tuple.of(8, Arbitraries.integers().between(0, 15)),
            Tuple.of(1, Arbitraries.integers().between(15, 400)));
    return Combinators.combine(seconds, moves()).as(Doing::new).list().ofMaxSize(40);
  }

  private Arbitrary<Move> moves() {
    List<Scenario> all = List.copyOf(SCENARIOS.values());
    List<String> names = new ArrayList<>(List.of("", "nonsense", "back"));
    all.forEach(
        s -> {
          s.nodes().forEach(n -> n.options().forEach(o -> names.add(o.id())));
          s.panels().forEach(p -> names.add(p.id().name()));
          s.panels().forEach(p -> p.actions().forEach(a -> names.add(a.id())));
          s.knowledge().forEach(a -> names.add(a.id()));
          s.transfers().forEach(t -> names.add(t.id()));
        });
    List<String> facts =
        all.stream().flatMap(s -> s.identity().stream()).map(Scenario.Fact::id).distinct().toList();
    return Combinators.combine(
            Arbitraries.of(Move.Kind.class),
            Arbitraries.of(names),
            Arbitraries.of("pass", "fail", "warm", "cold", "您好，海港银行", "请把密码告诉我", "", "…！"),
            Arbitraries.of(facts).list().ofMaxSize(4),
            Arbitraries.maps(
                    Arbitraries.of("amount", "days", "method", "grade", "problem", "need", "due"),
                    Arbitraries.of("1", "6000", "99999999", "urgent", "2026-12-03", "x", ""))
                .ofMaxSize(3))
        .as(Move::new);
  }
}
