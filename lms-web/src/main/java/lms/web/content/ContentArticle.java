package lms.web.content;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import lms.content.ContentService;
import lms.content.LessonRow;
import lms.knowledge.ArticleCard;
import lms.knowledge.KnowledgeService;

/** One article to read. */
@Named
@RequestScoped
public class ContentArticle {
  @Inject KnowledgeService knowledge;
  @Inject ContentService content;
  @Inject HttpServletRequest request;
  private ArticleCard card;
  private List<LessonRow> lessons;

  @PostConstruct
  void load() {
    card = knowledge.article(String.valueOf(request.getParameter("id")));
    lessons = content.lessonsOn(card.id());
  }

  public ArticleCard getCard() {
    return card;
  }

  /** The lessons that rest on it. */
  public List<LessonRow> getLessons() {
    return lessons;
  }
}
