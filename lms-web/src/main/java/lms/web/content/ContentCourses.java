package lms.web.content;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import lms.content.ContentService;
import lms.content.CourseCard;

/** All courses and how far I have read. */
@Named
@RequestScoped
public class ContentCourses {
  @Inject ContentService content;
  private List<CourseCard> courses;

  @PostConstruct
  void load() {
    courses = content.courses();
  }

  public List<CourseCard> getCourses() {
    return courses;
  }
}
