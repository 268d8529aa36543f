package lms.script;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A call played by a test, in words that read like the call. Ten seconds pass between two moves.
 */
class PlayedCall {
  static final Instant MORNING = Instant.parse("2026-12-01T01:30:00Z");
  static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private static final Path CONTENT = Path.of("..", "course-content", "simulation");

  final Scenario scenario;
  final List<Step> log = new ArrayList<>();
  final Call call;
  private Instant at = MORNING;

  PlayedCall(String scenario) {
    this.scenario = scenario(scenario);
    this.call = Call.begin(this.scenario, 7, SHANGHAI, MORNING);
  }

  static Scenario scenario(String id) {
    try {
      return ScenarioFile.read(Files.readString(CONTENT.resolve(id).resolve("scenario.yaml")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  PlayedCall greets() {
    return says("您好，海港银行信用卡中心，我姓李，很高兴为您服务。");
  }

  PlayedCall says(String words) {
    return moves(new Move(Move.Kind.SAY, null, words, null, null));
  }

  PlayedCall chooses(String... options) {
    for (String option : options) {
      moves(Move.of(Move.Kind.CHOOSE, option));
    }
    return this;
  }

  PlayedCall asks(String... facts) {
    return moves(new Move(Move.Kind.ASK, null, null, List.of(facts), null));
  }

  PlayedCall judges(String pass) {
    return moves(new Move(Move.Kind.JUDGE, null, pass, null, null));
  }

  PlayedCall presses(String action) {
    return presses(action, Map.of());
  }

  PlayedCall presses(String action, Map<String, String> fields) {
    return moves(new Move(Move.Kind.PRESS, action, null, null, fields));
  }

  PlayedCall reads(String article) {
    return moves(Move.of(Move.Kind.READ, article));
  }

  PlayedCall writesUp(String problem, String need, int days) {
    return moves(
        new Move(
            Move.Kind.WRAP_UP,
            null,
            null,
            null,
            Map.of(
                "problem", problem, "need", need, "due", call.today().plusDays(days).toString())));
  }

  PlayedCall moves(Move move) {
    at = at.plusSeconds(10);
    return step(move);
  }

  PlayedCall waits(int seconds) {
    at = at.plusSeconds(seconds - 10L);
    return moves(Move.of(Move.Kind.WAIT));
  }

  private PlayedCall step(Move move) {
    Step step = new Step(call.sequence() + 1, at, move);
    call.apply(step);
    log.add(step);
    return this;
  }

  CallResult result() {
    return MarkingPolicy.mark(call);
  }
}
