package lms.content;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import lms.platform.Both;

/**
 * What is taught in one sitting. Loaded from course-content or written here; once edited here, a
 * loading leaves it alone.
 */
@Entity
@Table(schema = "content", name = "lesson")
class Lesson {
  @Id
  @Column(name = "lesson_id")
  private String id;

  @Version private int version;

  @Column(name = "course_id")
  private String courseId;

  private int position;

  @Column(name = "title_zh")
  private String titleZh;

  @Column(name = "title_en")
  private String titleEn;

  /** topic ids, each followed by a comma */
  private String topics;

  /** class time including practice */
  private int minutes;

  /** article ids, each followed by a comma */
  private String articles;

  /** one goal a line */
  @Column(name = "goals_zh")
  private String goalsZh;

  @Column(name = "goals_en")
  private String goalsEn;

  @Column(name = "text_zh")
  private String textZh;

  @Column(name = "text_en")
  private String textEn;

  /** null when it was written here */
  @Column(name = "loaded_mark")
  private String loadedMark;

  private boolean active = true;

  /** null as long as nobody has changed it here */
  @Column(name = "edited_at")
  private Instant editedAt;

  protected Lesson() {}

  Lesson(String id, String courseId, int position) {
    this.id = id;
    this.courseId = courseId;
    this.position = position;
  }

  void take(LessonOrder order) {
    titleZh = order.title().zh();
    titleEn = order.title().en();
    topics = join(order.topics(), ",");
    minutes = order.minutes();
    articles = join(order.articles(), ",");
    goalsZh = join(order.goalsZh(), "\n");
    goalsEn = join(order.goalsEn(), "\n");
    textZh = order.text().zh();
    textEn = order.text().en();
  }

  /** A file may move it to another course or place. */
  void loaded(String courseId, int position, String mark) {
    this.courseId = courseId;
    this.position = position;
    loadedMark = mark;
    active = true;
  }

  /** Its file says it no more: it is offered no more, and opened only by what refers to it. */
  void retire() {
    active = false;
  }

  boolean active() {
    return active;
  }

  boolean saysAlready(String mark) {
    return active && mark.equals(loadedMark);
  }

  void editedHere(Instant now) {
    editedAt = now;
  }

  String id() {
    return id;
  }

  String courseId() {
    return courseId;
  }

  int position() {
    return position;
  }

  int version() {
    return version;
  }

  boolean edited() {
    return editedAt != null;
  }

  Both text() {
    return new Both(textZh, textEn);
  }

  List<String> articles() {
    return split(articles, ",");
  }

  List<String> goalsZh() {
    return split(goalsZh, "\n");
  }

  List<String> goalsEn() {
    return split(goalsEn, "\n");
  }

  LessonRow row() {
    return new LessonRow(
        id, courseId, position, new Both(titleZh, titleEn), minutes, split(topics, ","));
  }

  LessonOrder order() {
    return new LessonOrder(
        new Both(titleZh, titleEn),
        split(topics, ","),
        minutes,
        articles(),
        goalsZh(),
        goalsEn(),
        text());
  }

  private static String join(List<String> parts, String end) {
    StringBuilder all = new StringBuilder();
    parts.forEach(p -> all.append(p).append(end));
    return all.toString();
  }

  private static List<String> split(String all, String end) {
    return Arrays.stream(all.split(end)).filter(s -> !s.isBlank()).toList();
  }
}
