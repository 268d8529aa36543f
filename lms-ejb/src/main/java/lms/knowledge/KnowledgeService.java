package lms.knowledge;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lms.platform.Both;
import lms.platform.NotFound;
import lms.security.Me;
import lms.security.Right;

/** The knowledge base, for everybody who learns or teaches. */
@Stateless
@DenyAll
public class KnowledgeService {
  @Inject Articles articles;
  @Inject Me me;

  @RolesAllowed({
    Right.READ_CONTENT,
    Right.AUTHOR_CONTENT,
    Right.AUTHOR_QUESTION,
    Right.REVIEW_QUESTION,
    Right.SYSTEM
  })
  public List<TopicRow> topics() {
    return articles.topics();
  }

  /** The titles of all topics by id, of retired ones too: a result of then still speaks of them. */
  @RolesAllowed({Right.READ_CONTENT, Right.SYSTEM})
  public Map<String, Both> topicTitles() {
    return articles.titles();
  }

  @RolesAllowed({Right.READ_CONTENT, Right.AUTHOR_CONTENT, Right.SYSTEM})
  public List<ArticleRow> articles() {
    return articles.all().stream().map(Article::row).toList();
  }

  /** These articles in this order; ids that do not exist are left out. */
  @RolesAllowed({Right.READ_CONTENT, Right.SYSTEM})
  public List<ArticleRow> articles(@NotNull Collection<String> ids) {
    return ids.stream().map(articles::find).flatMap(Optional::stream).map(Article::row).toList();
  }

  /**
   * @throws NotFound when there is no such article
   */
  @RolesAllowed({Right.READ_CONTENT, Right.SYSTEM})
  public ArticleCard article(@NotNull String id) {
    Article article = articles.require(id);
    return new ArticleCard(
        article.id(),
        article.topic(),
        article.title(),
        article.owner(),
        article.reviewed(),
        sections(article),
        new Markdown(article.text().in(me.language())).html(name -> name));
  }

  /** Every section of every article: what a question may name as its proof. */
  @RolesAllowed({
    Right.READ_CONTENT,
    Right.AUTHOR_CONTENT,
    Right.AUTHOR_QUESTION,
    Right.REVIEW_QUESTION,
    Right.SYSTEM
  })
  public List<SectionRow> sections() {
    return articles.all().stream().flatMap(a -> sections(a).stream()).toList();
  }

  /** Is there such a section? Null is none. */
  @RolesAllowed({Right.READ_CONTENT, Right.AUTHOR_QUESTION, Right.REVIEW_QUESTION, Right.SYSTEM})
  public boolean hasSection(String articleId, String sectionId) {
    return articleId != null
        && articles
            .find(articleId)
            .filter(Article::active)
            .map(a -> sections(a).stream().anyMatch(s -> s.id().equals(sectionId)))
            .orElse(false);
  }

  /** Sections of articles in either language that hold these words, the best first. */
  @RolesAllowed({Right.READ_CONTENT, Right.SYSTEM})
  public List<HitRow> search(@NotNull @Size(max = 200) String words) {
    return ArticleSearch.find(
        articles.all().stream()
            .map(a -> new ArticleSearch.Text(a.id(), a.title(), a.text()))
            .toList(),
        words,
        me.language());
  }

  private static List<SectionRow> sections(Article article) {
    List<Markdown.Section> zh = new Markdown(article.text().zh()).sections();
    List<Markdown.Section> en = new Markdown(article.text().en()).sections();
    List<SectionRow> rows = new ArrayList<>();
    for (int i = 0; i < zh.size(); i++)
      rows.add(
          new SectionRow(
              article.id(),
              zh.get(i).id(),
              new Both(zh.get(i).title(), i < en.size() ? en.get(i).title() : null)));
    return rows;
  }
}
