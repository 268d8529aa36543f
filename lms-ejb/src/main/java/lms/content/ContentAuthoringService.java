package lms.content;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import lms.audit.Audit;
import lms.knowledge.ArticleRow;
import lms.knowledge.KnowledgeService;
import lms.knowledge.Markdown;
import lms.knowledge.TopicRow;
import lms.loading.Fault;
import lms.platform.Both;
import lms.platform.Ids;
import lms.security.Me;
import lms.security.Right;

/** Lessons and their pictures, written by trainers. */
@Stateless
@DenyAll
public class ContentAuthoringService {
  private static final int MOST_MEGABYTES = 2;

  @Inject Courses courses;
  @Inject KnowledgeService knowledge;
  @Inject Audit audit;
  @Inject Me me;
  @Inject Clock clock;

  /** Ids of the lessons that were written or changed here. */
  @RolesAllowed(Right.AUTHOR_CONTENT)
  public Set<String> editedHere() {
    return courses.lessons().stream()
        .filter(Lesson::edited)
        .map(Lesson::id)
        .collect(Collectors.toSet());
  }

  /** A lesson as its author edits it. */
  @RolesAllowed(Right.AUTHOR_CONTENT)
  public LessonEditCard open(@NotNull String lessonId) {
    Lesson lesson = courses.requireLesson(lessonId);
    return new LessonEditCard(
        lesson.id(),
        lesson.courseId(),
        lesson.version(),
        lesson.edited(),
        lesson.order(),
        pictures(lesson.courseId()));
  }

  /** The names of a course's pictures. */
  @RolesAllowed(Right.AUTHOR_CONTENT)
  public List<String> pictures(@NotNull String courseId) {
    return courses.pictureNames(courseId).stream().sorted().toList();
  }

  /** Adds a lesson at the end of a course; its id is made from its first topic. */
  @RolesAllowed(Right.AUTHOR_CONTENT)
  public LessonSaved add(@NotNull String courseId, @Valid @NotNull LessonOrder order) {
    courses.require(courseId);
    List<Fault> faults = faultsOf(courseId, order);
    if (!faults.isEmpty()) return new LessonSaved(null, 0, faults);
    List<Lesson> others = courses.lessons(courseId);
    int last = others.isEmpty() ? 0 : others.get(others.size() - 1).position();
    Lesson lesson = new Lesson(freeId(order.topics().get(0)), courseId, last + 10);
    lesson.take(order);
    lesson.editedHere(clock.instant());
    courses.add(lesson);
    audit.record(me.actor(), "write", "lesson", lesson.id(), null, order, null);
    return new LessonSaved(lesson.id(), lesson.version(), List.of());
  }

  /**
   * @param version as it was when the author opened the lesson
   * @throws LessonChangedMeanwhile when somebody else saved it since
   */
  @RolesAllowed(Right.AUTHOR_CONTENT)
  public LessonSaved save(
      @NotNull String lessonId, int version, @Valid @NotNull LessonOrder order) {
    Lesson lesson = courses.requireLesson(lessonId);
    if (lesson.version() != version) throw new LessonChangedMeanwhile();
    List<Fault> faults = faultsOf(lesson.courseId(), order);
    if (!faults.isEmpty()) return new LessonSaved(lessonId, version, faults);
    LessonOrder before = lesson.order();
    if (before.equals(order)) return new LessonSaved(lessonId, version, List.of());
    lesson.take(order);
    lesson.editedHere(clock.instant());
    courses.flush();
    audit.record(me.actor(), "edit", "lesson", lessonId, before, order, null);
    return new LessonSaved(lessonId, lesson.version(), List.of());
  }

  /** The text as readers will see it. */
  @RolesAllowed(Right.AUTHOR_CONTENT)
  public String preview(@NotNull String courseId, @NotNull @Size(max = Both.LONGEST) String text) {
    return new Markdown(text).html(ContentService.pictures(courseId));
  }

  /**
   * Keeps a picture of a course under a name of its own and returns how a lesson names it.
   *
   * @throws PictureRefused when it is no PNG, JPEG or WebP, or is too large
   */
  @RolesAllowed(Right.AUTHOR_CONTENT)
  public String addPicture(@NotNull String courseId, @NotNull byte[] bytes) {
    courses.require(courseId);
    PictureKind kind =
        PictureKind.of(bytes)
            .filter(k -> k != PictureKind.SVG && bytes.length <= MOST_MEGABYTES * 1_000_000)
            .orElseThrow(() -> new PictureRefused(MOST_MEGABYTES));
    String name = Ids.next(clock.instant()) + "." + kind.ending();
    Picture picture = new Picture(courseId, name);
    picture.take(kind, bytes, null);
    courses.add(picture);
    audit.record(me.actor(), "add", "picture", courseId + "/" + name, null, null, null);
    return "media/" + name;
  }

  private List<Fault> faultsOf(String courseId, LessonOrder order) {
    return AuthoredLesson.faultsOf(
        order,
        knowledge.topics().stream().map(TopicRow::id).collect(Collectors.toSet()),
        knowledge.articles().stream().map(ArticleRow::id).collect(Collectors.toSet()),
        knowledge.sections().stream()
            .map(s -> s.articleId() + "#" + s.id())
            .collect(Collectors.toSet()),
        courses.pictureNames(courseId));
  }

  private String freeId(String topic) {
    int n = 1;
    while (courses.lesson(topic + "-" + n).isPresent()) n++;
    return topic + "-" + n;
  }
}
