package lms.question;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import lms.platform.Like;
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

  void remove(QuestionVersion version) {
    em.remove(version);
    em.flush(); // a version goes before its question
  }

  void remove(Question question) {
    em.remove(question);
  }

  Optional<Question> find(String id) {
    return Optional.ofNullable(em.find(Question.class, id));
  }

  /** How many versions wait for a review that this person may give. */
  long waitingFor(long reviewer) {
    return em.createQuery(
            """
            select count(v) from QuestionVersion v
            where v.state = lms.question.QuestionState.IN_REVIEW and v.authorId <> :reviewer
              and v.writers not like :among""",
            Long.class)
        .setParameter("reviewer", reviewer)
        .setParameter("among", "%," + reviewer + ",%")
        .getSingleResult();
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

  /** Every version of these questions. */
  List<QuestionVersion> versions(Set<String> ids) {
    return em.createQuery(
            "select v from QuestionVersion v where v.questionId in (:ids)", QuestionVersion.class)
        .setParameter("ids", ids)
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

  /** Questions by the version that is asked, else the newest; by id. */
  @SuppressWarnings("unchecked")
  List<QuestionRow> list(QuestionFilter filter, int first, int most) {
    List<QuestionVersion> leading =
        filtered(
                "select v.* " + LEADING + FITTING + " order by v.question_id",
                filter,
                QuestionVersion.class)
            .setFirstResult(first)
            .setMaxResults(most)
            .getResultList();
    Map<String, String> topics = topics(leading.stream().map(QuestionVersion::questionId).toList());
    Map<String, QuestionState> waiting = waiting(leading);
    return leading.stream()
        .map(v -> v.listed(topics.get(v.questionId()), waiting.get(v.questionId())))
        .toList();
  }

  private Map<String, String> topics(List<String> ids) {
    if (ids.isEmpty()) return Map.of();
    return em.createQuery("select q from Question q where q.id in (:ids)", Question.class)
        .setParameter("ids", ids)
        .getResultStream()
        .collect(Collectors.toMap(Question::id, Question::topic));
  }

  /** Where a version newer than these stands, by question. */
  private Map<String, QuestionState> waiting(List<QuestionVersion> leading) {
    Map<String, Integer> numbers =
        leading.stream()
            .collect(Collectors.toMap(QuestionVersion::questionId, QuestionVersion::number));
    Map<String, QuestionState> waiting = new HashMap<>();
    if (!leading.isEmpty())
      em.createQuery(
              """
              select v from QuestionVersion v where v.questionId in (:ids) and v.state in
                (lms.question.QuestionState.DRAFT, lms.question.QuestionState.IN_REVIEW)""",
              QuestionVersion.class)
          .setParameter("ids", numbers.keySet())
          .getResultStream()
          .filter(v -> v.number() > numbers.get(v.questionId()))
          .forEach(v -> waiting.put(v.questionId(), v.state()));
    return waiting;
  }

  long count(QuestionFilter filter) {
    return (Long)
        filtered("select count(*) " + LEADING + FITTING, filter, Long.class).getSingleResult();
  }

  /** An active question with a newer draft counts twice: as active and as a draft. */
  @SuppressWarnings("unchecked")
  Map<QuestionState, Long> counts() {
    Map<QuestionState, Long> counts = new EnumMap<>(QuestionState.class);
    List<Object[]> rows =
        em.createNativeQuery(
                "select state, count(*) from (select v.state "
                    + LEADING
                    + " union all select w.state "
                    + LEADING
                    + " where w.state is not null) as both_kinds group by state",
                Object[].class)
            .getResultList();
    for (Object[] row : rows)
      counts.put(QuestionState.valueOf((String) row[0]), ((Number) row[1]).longValue());
    return counts;
  }

  /** The next free number on a topic, with three digits. */
  String freeId(String topic) {
    Number highest =
        (Number)
            em.createNativeQuery(
                    """
                    select coalesce(max(cast(substr(question_id, length(:topic) + 2) as int)), 0)
                    from question.question
                    where left(question_id, length(:topic) + 1) = :topic || '-'
                      and substr(question_id, length(:topic) + 2) ~ '^[0-9]{3,9}$'""")
                .setParameter("topic", topic)
                .getSingleResult();
    int n = highest.intValue() + 1;
    return topic + "-" + String.format("%03d", n);
  }

  private static final String LEADING =
      """
      from question.question q
      join lateral (
        select a.* from question.version a where a.question_id = q.question_id
        order by (a.state = 'ACTIVE') desc, a.number desc limit 1) v on true
      left join lateral (
        select n.state from question.version n where n.question_id = q.question_id
          and n.number > v.number and n.state in ('DRAFT', 'IN_REVIEW')
        order by n.number desc limit 1) w on true""";

  private static final String FITTING =
      """

      where (:topic = '' or q.topic_id = :topic) and (:type = '' or v.type = :type)
        and (:state = '' or v.state = :state or w.state = :state)
        and (:words = '' or v.question_id ilike :like or v.body ilike :like)""";

  private Query filtered(String sql, QuestionFilter filter, Class<?> result) {
    String words = filter.words() == null ? "" : filter.words().strip();
    return em.createNativeQuery(sql, result)
        .setParameter("topic", filter.topic() == null ? "" : filter.topic())
        .setParameter("type", filter.type() == null ? "" : filter.type())
        .setParameter("state", filter.state() == null ? "" : filter.state())
        .setParameter("words", words)
        .setParameter("like", Like.containing(words));
  }
}
