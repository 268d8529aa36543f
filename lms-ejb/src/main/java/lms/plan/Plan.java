package lms.plan;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lms.entry.Attempts;
import lms.entry.Rules;
import lms.handmark.MarkingRule;
import lms.loading.ContentSet;
import lms.platform.Both;

/**
 * A programme as content says it: stages with their gates, quizzes and exams with their windows,
 * and what is taught on which day. Pure data, read from the JSON form of its YAML file.
 */
public record Plan(
    String id,
    Both title,
    Both summary,
    BigDecimal passMark,
    Quiz daily,
    double reviewShare,
    Quiz weekly,
    int weeksCovered,
    Quiz stageExam,
    Weights weights,
    int resits,
    Attempts attempts,
    List<Stage> stages,
    List<Day> days) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** How many items, how long, when the window is open, and who may begin when and how. */
  public record Quiz(
      int items, Duration limit, LocalTime opens, LocalTime closes, Rules rules, ByHand byHand) {}

  /**
   * How many of the items are marked by people, and how.
   *
   * @param items essays and spoken answers
   * @param shorts short answers, of which people mark what their rule is not sure of
   */
  public record ByHand(int items, int shorts, MarkingRule rule) {
    static final ByHand NONE = new ByHand(0, 0, MarkingRule.PLAIN);
  }

  /** What daily quizzes, weekly exams and the stage exam count in the average, in per cent. */
  public record Weights(int daily, int weekly, int stage) {}

  /**
   * @param blueprint topic to its share of the stage exam, in per cent
   */
  public record Stage(String id, Both title, int days, Map<String, Integer> blueprint, Gate gate) {}

  /**
   * What must hold at the end of a stage.
   *
   * @param callsRequired how many of the lines of calls must be met
   * @param credits both kinds together
   */
  public record Gate(
      boolean stageExam,
      boolean average,
      List<CallLine> calls,
      int callsRequired,
      BigDecimal credits) {}

  /** A scenario that must have been passed so often since the cohort was opened. */
  public record CallLine(String scenario, int passes) {}

  /** What one training day teaches. */
  public record Day(
      String stageId,
      int stageDay,
      List<String> lessons,
      List<String> topics,
      List<Both> activities) {}

  public static Plan of(String json) {
    try {
      return of(JSON.readTree(json));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  public static Plan of(JsonNode n) {
    JsonNode quizzes = n.path("quizzes");
    JsonNode weights = n.path("weights");
    List<Stage> stages = new ArrayList<>();
    n.path("stages").forEach(s -> stages.add(stage(s)));
    return new Plan(
        n.path("id").asText(),
        ContentSet.both(n.path("title")),
        ContentSet.both(n.path("summary")),
        n.path("passMark").decimalValue(),
        quiz(quizzes.path("daily")),
        quizzes.path("daily").path("reviewShare").asDouble(),
        quiz(quizzes.path("weekly")),
        quizzes.path("weekly").path("cumulativeWeeks").asInt(1),
        quiz(quizzes.path("stage")),
        new Weights(
            weights.path("daily").asInt(),
            weights.path("weekly").asInt(),
            weights.path("stage").asInt()),
        n.path("resit").path("count").asInt(),
        Attempts.of(n.path("resit")),
        List.copyOf(stages),
        days(n, stages));
  }

  /** So many calendar days lie between an exam and its resit. */
  public int resitWaitDays() {
    return attempts.waitDays() == null ? 0 : attempts.waitDays();
  }

  /** The stage with this id, which is one of the plan. */
  public Stage stage(String stageId) {
    return stages.stream().filter(s -> s.id().equals(stageId)).findFirst().orElseThrow();
  }

  /** Empty after the last stage. */
  public Optional<Stage> after(String stageId) {
    int next = stages.indexOf(stage(stageId)) + 1;
    return next < stages.size() ? Optional.of(stages.get(next)) : Optional.empty();
  }

  private static Quiz quiz(JsonNode q) {
    return new Quiz(
        q.path("items").asInt(),
        Duration.ofMinutes(q.path("minutes").asInt()),
        LocalTime.parse(q.path("opens").asText()),
        LocalTime.parse(q.path("closes").asText()),
        Rules.of(q.path("rules")),
        q.has("byHand") ? byHand(q.path("byHand")) : ByHand.NONE);
  }

  private static ByHand byHand(JsonNode h) {
    MarkingRule plain = MarkingRule.PLAIN;
    return new ByHand(
        h.path("items").asInt(),
        h.path("short").asInt(),
        new MarkingRule(
            h.path("twice").asBoolean(plain.twice()),
            BigDecimal.valueOf(h.path("tolerance").asInt(plain.tolerance().intValue())),
            h.path("days").asInt(plain.days()),
            h.path("weight").asInt(plain.weight())));
  }

  private static Stage stage(JsonNode s) {
    Map<String, Integer> blueprint = new LinkedHashMap<>();
    s.path("blueprint")
        .forEach(b -> blueprint.put(b.path("topic").asText(), b.path("share").asInt()));
    JsonNode g = s.path("gate");
    List<CallLine> calls = new ArrayList<>();
    g.path("calls")
        .forEach(
            c -> calls.add(new CallLine(c.path("scenario").asText(), c.path("passes").asInt(1))));
    return new Stage(
        s.path("id").asText(),
        ContentSet.both(s.path("title")),
        s.path("days").asInt(),
        blueprint,
        new Gate(
            g.path("stageExam").asBoolean(),
            g.path("average").asBoolean(),
            List.copyOf(calls),
            g.path("callsRequired").asInt(calls.size()),
            g.path("credits").decimalValue()));
  }

  /** All days in order; a day that the syllabus leaves out goes on with the topics before it. */
  private static List<Day> days(JsonNode n, List<Stage> stages) {
    Map<String, Day> said = new LinkedHashMap<>();
    n.path("syllabus").forEach(d -> said.put(key(d), day(d)));
    List<Day> all = new ArrayList<>();
    List<String> topics = List.of();
    for (Stage stage : stages)
      for (int day = 1; day <= stage.days(); day++) {
        Day one = said.get(stage.id() + ":" + day);
        if (one == null) one = new Day(stage.id(), day, List.of(), topics, List.of());
        all.add(one);
        topics = one.topics();
      }
    return List.copyOf(all);
  }

  private static String key(JsonNode d) {
    return d.path("stage").asText() + ":" + d.path("day").asInt();
  }

  private static Day day(JsonNode d) {
    List<Both> activities = new ArrayList<>();
    d.path("activities").forEach(a -> activities.add(ContentSet.both(a)));
    return new Day(
        d.path("stage").asText(),
        d.path("day").asInt(),
        texts(d.path("lessons")),
        texts(d.path("topics")),
        List.copyOf(activities));
  }

  private static List<String> texts(JsonNode list) {
    List<String> texts = new ArrayList<>();
    list.forEach(t -> texts.add(t.asText()));
    return List.copyOf(texts);
  }
}
