package lms.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import lms.platform.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LoadAllDbTest {
  static final Instant NOW = Instant.parse("2026-11-22T01:00:00Z");

  final Articles articles = new Articles();
  final Courses courses = new Courses();
  final Loadings loadings = new Loadings();
  final LoadAll all = new LoadAll();
  final List<ContentKind> kinds = kinds();

  @BeforeEach
  void empty() {
    TestDatabase.get()
        .empty("content.topic", "content.course", "content.known_id", "content.loading");
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
    inTransaction(
        () -> {
          assertThat(articles.topics()).isEmpty();
          assertThat(articles.all()).isEmpty();
          assertThat(courses.lessons()).isEmpty();
          assertThat(loadings.knownIds()).isEmpty();
        });
  }

  @Test
  void what_people_changed_here_stays_and_is_told() {
    load(folder());
    inTransaction(() -> courses.requireLesson("service-1").editedHere(NOW));
    Map<String, byte[]> changed = new TreeMap<>(folder().files());
    for (String file : List.of("010-five-moments.zh.md", "020-own-it.zh.md"))
      changed.compute(
          "content/courses/service-and-bank/lessons/" + file,
          (p, b) ->
              (new String(b, StandardCharsets.UTF_8) + "\n再加一句。\n")
                  .getBytes(StandardCharsets.UTF_8));
    LoadCard card = load(new ContentFolder(changed));
    assertThat(card.kept()).containsExactly("service-1");
    inTransaction(
        () -> {
          assertThat(courses.requireLesson("service-1").text().zh()).doesNotContain("再加一句");
          assertThat(courses.requireLesson("service-2").text().zh()).contains("再加一句");
        });
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

  /** The content's own kinds only: the other rooms test theirs. */
  private static ContentFolder folder() {
    Map<String, byte[]> files = new TreeMap<>(CourseContentTest.CONTENT.files());
    files.keySet().removeIf(p -> !p.startsWith("content/"));
    return new ContentFolder(files);
  }

  private List<ContentKind> kinds() {
    TopicsKind topics = new TopicsKind();
    topics.articles = articles;
    ArticlesKind texts = new ArticlesKind();
    texts.articles = articles;
    CourseKind lessons = new CourseKind();
    lessons.courses = courses;
    return List.of(topics, texts, lessons);
  }

  private LoadCard load(ContentFolder folder) {
    LoadCard[] card = new LoadCard[1];
    inTransaction(() -> card[0] = all.load(folder, kinds, () -> {}, false));
    return card[0];
  }

  private void inTransaction(Runnable work) {
    TestDatabase.get()
        .commit(
            em -> {
              articles.em = em;
              courses.em = em;
              loadings.em = em;
              work.run();
              return null;
            });
  }
}
