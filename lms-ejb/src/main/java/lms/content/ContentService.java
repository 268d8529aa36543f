package lms.content;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lms.platform.Both;
import lms.platform.Language;
import lms.platform.NotFound;
import lms.security.Me;
import lms.security.Right;

/** Everything there is to read, for everybody who learns or teaches. */
@Stateless
@DenyAll
public class ContentService {
  @Inject Articles articles;
  @Inject Courses courses;
  @Inject Me me;
  @Inject Clock clock;
  @Inject Event<CourseCompleted> completed;

  @RolesAllowed({Right.READ_CONTENT, Right.SYSTEM})
  public List<TopicRow> topics() {
    return articles.topics();
  }

  /** All courses with what I have read. */
  @RolesAllowed({Right.READ_CONTENT, Right.SYSTEM})
  public List<CourseCard> courses() {
    Set<String> read = courses.readBy(me.id());
    List<Lesson> lessons = courses.lessons();
    return courses.all().stream()
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
        lesson.articles().stream()
            .map(articles::find)
            .flatMap(Optional::stream)
            .map(Article::row)
            .toList(),
        place + 1 < all.size() ? all.get(place + 1).row() : null,
        courses.readBy(me.id()).contains(id));
  }

  /** These lessons; ids that do not exist are left out. */
  @RolesAllowed({Right.READ_CONTENT, Right.SYSTEM})
  public List<LessonRow> lessons(@NotNull Collection<String> ids) {
    return courses.lessons(ids).stream().map(Lesson::row).toList();
  }

  @RolesAllowed({Right.READ_CONTENT, Right.SYSTEM})
  public List<ArticleRow> articles() {
    return articles.all().stream().map(Article::row).toList();
  }

  /**
   * @throws NotFound when there is no such article
   */
  @RolesAllowed({Right.READ_CONTENT, Right.SYSTEM})
  public ArticleCard article(@NotNull String id) {
    Article article = articles.require(id);
    return new ArticleCard(
        article.id(),
        article.topic(),
        article.title(),
        article.owner(),
        article.reviewed(),
        sections(article),
        new Markdown(article.text().in(me.language())).html(name -> name),
        courses.lessons().stream()
            .filter(l -> l.articles().contains(id))
            .map(Lesson::row)
            .toList());
  }

  /** Every section of every article: what a question may name as its proof. */
  @RolesAllowed({Right.READ_CONTENT, Right.SYSTEM})
  public List<SectionRow> sections() {
    return articles.all().stream().flatMap(a -> sections(a).stream()).toList();
  }

  /** Is there such a section? Null is none. */
  @RolesAllowed({Right.READ_CONTENT, Right.SYSTEM})
  public boolean hasSection(String articleId, String sectionId) {
    return articleId != null
        && articles
            .find(articleId)
            .map(a -> sections(a).stream().anyMatch(s -> s.id().equals(sectionId)))
            .orElse(false);
  }

  /** Sections of articles in either language that hold these words, the best first. */
  @RolesAllowed({Right.READ_CONTENT, Right.SYSTEM})
  public List<HitRow> search(@NotNull @Size(max = 200) String words) {
    return ArticleSearch.find(
        articles.all().stream()
            .map(a -> new ArticleSearch.Text(a.id(), a.title(), a.text()))
            .toList(),
        words,
        me.language());
  }

  /** Marks a lesson as read by me; the last one of a course completes it. */
  @RolesAllowed({Right.READ_CONTENT, Right.SYSTEM})
  public void markRead(@NotNull String lessonId) {
    Lesson lesson = courses.requireLesson(lessonId);
    Instant now = clock.instant();
    if (!courses.markRead(me.id(), lessonId, now)) return;
    if (courses.complete(me.id(), lesson.courseId(), now))
      completed.fire(new CourseCompleted(me.id(), lesson.courseId(), now));
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

  static java.util.function.UnaryOperator<String> pictures(String courseId) {
    return name ->
        name.startsWith("media/")
            ? "/api/v1/content/pictures/" + courseId + "/" + name.substring("media/".length())
            : name;
  }

  private static List<SectionRow> sections(Article article) {
    List<Markdown.Section> zh = new Markdown(article.text().zh()).sections();
    List<Markdown.Section> en = new Markdown(article.text().en()).sections();
    List<SectionRow> rows = new ArrayList<>();
    for (int i = 0; i < zh.size(); i++)
      rows.add(
          new SectionRow(
              article.id(),
              zh.get(i).id(),
              new Both(zh.get(i).title(), i < en.size() ? en.get(i).title() : null)));
    return rows;
  }
}
