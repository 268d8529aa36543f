package lms.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import lms.loading.ContentKindTester;
import lms.loading.LoadReport;
import lms.platform.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KpisKindDbTest {
  static final TestDatabase DB = TestDatabase.get();
  static final Path FILE = Path.of("../course-content/report/kpi.yaml");

  @BeforeEach
  void empty() {
    DB.empty("report.kpi");
  }

  @Test
  void the_dictionary_has_no_fault_and_comes_in_once() {
    assertThat(faults(root -> {})).isEmpty();
    int all = ContentKindTester.read(FILE).path("kpis").size();
    assertThat(store(root -> {})).isEqualTo(Map.of(LoadReport.Outcome.ADDED, all));
    assertThat(store(root -> {})).isEqualTo(Map.of(LoadReport.Outcome.UNCHANGED, all));
    assertThat(found("")).hasSize(all).startsWith("training-pass-rate");
  }

  @Test
  void a_changed_definition_counts_as_changed_and_a_dropped_one_is_gone() {
    store(root -> {});
    assertThat(store(KpisKindDbTest::changedAndDropped, Map.of("stage-pass-rate", "kpi.yaml")))
        .containsEntry(LoadReport.Outcome.CHANGED, 1)
        .containsEntry(LoadReport.Outcome.RETIRED, 1);
    assertThat(found("")).doesNotContain("stage-pass-rate");
  }

  @Test
  void a_file_says_nothing_of_what_another_file_defined() {
    store(root -> {});
    assertThat(store(KpisKindDbTest::changedAndDropped, Map.of("stage-pass-rate", "other.yaml")))
        .doesNotContainKey(LoadReport.Outcome.RETIRED);
    assertThat(found("")).contains("stage-pass-rate");
  }

  private static void changedAndDropped(JsonNode root) {
    ArrayNode all = (ArrayNode) root.path("kpis");
    all.remove(1);
    ((ObjectNode) all.get(0)).put("unit", "ratio");
  }

  @Test
  void it_is_found_by_name_formula_and_meaning_in_both_languages() {
    store(root -> {});
    assertThat(found("合格率")).contains("training-pass-rate");
    assertThat(found("PASS rate")).contains("training-pass-rate");
    assertThat(found("开班首日")).contains("training-pass-rate");
    assertThat(found("no such figure")).isEmpty();
  }

  @Test
  void every_planted_fault_is_told() {
    assertThat(
            faults(
                root -> {
                  kpi(root, 0).put("symbols", "100 * passed / begun");
                  kpi(root, 1).put("symbols", "100 * / sat");
                  ((ObjectNode) kpi(root, 2).path("target")).put("to", 1);
                  kpi(root, 3).put("direction", "down");
                }))
        .containsExactlyInAnyOrder(
            "report.fault.unexplained",
            "report.fault.unused",
            "report.fault.formula",
            "report.fault.direction",
            "report.fault.target",
            "report.fault.direction");
  }

  private static ObjectNode kpi(JsonNode root, int place) {
    return (ObjectNode) root.path("kpis").get(place);
  }

  private static List<String> faults(Consumer<JsonNode> change) {
    return ContentKindTester.faults(new KpisKind(), FILE, change);
  }

  private static Map<LoadReport.Outcome, Integer> store(Consumer<JsonNode> change) {
    return store(change, Map.of());
  }

  private static Map<LoadReport.Outcome, Integer> store(
      Consumer<JsonNode> change, Map<String, String> earlier) {
    return DB.commit(
        em -> {
          KpisKind kind = new KpisKind();
          kind.kpis = new Kpis();
          kind.kpis.em = em;
          return ContentKindTester.store(kind, FILE, change, Map.of("kpi", earlier)).get("kpi");
        });
  }

  private static List<String> found(String words) {
    return DB.commit(
        em -> {
          KpiService door = new KpiService();
          door.kpis = new Kpis();
          door.kpis.em = em;
          return door.find(words).stream().map(KpiRow::id).toList();
        });
  }
}
