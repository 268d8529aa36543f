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
import lms.knowledge.GlossaryService;
import lms.knowledge.KnowledgeService;
import lms.knowledge.TermRow;

/** One article to read. */
@Named
@RequestScoped
public class ContentArticle {
  @Inject KnowledgeService knowledge;
  @Inject ContentService content;
  @Inject GlossaryService glossary;
  @Inject HttpServletRequest request;
  private ArticleCard card;
  private List<LessonRow> lessons;
  private List<TermRow> terms;

  @PostConstruct
  void load() {
    card = knowledge.article(String.valueOf(request.getParameter("id")));
    lessons = content.lessonsOn(card.id());
    terms = glossary.usedIn(card.id());
  }

  public ArticleCard getCard() {
    return card;
  }

  /** The words of the trade that it uses. */
  public List<TermRow> getTerms() {
    return terms;
  }

  /** The lessons that rest on it. */
  public List<LessonRow> getLessons() {
    return lessons;
  }
}
