package lms.content;

import java.io.Serializable;
import java.util.List;
import java.util.Set;
import lms.platform.Both;

/**
 * A course with its lessons in order.
 *
 * @param read ids of the lessons this reader has read
 */
public record CourseCard(
    String id, Both title, Both summary, List<LessonRow> lessons, Set<String> read)
    implements Serializable {
  public long readCount() {
    return lessons.stream().filter(l -> read.contains(l.id())).count();
  }

  public int minutes() {
    return lessons.stream().mapToInt(LessonRow::minutes).sum();
  }

  public boolean has(String lessonId) {
    return read.contains(lessonId);
  }

  /** The first lesson not read yet; null when all are. */
  public LessonRow next() {
    return lessons.stream().filter(l -> !read.contains(l.id())).findFirst().orElse(null);
  }
}
