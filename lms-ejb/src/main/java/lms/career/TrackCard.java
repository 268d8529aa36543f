package lms.career;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import lms.loading.ContentSet;
import lms.platform.Both;

/** A line of career with its grades, the lowest first, as content says it. */
public record TrackCard(String id, Both title, Both summary, List<Grade> grades)
    implements Serializable {
  /** How one comes to a grade. */
  public enum Appointment {
    ENTRY,
    RULE,
    SELECTION,
    COMPETITION
  }

  /** A rung. */
  public record Grade(
      String id, int order, Both title, Both duty, Appointment appointment, Demand demand)
      implements Serializable {}

  /**
   * @param previous grades of any line of which one is held now; empty for the first rung
   * @param months at the bank
   * @param monthsInGrade in the grade held now
   * @param performance judged by people
   * @param quality judged by people
   */
  public record Demand(
      List<String> previous,
      int months,
      int monthsInGrade,
      List<SkillLevel> certificates,
      BigDecimal required,
      BigDecimal elective,
      Both performance,
      Both quality)
      implements Serializable {}

  /** A valid certificate of this level or above. */
  public record SkillLevel(String skill, int level) implements Serializable {}

  static TrackCard from(JsonNode node) {
    List<Grade> grades = new ArrayList<>();
    for (JsonNode grade : node.path("grades"))
      grades.add(
          new Grade(
              grade.path("id").asText(),
              grade.path("order").asInt(),
              ContentSet.both(grade.path("title")),
              ContentSet.both(grade.path("duty")),
              Appointment.valueOf(grade.path("appointment").asText().toUpperCase(Locale.ROOT)),
              demand(grade.path("requires"))));
    grades.sort(Comparator.comparingInt(Grade::order));
    return new TrackCard(
        node.path("id").asText(),
        ContentSet.both(node.path("title")),
        ContentSet.both(node.path("summary")),
        grades);
  }

  private static Demand demand(JsonNode node) {
    List<String> previous = new ArrayList<>();
    node.path("previous").forEach(p -> previous.add(p.asText()));
    List<SkillLevel> certificates = new ArrayList<>();
    for (JsonNode c : node.path("certificates"))
      certificates.add(new SkillLevel(c.path("skill").asText(), c.path("level").asInt()));
    return new Demand(
        previous,
        node.path("months").asInt(),
        node.path("monthsInGrade").asInt(),
        certificates,
        node.path("credits").path("required").decimalValue(),
        node.path("credits").path("elective").decimalValue(),
        ContentSet.both(node.path("performance")),
        ContentSet.both(node.path("quality")));
  }
}
