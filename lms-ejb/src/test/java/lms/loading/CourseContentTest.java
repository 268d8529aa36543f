package lms.loading;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** Everything in course-content can be loaded; each room's kinds check their own references. */
class CourseContentTest {
  static final ContentFolder CONTENT = ContentFolder.onDisk(Path.of("..", "course-content"));

  @Test
  void all_of_course_content_is_without_fault() {
    assertThat(ContentReading.of(CONTENT, CONTENT, AllKinds.get(), Map.of(), false).faults().all())
        .isEmpty();
  }

  /** What the rules can ever give must reach what certificates and grades ask for. */
  @Test
  void every_credit_that_is_asked_for_can_be_earned() {
    ContentSet all = ContentReading.of(CONTENT, CONTENT, AllKinds.get(), Map.of(), false).set();
    JsonNode rules = all.of("credit-rules").get(0).root();
    int electiveAYear =
        StreamSupport.stream(rules.path("rules").spliterator(), false)
            .filter(r -> r.path("repeat").asText().equals("yearly") && r.hasNonNull("ref"))
            .mapToInt(r -> r.path("amount").asInt())
            .sum();
    assertThat(electiveAYear).isGreaterThanOrEqualTo(rules.at("/yearly/elective").asInt());
    Map<String, Integer> required = new HashMap<>();
    for (ContentFile file : all.of("programme")) {
      Set<String> stages = new HashSet<>();
      file.root().path("stages").forEach(stage -> stages.add(stage.path("id").asText()));
      int sum = 0;
      for (JsonNode rule : rules.path("rules"))
        if (rule.path("event").asText().equals("course-completed") && rule.hasNonNull("ref")
            || stages.contains(rule.path("ref").asText())) sum += rule.path("amount").asInt();
      required.put(file.root().path("id").asText(), sum);
    }
    for (JsonNode skill : all.of("skills").get(0).root().path("skills"))
      for (JsonNode level : skill.path("levels")) {
        JsonNode asked = level.path("requires");
        assertThat(asked.at("/credits/required").asInt())
            .as("required credits of %s", level.path("title"))
            .isLessThanOrEqualTo(required.get(asked.path("programme").asText()));
      }
    for (ContentFile track : all.of("track"))
      for (JsonNode grade : track.root().path("grades")) {
        JsonNode asked = grade.path("requires");
        int years = asked.path("months").asInt() / 12 + 1; // calendar years that begin in them
        assertThat(asked.at("/credits/elective").asInt())
            .as("elective credits of %s", grade.path("title"))
            .isLessThanOrEqualTo(years * electiveAYear);
        assertThat(asked.at("/credits/required").asInt())
            .as("required credits of %s", grade.path("title"))
            .isLessThanOrEqualTo(required.get("card-inbound"));
      }
  }

  @Test
  void the_program_carries_the_same_content() {
    assertThat(ContentFolder.own().files().keySet()).isEqualTo(CONTENT.files().keySet());
  }
}
