package lms.web.content;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import lms.content.ArticleCard;
import lms.content.ContentService;

/** One article to read. */
@Named
@RequestScoped
public class ContentArticle {
  @Inject ContentService content;
  @Inject HttpServletRequest request;
  private ArticleCard card;

  @PostConstruct
  void load() {
    card = content.article(String.valueOf(request.getParameter("id")));
  }

  public ArticleCard getCard() {
    return card;
  }
}
