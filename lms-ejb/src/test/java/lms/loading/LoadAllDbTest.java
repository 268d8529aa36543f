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
        .contains(new LoadRow("topic", 16, 0, 0, 0, 0, 0))
        .allSatisfy(row -> assertThat(row.changed() + row.unchanged() + row.kept()).isZero());
    LoadCard second = load(folder());
    assertThat(second.rows())
        .contains(new LoadRow("topic", 0, 0, 16, 0, 0, 0))
        .allSatisfy(row -> assertThat(row.added() + row.changed() + row.kept()).isZero());
  }

  @Test
  void a_folder_with_a_fault_stores_nothing() {
    LoadCard card = load(BrokenContentTest.BROKEN);
    assertThat(card.applied()).isFalse();
    assertThat(card.faults()).hasSize(14);
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
    assertThat(card.kept()).containsExactly(new LoadedThing("lesson", "service-1"));
    assertThat(textOf("service-1")).doesNotContain("再加一句");
    assertThat(textOf("service-2")).contains("再加一句");
  }

  @Test
  void what_people_changed_here_is_never_counted_as_the_same_as_its_file() {
    load(folder());
    sql("update content.lesson set edited_at = now(), minutes = 7 where lesson_id = 'service-1'");
    LoadCard card = load(folder());
    assertThat(card.kept()).containsExactly(new LoadedThing("lesson", "service-1"));
    assertThat(row(card, "lesson").kept()).isEqualTo(1);
  }

  @Test
  void what_its_file_says_no_more_is_retired_and_comes_back_when_it_is_said_again() {
    load(folder());
    LoadCard card = load(without("service-2"));
    assertThat(card.faults()).isEmpty();
    assertThat(card.retired()).containsExactly(new LoadedThing("lesson", "service-2"));
    assertThat(active("service-2")).isFalse();
    assertThat(load(without("service-2")).retired()).isEmpty();
    assertThat(row(load(folder()), "lesson").changed()).isPositive();
    assertThat(active("service-2")).isTrue();
  }

  @Test
  void what_people_changed_here_is_not_retired() {
    load(folder());
    sql("update content.lesson set edited_at = now() where lesson_id = 'service-2'");
    LoadCard card = load(without("service-2"));
    assertThat(card.retired()).isEmpty();
    assertThat(card.kept()).containsExactly(new LoadedThing("lesson", "service-2"));
    assertThat(active("service-2")).isTrue();
  }

  @Test
  void what_is_in_no_file_of_the_folder_is_told_and_retired_only_from_the_whole() {
    load(folder());
    Map<String, byte[]> part = new TreeMap<>(folder().files());
    part.keySet().removeIf(p -> p.startsWith("content/courses/service-and-bank/"));
    LoadCard partial = load(new ContentFolder(part));
    assertThat(partial.retired()).isEmpty();
    assertThat(partial.left()).contains(new LoadedThing("lesson", "service-2"));
    assertThat(active("service-2")).isTrue();
    LoadCard whole = load(new ContentFolder(part), true);
    assertThat(whole.left()).isEmpty();
    assertThat(whole.retired())
        .contains(
            new LoadedThing("lesson", "service-2"), new LoadedThing("course", "service-and-bank"));
    assertThat(active("service-2")).isFalse();
  }

  @Test
  void nothing_may_refer_to_what_is_gone_from_its_file() {
    load(folder());
    Map<String, byte[]> part = new TreeMap<>(folder().files());
    part.keySet().removeIf(p -> p.startsWith("content/knowledge/service/"));
    assertThat(load(new ContentFolder(part)).faults()).isEmpty();
    assertThat(load(new ContentFolder(part), true).faults()).isNotEmpty();
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

  private static ContentFolder without(String lesson) {
    Map<String, byte[]> files = new TreeMap<>(folder().files());
    files.compute(
        "content/courses/service-and-bank/course.yaml",
        (p, b) ->
            new String(b, StandardCharsets.UTF_8)
                .replaceFirst("(?s)  - id: " + lesson + "\n.*?(?=\n  - id: |$)", "")
                .getBytes(StandardCharsets.UTF_8));
    return new ContentFolder(files);
  }

  private static LoadRow row(LoadCard card, String entity) {
    return card.rows().stream().filter(r -> r.entity().equals(entity)).findFirst().orElseThrow();
  }

  private boolean active(String lesson) {
    return (Boolean) one("select active from content.lesson where lesson_id = '" + lesson + "'");
  }

  private void sql(String update) {
    inTransaction(em -> em.createNativeQuery(update).executeUpdate());
  }

  private LoadCard load(ContentFolder folder) {
    return load(folder, false);
  }

  private LoadCard load(ContentFolder folder, boolean whole) {
    return inTransaction(
        em ->
            all.load(
                folder,
                whole,
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
