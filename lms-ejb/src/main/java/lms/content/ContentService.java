package lms.content;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import lms.knowledge.KnowledgeService;
import lms.knowledge.Markdown;
import lms.knowledge.TopicRow;
import lms.platform.Language;
import lms.platform.NotFound;
import lms.security.Me;
import lms.security.Right;

/** Courses and lessons, for everybody who learns or teaches. */
@Stateless
@DenyAll
public class ContentService {
  @Inject Courses courses;
  @Inject KnowledgeService knowledge;
  @Inject Me me;
  @Inject Clock clock;
  @Inject Event<CourseCompleted> completed;

  /** All courses with what I have read. */
  @RolesAllowed({Right.READ_CONTENT, Right.SYSTEM})
  public List<CourseCard> courses() {
    Set<String> read = courses.readBy(me.id());
    List<Lesson> lessons = courses.lessons();
    return byWhatTheyBeginWith(lessons).stream()
        .map(
            c ->
                new CourseCard(
                    c.id(),
                    c.title(),
                    c.summary(),
                    lessons.stream()
                        .filter(l -> l.courseId().equals(c.id()))
                        .map(Lesson::row)
                        .toList(),
                    read))
        .toList();
  }

  /** In this order a lesson added at an end moves no course. */
  private List<Course> byWhatTheyBeginWith(List<Lesson> lessons) {
    Map<String, Integer> places =
        knowledge.topics().stream().collect(Collectors.toMap(TopicRow::id, TopicRow::position));
    Map<String, Integer> begins = new HashMap<>();
    for (Lesson lesson : lessons)
      begins.computeIfAbsent(
          lesson.courseId(),
          c ->
              lesson.row().topics().stream()
                  .map(t -> places.getOrDefault(t, Integer.MAX_VALUE))
                  .min(Comparator.naturalOrder())
                  .orElse(Integer.MAX_VALUE));
    return courses.all().stream()
        .sorted(Comparator.comparing(c -> begins.getOrDefault(c.id(), Integer.MAX_VALUE)))
        .toList();
  }

  /**
   * @throws NotFound when there is no such lesson
   */
  @RolesAllowed({Right.READ_CONTENT, Right.SYSTEM})
  public LessonCard lesson(@NotNull String id) {
    Lesson lesson = courses.requireLesson(id);
    Course course = courses.require(lesson.courseId());
    List<Lesson> all = courses.lessons(course.id());
    int place = all.indexOf(lesson);
    return new LessonCard(
        lesson.row(),
        course.title(),
        new Markdown(lesson.text().in(me.language())).html(pictures(course.id())),
        me.language() == Language.EN ? lesson.goalsEn() : lesson.goalsZh(),
        knowledge.articles(lesson.articles()),
        place >= 0 && place + 1 < all.size() ? all.get(place + 1).row() : null,
        courses.readBy(me.id()).contains(id));
  }

  /** These lessons; ids that do not exist are left out. */
  @RolesAllowed({Right.READ_CONTENT, Right.SYSTEM})
  public List<LessonRow> lessons(@NotNull Collection<String> ids) {
    return courses.lessons(ids).stream().map(Lesson::row).toList();
  }

  /** The lessons that rest on this article. */
  @RolesAllowed({Right.READ_CONTENT, Right.SYSTEM})
  public List<LessonRow> lessonsOn(@NotNull String articleId) {
    return courses.lessons().stream()
        .filter(l -> l.articles().contains(articleId))
        .map(Lesson::row)
        .toList();
  }

  /** Marks a lesson as read by me; the last one of a course completes it. */
  @RolesAllowed({Right.READ_CONTENT, Right.SYSTEM})
  public void markRead(@NotNull String lessonId) {
    Lesson lesson = courses.requireLesson(lessonId);
    Instant now = clock.instant();
    courses.markRead(me.id(), lessonId, now);
    // asked even when it was read before: two who read the last two at once do not see each other
    if (courses.complete(me.id(), lesson.courseId(), now))
      completed.fire(new CourseCompleted(me.id(), lesson.courseId(), now));
  }

  /** The lessons that I read, or read again, after this. */
  @RolesAllowed({Right.READ_CONTENT, Right.SYSTEM})
  public Set<String> lessonsReadSince(@NotNull Instant since) {
    return courses.readSince(me.id(), since);
  }

  @RolesAllowed({Right.READ_CONTENT, Right.SYSTEM})
  public Set<String> lessonsRead(long personId) {
    me.requireReach(personId);
    return courses.readBy(personId);
  }

  @RolesAllowed({Right.READ_CONTENT, Right.SYSTEM})
  public PictureCard picture(@NotNull String courseId, @NotNull String name) {
    return courses
        .picture(courseId, name)
        .map(Picture::card)
        .orElseThrow(() -> new NotFound("picture", name));
  }

  static UnaryOperator<String> pictures(String courseId) {
    return name ->
        name.startsWith("media/")
            ? "/api/v1/content/pictures/" + courseId + "/" + name.substring("media/".length())
            : name;
  }
}
