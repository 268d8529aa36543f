package lms.web.content;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Set;
import lms.content.ContentAuthoringService;
import lms.content.ContentService;
import lms.content.CourseCard;

/** The desk of those who write lessons. */
@Named
@RequestScoped
public class ContentAuthoring {
  @Inject ContentService content;
  @Inject ContentAuthoringService authoring;
  private List<CourseCard> courses;
  private Set<String> edited;

  @PostConstruct
  void load() {
    edited = authoring.editedHere();
    courses = content.courses();
  }

  public List<CourseCard> getCourses() {
    return courses;
  }

  public boolean edited(String lessonId) {
    return edited.contains(lessonId);
  }
}
