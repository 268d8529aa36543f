package lms.question;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
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

  /** Questions by their newest version, by id. */
  @SuppressWarnings("unchecked")
  List<QuestionRow> list(QuestionFilter filter, int first, int most) {
    List<QuestionVersion> newest =
        filtered("select v.* " + NEWEST + " order by v.question_id", filter, QuestionVersion.class)
            .setFirstResult(first)
            .setMaxResults(most)
            .getResultList();
    Map<String, String> topics =
        all().stream().collect(Collectors.toMap(Question::id, Question::topic));
    return newest.stream().map(v -> v.listed(topics.get(v.questionId()))).toList();
  }

  long count(QuestionFilter filter) {
    return (Long) filtered("select count(*) " + NEWEST, filter, Long.class).getSingleResult();
  }

  @SuppressWarnings("unchecked")
  Map<QuestionState, Long> counts() {
    Map<QuestionState, Long> counts = new EnumMap<>(QuestionState.class);
    for (Object[] row :
        (List<Object[]>)
            filtered(
                    "select v.state, count(*) " + NEWEST + " group by v.state",
                    new QuestionFilter(null, null, null, null),
                    null)
                .getResultList()) counts.put(QuestionState.valueOf((String) row[0]), (Long) row[1]);
    return counts;
  }

  /** The next free number on a topic, with three digits. */
  String freeId(String topic) {
    int n = 1;
    for (Question q : all())
      if (q.id().matches(Pattern.quote(topic) + "-\\d{3,}"))
        n = Math.max(n, Integer.parseInt(q.id().substring(topic.length() + 1)) + 1);
    return topic + "-" + String.format("%03d", n);
  }

  private static final String NEWEST =
      """
      from question.version v join question.question q on q.question_id = v.question_id
      where v.number = (select max(n.number) from question.version n
                        where n.question_id = v.question_id)
        and (:topic = '' or q.topic_id = :topic) and (:type = '' or v.type = :type)
        and (:state = '' or v.state = :state)
        and (:words = '' or v.question_id ilike :like or v.body ilike :like)""";

  private Query filtered(String sql, QuestionFilter filter, Class<?> result) {
    String words = filter.words() == null ? "" : filter.words().strip();
    Query query = result == null ? em.createNativeQuery(sql) : em.createNativeQuery(sql, result);
    return query
        .setParameter("topic", filter.topic() == null ? "" : filter.topic())
        .setParameter("type", filter.type() == null ? "" : filter.type())
        .setParameter("state", filter.state() == null ? "" : filter.state())
        .setParameter("words", words)
        .setParameter("like", "%" + words.replaceAll("([%_\\\\])", "\\\\$1") + "%");
  }
}
