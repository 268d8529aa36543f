package lms.content;

import jakarta.persistence.EntityManager;
import java.util.List;
import lms.loading.ContentKind;

/** Lets other rooms' tests load courses and lessons for good. */
public final class CourseKinds {
  private CourseKinds() {}

  public static List<ContentKind> on(EntityManager em) {
    CourseKind courses = new CourseKind();
    courses.courses = new Courses();
    courses.courses.em = em;
    return List.of(courses);
  }
}
