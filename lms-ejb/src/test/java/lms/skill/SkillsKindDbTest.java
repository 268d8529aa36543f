package lms.skill;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import lms.loading.ContentKindTester;
import lms.loading.LoadReport.Outcome;
import lms.platform.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SkillsKindDbTest {
  static final TestDatabase DB = TestDatabase.get();
  static final Path FILE =
      Path.of("..", "course-content", "certification", "skills.yaml").normalize();

  @BeforeEach
  void empty() {
    DB.empty("skill.skill");
    store(root -> {}, Map.of());
  }

  @Test
  void a_folder_without_the_file_that_defined_them_retires_nothing() {
    Map<Outcome, Integer> done = store(SkillsKindDbTest::onlyTheFirst, ids("other.yaml"));
    assertThat(done).isEqualTo(Map.of(Outcome.UNCHANGED, 1));
    assertThat(active()).isEqualTo(all());
  }

  @Test
  void what_the_same_file_says_no_more_is_retired_and_told_and_comes_back() {
    int others = all() - 1;
    assertThat(store(SkillsKindDbTest::onlyTheFirst, ids("skills.yaml")))
        .isEqualTo(Map.of(Outcome.UNCHANGED, 1, Outcome.RETIRED, others));
    assertThat(active()).isEqualTo(1);
    assertThat(store(SkillsKindDbTest::onlyTheFirst, ids("skills.yaml")))
        .as("once only")
        .isEqualTo(Map.of(Outcome.UNCHANGED, 1));
    store(root -> {}, ids("skills.yaml"));
    assertThat(active()).isEqualTo(all());
  }

  private static void onlyTheFirst(JsonNode root) {
    ArrayNode skills = (ArrayNode) root.path("skills");
    while (skills.size() > 1) skills.remove(1);
  }

  private static Map<String, Map<String, String>> ids(String path) {
    return Map.of("skill", names().stream().collect(Collectors.toMap(id -> id, id -> path)));
  }

  private static List<String> names() {
    return StreamSupport.stream(ContentKindTester.read(FILE).path("skills").spliterator(), false)
        .map(s -> s.path("id").asText())
        .toList();
  }

  private static int all() {
    return names().size();
  }

  private static int active() {
    return DB.commit(em -> skills(em).active().size());
  }

  private static Map<Outcome, Integer> store(
      Consumer<JsonNode> change, Map<String, Map<String, String>> stored) {
    return DB.commit(
        em -> {
          SkillsKind kind = new SkillsKind();
          kind.skills = skills(em);
          return ContentKindTester.store(kind, FILE, change, stored).get("skill");
        });
  }

  private static Skills skills(jakarta.persistence.EntityManager em) {
    Skills skills = new Skills();
    skills.em = em;
    return skills;
  }
}
