package lms.knowledge;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import lms.platform.NotFound;
import lms.security.Right;

/** The words of the trade, for everybody. */
@Stateless
@DenyAll
public class GlossaryService {
  @Inject Terms terms;
  @Inject Articles articles;

  /** Those with these words in either language or pinyin, or in their note; none asks for all. */
  @RolesAllowed({Right.READ_CONTENT, Right.SYSTEM})
  public List<TermRow> find(@NotNull @Size(max = 200) String words) {
    return new TermSearch(terms.all()).find(words);
  }

  /**
   * Those that an article uses.
   *
   * @throws NotFound when there is no such article
   */
  @RolesAllowed({Right.READ_CONTENT, Right.SYSTEM})
  public List<TermRow> usedIn(@NotNull String articleId) {
    Article article = articles.require(articleId);
    return new TermSearch(terms.all())
        .in(article.title().zh() + "\n" + new Markdown(article.text().zh()).plain());
  }
}
