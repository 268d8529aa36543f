package lms.skill;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lms.loading.ContentSet;
import lms.platform.Both;

/** A skill with its levels and what a certificate of each level asks for, as content says it. */
public record SkillCard(String id, Both title, Both summary, List<Level> levels)
    implements Serializable {
  /**
   * @param months validity of the certificate
   * @param authority level of authority that the certificate carries; null for none
   */
  public record Level(int level, Both title, int months, Integer authority, Demand demand)
      implements Serializable {}

  /**
   * All that is given has to hold.
   *
   * @param programme null when no stage is asked for
   * @param stage null when no stage is asked for
   * @param exam the mark that the exam of the stage has to reach; null when passing is enough
   */
  public record Demand(
      String programme,
      String stage,
      Integer exam,
      List<CallDemand> calls,
      BigDecimal required,
      BigDecimal elective,
      List<SkillDemand> skills)
      implements Serializable {}

  /**
   * @param passes calls of this scenario to pass
   * @param fatal fatal errors allowed among them
   */
  public record CallDemand(String scenario, int passes, int fatal) implements Serializable {}

  /** A valid certificate of this level or above. */
  public record SkillDemand(String skill, int level) implements Serializable {}

  public Optional<Level> level(int wanted) {
    return levels.stream().filter(l -> l.level() == wanted).findFirst();
  }

  static SkillCard from(JsonNode node) {
    List<Level> levels = new ArrayList<>();
    for (JsonNode level : node.path("levels"))
      levels.add(
          new Level(
              level.path("level").asInt(),
              ContentSet.both(level.path("title")),
              level.path("months").asInt(),
              number(level.path("authority")),
              demand(level.path("requires"))));
    return new SkillCard(
        node.path("id").asText(),
        ContentSet.both(node.path("title")),
        ContentSet.both(node.path("summary")),
        levels);
  }

  private static Demand demand(JsonNode node) {
    List<CallDemand> calls = new ArrayList<>();
    for (JsonNode call : node.path("calls"))
      calls.add(
          new CallDemand(
              call.path("scenario").asText(),
              call.path("passes").asInt(),
              call.path("fatal").asInt()));
    List<SkillDemand> skills = new ArrayList<>();
    for (JsonNode skill : node.path("skills"))
      skills.add(new SkillDemand(skill.path("skill").asText(), skill.path("level").asInt()));
    return new Demand(
        node.path("programme").textValue(),
        node.path("stage").textValue(),
        number(node.path("exam")),
        calls,
        node.path("credits").path("required").decimalValue(),
        node.path("credits").path("elective").decimalValue(),
        skills);
  }

  private static Integer number(JsonNode node) {
    return node.isNumber() ? node.asInt() : null;
  }
}
