package lms.knowledge;

import jakarta.persistence.EntityManager;
import java.util.List;
import lms.loading.ContentKind;

/** Lets other rooms' tests load topics and articles for good. */
public final class KnowledgeKinds {
  private KnowledgeKinds() {}

  public static List<ContentKind> on(EntityManager em) {
    Articles articles = new Articles();
    articles.em = em;
    TopicsKind topics = new TopicsKind();
    topics.articles = articles;
    ArticlesKind texts = new ArticlesKind();
    texts.articles = articles;
    GlossaryKind glossary = new GlossaryKind();
    glossary.terms = new Terms();
    glossary.terms.em = em;
    return List.of(topics, texts, glossary);
  }
}
