package lms.loading;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import lms.content.CourseKinds;
import lms.knowledge.KnowledgeKinds;
import lms.platform.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LoadAllDbTest {
  static final Instant NOW = Instant.parse("2026-11-22T01:00:00Z");

  final Loadings loadings = new Loadings();
  final LoadAll all = new LoadAll();

  @BeforeEach
  void empty() {
    TestDatabase.get()
        .empty("knowledge.topic", "content.course", "loading.known_id", "loading.loading");
    all.loadings = loadings;
  }

  @Test
  void a_second_loading_changes_nothing() {
    LoadCard first = load(folder());
    assertThat(first.faults()).isEmpty();
    assertThat(first.rows())
        .contains(new LoadRow("topic", 16, 0, 0, 0, 0))
        .allSatisfy(row -> assertThat(row.changed() + row.unchanged() + row.kept()).isZero());
    LoadCard second = load(folder());
    assertThat(second.rows())
        .contains(new LoadRow("topic", 0, 0, 16, 0, 0))
        .allSatisfy(row -> assertThat(row.added() + row.changed() + row.kept()).isZero());
  }

  @Test
  void a_folder_with_a_fault_stores_nothing() {
    LoadCard card = load(BrokenContentTest.BROKEN);
    assertThat(card.applied()).isFalse();
    assertThat(card.faults()).hasSize(9);
    for (String table :
        List.of("knowledge.topic", "knowledge.article", "content.lesson", "loading.known_id"))
      assertThat(one("select count(*) from " + table)).as(table).isEqualTo(0L);
  }

  @Test
  void what_people_changed_here_stays_and_is_told() {
    load(folder());
    inTransaction(
        em ->
            em.createNativeQuery(
                    "update content.lesson set edited_at = :now where lesson_id = 'service-1'")
                .setParameter("now", NOW)
                .executeUpdate());
    Map<String, byte[]> changed = new TreeMap<>(folder().files());
    for (String file : List.of("010-five-moments.zh.md", "020-own-it.zh.md"))
      changed.compute(
          "content/courses/service-and-bank/lessons/" + file,
          (p, b) ->
              (new String(b, StandardCharsets.UTF_8) + "\n再加一句。\n")
                  .getBytes(StandardCharsets.UTF_8));
    LoadCard card = load(new ContentFolder(changed));
    assertThat(card.kept()).containsExactly("service-1");
    assertThat(textOf("service-1")).doesNotContain("再加一句");
    assertThat(textOf("service-2")).contains("再加一句");
  }

  @Test
  void a_smaller_folder_may_refer_to_what_was_loaded_before() {
    load(folder());
    Map<String, byte[]> part = new TreeMap<>(folder().files());
    part.keySet().removeIf(p -> !p.startsWith("content/courses/"));
    LoadCard card = load(new ContentFolder(part));
    assertThat(card.faults()).isEmpty();
    assertThat(card.rows()).allSatisfy(row -> assertThat(row.added()).isZero());
  }

  /** What there is to read only: the other rooms test their own kinds. */
  private static ContentFolder folder() {
    Map<String, byte[]> files = new TreeMap<>(CourseContentTest.CONTENT.files());
    files.keySet().removeIf(p -> !p.startsWith("content/"));
    return new ContentFolder(files);
  }

  private LoadCard load(ContentFolder folder) {
    return inTransaction(
        em ->
            all.load(
                folder,
                Stream.concat(KnowledgeKinds.on(em).stream(), CourseKinds.on(em).stream()).toList(),
                () -> {},
                false));
  }

  private String textOf(String lesson) {
    return (String) one("select text_zh from content.lesson where lesson_id = '" + lesson + "'");
  }

  private Object one(String sql) {
    return inTransaction(em -> em.createNativeQuery(sql).getSingleResult());
  }

  private <T> T inTransaction(Function<EntityManager, T> work) {
    return TestDatabase.get()
        .commit(
            em -> {
              loadings.em = em;
              return work.apply(em);
            });
  }
}
