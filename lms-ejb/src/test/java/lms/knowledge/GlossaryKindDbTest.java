package lms.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import lms.loading.ContentKindTester;
import lms.loading.LoadReport.Outcome;
import lms.platform.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GlossaryKindDbTest {
  static final TestDatabase DB = TestDatabase.get();
  static final Path FILE = Path.of("..", "course-content", "glossary.csv").normalize();

  @BeforeEach
  void loaded() {
    DB.empty("knowledge.term");
    store(rows -> {});
  }

  @Test
  void a_word_that_moves_is_listed_elsewhere_and_not_changed() {
    int all = words().size();
    String first = words().get(0);
    assertThat(store(rows -> rows.add(rows.remove(0)))).isEqualTo(Map.of(Outcome.UNCHANGED, all));
    assertThat(words()).hasSize(all).last().isEqualTo(first);
  }

  @Test
  void a_word_that_says_something_else_is_changed() {
    int all = words().size();
    assertThat(store(rows -> ((ObjectNode) rows.get(0)).put("en", "something else")))
        .isEqualTo(Map.of(Outcome.CHANGED, 1, Outcome.UNCHANGED, all - 1));
  }

  private static Map<Outcome, Integer> store(Consumer<ArrayNode> change) {
    Consumer<JsonNode> root = r -> change.accept((ArrayNode) r.path("rows"));
    return DB.commit(em -> ContentKindTester.store(kind(em), FILE, root).get("term"));
  }

  private static List<String> words() {
    return DB.commit(em -> kind(em).terms.all().stream().map(TermRow::zh).toList());
  }

  private static GlossaryKind kind(jakarta.persistence.EntityManager em) {
    GlossaryKind kind = new GlossaryKind();
    kind.terms = new Terms();
    kind.terms.em = em;
    return kind;
  }
}
