package lms.loading;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** Everything in course-content can be loaded; each room's kinds check their own references. */
class CourseContentTest {
  static final ContentFolder CONTENT = ContentFolder.onDisk(Path.of("..", "course-content"));
  private static final ContentReading READING =
      ContentReading.of(CONTENT, CONTENT, AllKinds.get(), Map.of(), false);

  @Test
  void all_of_course_content_is_without_fault() {
    assertThat(READING.faults().all()).isEmpty();
  }

  /** What the rules can ever give must reach what certificates and grades ask for. */
  @Test
  void every_credit_that_is_asked_for_can_be_earned() {
    ContentSet all = READING.set();
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
  void there_is_as_much_as_was_promised() {
    ContentSet all = READING.set();
    assertThat(items(all, "articles", "articles")).hasSizeGreaterThanOrEqualTo(30);
    assertThat(items(all, "course", "lessons")).hasSizeGreaterThanOrEqualTo(24);
    assertThat(all.of("scenario")).hasSizeGreaterThanOrEqualTo(3);
    assertThat(items(all, "skills", "skills"))
        .hasSizeGreaterThanOrEqualTo(8)
        .allMatch(skill -> skill.path("levels").size() > 0);
    assertThat(all.of("track")).hasSize(3).allMatch(t -> t.root().path("grades").size() > 1);
    assertThat(items(all, "kpis", "kpis")).isNotEmpty().allMatch(k -> k.hasNonNull("formula"));
    assertThat(items(all, "glossary", "rows")).hasSizeGreaterThanOrEqualTo(250);
  }

  @Test
  void there_are_300_questions_of_six_types_each_with_its_explanation_and_its_proof() {
    ContentSet all = READING.set();
    List<JsonNode> questions = items(all, "questions", "questions");
    Map<String, Long> byType =
        questions.stream()
            .collect(Collectors.groupingBy(q -> q.path("type").asText(), Collectors.counting()));
    List<String> six = List.of("single", "multiple", "truefalse", "fill", "order", "match");
    assertThat(byType.keySet()).containsAll(six);
    assertThat(six.stream().mapToLong(byType::get)).allMatch(n -> n >= 20);
    assertThat(six.stream().mapToLong(byType::get).sum()).isGreaterThanOrEqualTo(300);
    assertThat(questions)
        .allSatisfy(
            q -> {
              assertThat(q.at("/explanation/zh").asText()).as(q.path("id").asText()).isNotBlank();
              assertThat(q.at("/explanation/en").asText()).as(q.path("id").asText()).isNotBlank();
              assertThat(q.path("source").asText()).as(q.path("id").asText()).contains("#");
              assertThat(q.path("level").asText()).isIn("know", "apply", "judge");
              assertThat(q.path("difficulty").asDouble()).isBetween(0.3, 0.95);
            });
  }

  @Test
  void the_programme_has_four_stages_in_twelve_weeks_and_the_camp_one_month() {
    ContentSet all = READING.set();
    Map<String, JsonNode> programmes =
        all.of("programme").stream()
            .map(ContentFile::root)
            .collect(Collectors.toMap(p -> p.path("id").asText(), p -> p));
    JsonNode inbound = programmes.get("card-inbound");
    assertThat(inbound.path("stages"))
        .extracting(s -> s.at("/title/zh").asText())
        .containsExactly("业务培训", "跟班", "试接", "实习");
    assertThat(days(inbound)).isEqualTo(12 * 5);
    assertThat(inbound.path("syllabus")).hasSize(12 * 5);
    JsonNode camp = programmes.get("closed-camp");
    assertThat(camp.path("mode").asText()).isEqualTo("closed");
    assertThat(days(camp)).isEqualTo(4 * 5);
  }

  private static int days(JsonNode programme) {
    return StreamSupport.stream(programme.path("stages").spliterator(), false)
        .mapToInt(s -> s.path("days").asInt())
        .sum();
  }

  private static List<JsonNode> items(ContentSet all, String kind, String list) {
    return all.of(kind).stream()
        .flatMap(f -> StreamSupport.stream(f.root().path(list).spliterator(), false))
        .toList();
  }

  @Test
  void the_program_carries_the_same_content_byte_by_byte() {
    Map<String, byte[]> packed = ContentFolder.own().files();
    assertThat(packed.keySet()).isEqualTo(CONTENT.files().keySet());
    packed.forEach(
        (path, bytes) -> assertThat(bytes).as(path).isEqualTo(CONTENT.files().get(path)));
  }
}
