package lms.question;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import lms.platform.NotFound;
import lms.platform.Repository;

@Repository
class Questions {
  @PersistenceContext EntityManager em;

  void add(Question question) {
    em.persist(question);
  }

  void add(QuestionVersion version) {
    em.persist(version);
  }

  Optional<Question> find(String id) {
    return Optional.ofNullable(em.find(Question.class, id));
  }

  Question require(String id) {
    return find(id).orElseThrow(() -> new NotFound("question", id));
  }

  List<Question> all() {
    return em.createQuery("select q from Question q", Question.class).getResultList();
  }

  /** The number of the newest version of every question. */
  Map<String, Integer> newestNumbers() {
    return em.createQuery(
            "select v.questionId, max(v.number) from QuestionVersion v group by v.questionId",
            Object[].class)
        .getResultStream()
        .collect(Collectors.toMap(r -> (String) r[0], r -> (Integer) r[1]));
  }

  void flush() {
    em.flush();
  }

  Optional<QuestionVersion> version(String id, int number) {
    return em.createQuery(
            "select v from QuestionVersion v where v.questionId = :id and v.number = :number",
            QuestionVersion.class)
        .setParameter("id", id)
        .setParameter("number", number)
        .getResultStream()
        .findFirst();
  }

  /** All versions of a question, the newest first. */
  List<QuestionVersion> versions(String id) {
    return em.createQuery(
            "select v from QuestionVersion v where v.questionId = :id order by v.number desc",
            QuestionVersion.class)
        .setParameter("id", id)
        .getResultList();
  }

  /** The active versions on these topics, by id, so that a draw can be repeated. */
  List<DrawableQuestion> drawable(Set<String> topics) {
    return topics.isEmpty()
        ? List.of()
        : em.createQuery(
                """
                select new lms.question.DrawableQuestion(
                  q.id, v.number, q.topic, v.level, v.type, v.difficulty, v.critical)
                from QuestionVersion v join Question q on q.id = v.questionId
                where v.state = lms.question.QuestionState.ACTIVE and q.topic in (:topics)
                order by q.id""",
                DrawableQuestion.class)
            .setParameter("topics", topics)
            .getResultList();
  }

  /** These versions in any state. */
  List<QuestionCard> cards(Collection<QuestionVersionId> wanted) {
    if (wanted.isEmpty()) return List.of();
    Set<String> ids = wanted.stream().map(QuestionVersionId::id).collect(Collectors.toSet());
    return em.createQuery(
            """
            select v, q.topic from QuestionVersion v join Question q on q.id = v.questionId
            where q.id in (:ids)""",
            Object[].class)
        .setParameter("ids", ids)
        .getResultStream()
        .map(r -> ((QuestionVersion) r[0]).card((String) r[1]))
        .filter(c -> wanted.contains(new QuestionVersionId(c.id(), c.version())))
        .toList();
  }
}
