package lms.web.question;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import lms.content.ArticleRow;
import lms.content.ContentService;
import lms.content.SectionRow;
import lms.content.TopicRow;
import lms.question.QuestionAuthoringService;
import lms.question.QuestionFilter;

/** The frame of the question editor; its script talks to {@link QuestionsResource}. */
@Named
@RequestScoped
public class QuestionEdit {
  @Inject QuestionAuthoringService questions;
  @Inject ContentService content;
  @Inject HttpServletRequest request;
  @Inject Clock clock;
  private String id;

  @PostConstruct
  void load() {
    id = request.getParameter("id");
    if (id == null) questions.count(new QuestionFilter(null, null, null, null)); // authors only
    else questions.open(id);
  }

  /** Empty for a new question. */
  public String getId() {
    return id == null ? "" : id;
  }

  /** The zone in which times are told. */
  public String getZone() {
    return clock.getZone().getId();
  }

  public List<TopicRow> getTopics() {
    return content.topics();
  }

  public List<ArticleRow> getArticles() {
    return content.articles();
  }

  public List<SectionRow> getSections() {
    return content.sections();
  }
}
