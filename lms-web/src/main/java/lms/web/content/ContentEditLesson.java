package lms.web.content;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import lms.content.ContentAuthoringService;
import lms.knowledge.ArticleRow;
import lms.knowledge.KnowledgeService;
import lms.knowledge.TopicRow;

/** The frame of the lesson editor; its script talks to {@link LessonsResource}. */
@Named
@RequestScoped
public class ContentEditLesson {
  @Inject KnowledgeService knowledge;
  @Inject ContentAuthoringService authoring;
  @Inject HttpServletRequest request;
  private String id;
  private String course;

  @PostConstruct
  void load() {
    id = request.getParameter("id");
    course = id == null ? request.getParameter("course") : authoring.open(id).courseId();
    authoring.pictures(String.valueOf(course)); // only authors may see this page
  }

  /** Empty for a new lesson. */
  public String getId() {
    return id == null ? "" : id;
  }

  public String getCourse() {
    return course;
  }

  public List<TopicRow> getTopics() {
    return knowledge.topics();
  }

  public List<ArticleRow> getArticles() {
    return knowledge.articles();
  }
}
