package lms.knowledge;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import lms.platform.Both;
import lms.platform.NotFound;
import lms.platform.Repository;

/** Topics and the articles on them. */
@Repository
class Articles {
  @PersistenceContext EntityManager em;

  List<TopicRow> topics() {
    return em.createQuery(
            "select t from Topic t where t.active order by t.position, t.id", Topic.class)
        .getResultStream()
        .map(Topic::row)
        .toList();
  }

  /** Of every topic there ever was, because results of then still speak of it. */
  Map<String, Both> titles() {
    return em.createQuery("select t from Topic t", Topic.class)
        .getResultStream()
        .map(Topic::row)
        .collect(Collectors.toMap(TopicRow::id, TopicRow::title));
  }

  Optional<Topic> topic(String id) {
    return Optional.ofNullable(em.find(Topic.class, id));
  }

  void add(Topic topic) {
    em.persist(topic);
  }

  Optional<Article> find(String id) {
    return Optional.ofNullable(em.find(Article.class, id));
  }

  Article require(String id) {
    return find(id).orElseThrow(() -> new NotFound("article", id));
  }

  void add(Article article) {
    em.persist(article);
  }

  /** Those in use, in the order of the topics. */
  List<Article> all() {
    return em.createQuery(
            """
            select a from Article a join Topic t on t.id = a.topic
            where a.active order by t.position, a.position, a.id""",
            Article.class)
        .getResultList();
  }
}
