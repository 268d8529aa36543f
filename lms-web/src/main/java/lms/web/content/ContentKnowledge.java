package lms.web.content;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import lms.knowledge.ArticleRow;
import lms.knowledge.HitRow;
import lms.knowledge.KnowledgeService;
import lms.knowledge.TopicRow;

/** The knowledge base: search, or browse by topic. */
@Named
@RequestScoped
public class ContentKnowledge {
  private static final int MOST_WORDS = 200;

  @Inject KnowledgeService knowledge;
  @Inject HttpServletRequest request;
  private String words = "";
  private List<HitRow> hits = List.of();
  private List<TopicRow> topics;
  private List<ArticleRow> articles;

  @PostConstruct
  void load() {
    String asked = request.getParameter("q");
    if (asked != null) words = asked.substring(0, Math.min(MOST_WORDS, asked.length())).strip();
    if (!words.isEmpty()) hits = knowledge.search(words);
    topics = knowledge.topics();
    articles = knowledge.articles();
  }

  public String getWords() {
    return words;
  }

  public List<HitRow> getHits() {
    return hits;
  }

  public List<TopicRow> getTopics() {
    return topics;
  }

  public List<ArticleRow> on(String topic) {
    return articles.stream().filter(a -> a.topic().equals(topic)).toList();
  }
}
