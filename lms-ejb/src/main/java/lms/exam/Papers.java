package lms.exam;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import lms.attempt.Excuse;
import lms.entry.Disclosure;
import lms.entry.Entrant;
import lms.entry.Rules;
import lms.marking.PaperDesk;
import lms.platform.Both;
import lms.platform.NotFound;
import lms.platform.Repository;
import lms.question.QuestionVersionId;
import lms.security.Reach;

@Repository
class Papers {
  /** f is begun, not handed in, and of the same exam as p. */
  private static final String FELLOWS =
      """
      f.cohortId = p.cohortId and f.kind = p.kind and f.opens = p.opens and f.closes = p.closes
      and f.sittingId is not null and f.settled is null and f.waits is null""";

  /** Hibernate's word for "skip locked". */
  private static final int SKIP_LOCKED = -2;

  /** As {@link Paper#hall}; there is an index on it. */
  private static final String HALL = "regexp_replace(p.occasion, ':P[0-9]+$', '')";

  /** In the halls whose window touches this time, or where somebody is not done. */
  private static final String LIVE =
      " and p.paper_id in (select l.paper_id from exam.paper l where l.closes > :from and l.opens <"
          + " :to union all select l.paper_id from exam.paper l where "
          + HALL.replace("p.", "l.")
          + " in (select "
          + HALL.replace("p.", "b.")
          + " from exam.paper b where b.sitting_id is not null and b.settled is null and b.waits is"
          + " null and b.opens < :to))";

  private static final String HALLS =
      "select "
          + HALL
          + """
           as hall, min(p.title_zh), min(p.title_en), min(p.kind), min(p.cohort_id),
            min(p.stage_id), min(p.opens), max(p.closes), count(*), count(p.sitting_id),
            count(coalesce(p.settled, p.waits)),
            count(case when p.sitting_id is null then p.settled end), min(cast(p.rules as text)),
            count(case when p.sitting_id is null and p.excused is not null then p.settled end)
          from exam.paper p where p.withdrawn is null and p.person_id <> :me""";

  /** What a paper says of a seat. */
  record SeatFacts(
      UUID paperId,
      long personId,
      UUID sittingId,
      int items,
      boolean settled,
      String rules,
      Instant opens,
      Excuse excused) {

    /** Could this person be at the door, or have been there to the end? */
    boolean outside() {
      return rules != null && sittingId == null;
    }

    Entrant entrant(String hall) {
      return new Entrant(paperId, personId, hall, Rules.of(rules), opens, null, false, true);
    }
  }

  private static final int BOUND_KEPT = 20_000;

  @PersistenceContext EntityManager em;

  private final Map<UUID, Boolean> bound = new ConcurrentHashMap<>();

  void add(Paper paper) {
    em.persist(paper);
  }

  /** Lets one maker of this occasion go first; the others wait until it has committed. */
  void queueFor(String occasion) {
    em.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(:occasion, 0))")
        .setParameter("occasion", occasion)
        .getResultList();
  }

  Optional<UUID> byOccasion(String occasion) {
    return em.createQuery(
            "select p.id from Paper p where p.occasion = :occasion and p.withdrawn is null",
            UUID.class)
        .setParameter("occasion", occasion)
        .getResultStream()
        .findFirst();
  }

  /** Do people look at any paper of this person? */
  boolean lookedAt(long personId) {
    return !em.createQuery(
            """
            select p.id from Paper p where p.personId = :person
            and (p.waits is not null or p.again is not null)""",
            UUID.class)
        .setParameter("person", personId)
        .setMaxResults(1)
        .getResultList()
        .isEmpty();
  }

  Paper require(UUID id) {
    return Optional.ofNullable(em.find(Paper.class, id))
        .orElseThrow(() -> new NotFound("paper", id));
  }

  /**
   * Does the exam of this paper ask where, or in which browser, it is written? Rules never change,
   * so it is asked of the database once.
   */
  boolean isBound(UUID id) {
    if (bound.size() > BOUND_KEPT) bound.clear();
    return bound.computeIfAbsent(id, paper -> require(paper).rules().bound());
  }

  Paper lock(UUID id) {
    return Optional.ofNullable(em.find(Paper.class, id, LockModeType.PESSIMISTIC_WRITE))
        .orElseThrow(() -> new NotFound("paper", id));
  }

  /** Other papers of the stage's exam and its resits that were begun or settled, and count. */
  List<Paper> earlier(Paper paper) {
    return em.createQuery(
            """
            select e from Paper e, Paper p where p = :paper and e.personId = p.personId
            and e.cohortId = p.cohortId and e.stageId = p.stageId and e.id <> p.id
            and e.kind in (lms.exam.ExamKind.STAGE, lms.exam.ExamKind.RESIT)
            and e.withdrawn is null and e.excused is null and (e.sittingId is not null or e.settled is not null)""",
            Paper.class)
        .setParameter("paper", paper)
        .getResultList();
  }

  /** Locked, or empty when somebody else holds it. */
  Optional<Paper> lockFree(UUID id) {
    Optional<Paper> free =
        em.createQuery("select p from Paper p where p.id = :id", Paper.class)
            .setParameter("id", id)
            .setLockMode(LockModeType.PESSIMISTIC_WRITE)
            .setHint("jakarta.persistence.lock.timeout", SKIP_LOCKED)
            .getResultStream()
            .findFirst();
    free.ifPresent(em::refresh);
    return free;
  }

  Paper requireOf(UUID id, long personId) {
    return own(require(id), personId);
  }

  Paper lockOf(UUID id, long personId) {
    return own(lock(id), personId);
  }

  private static Paper own(Paper paper, long personId) {
    if (paper.personId() != personId) throw new NotFound("paper", paper.id());
    return paper;
  }

  /** Newest window first. */
  List<Paper> of(long personId, int most) {
    return em.createQuery(
            """
            select p from Paper p
            where p.personId = :person and p.withdrawn is null order by p.closes desc""",
            Paper.class)
        .setParameter("person", personId)
        .setMaxResults(most)
        .getResultList();
  }

  List<Paper> marks(Collection<Long> people, long cohortId) {
    if (people.isEmpty()) return List.of();
    return em.createQuery(
            """
            select p from Paper p
            where p.personId in (:people) and p.cohortId = :cohort and p.withdrawn is null
            order by p.closes, p.personId""",
            Paper.class)
        .setParameter("people", people)
        .setParameter("cohort", cohortId)
        .getResultList();
  }

  /**
   * Those of which their takers may see this now: the rule of the paper says so, and nobody still
   * writes the same exam of the cohort, in extra time for instance.
   */
  Set<UUID> shown(Collection<Paper> papers, Disclosure.Matter what, Instant now) {
    Set<UUID> shown =
        papers.stream().filter(p -> p.shows(what, now)).map(Paper::id).collect(Collectors.toSet());
    List<UUID> windowed =
        papers.stream()
            .filter(p -> !p.atOnce(what) && shown.contains(p.id()))
            .map(Paper::id)
            .toList();
    shown.removeAll(stillWritten(windowed));
    return shown;
  }

  /** Those of these papers whose exam somebody of the cohort still writes. */
  Set<UUID> stillWritten(Collection<UUID> papers) {
    if (papers.isEmpty()) return Set.of();
    return Set.copyOf(
        em.createQuery(
                "select distinct p.id from Paper p, Paper f where p.id in (:ids) and " + FELLOWS,
                UUID.class)
            .setParameter("ids", papers)
            .getResultList());
  }

  boolean shows(Paper paper, Disclosure.Matter what, Instant now) {
    return !shown(List.of(paper), what, now).isEmpty();
  }

  /**
   * Since when one that is shown is: its own rule, and the last of those who wrote with its taker.
   */
  Instant shownSince(Paper paper) {
    if (paper.atOnce(Disclosure.Matter.ANSWERS)) return paper.settledAt();
    return em.createQuery(
            """
            select max(case when f.settled > p.closes then f.settled else p.closes end)
            from Paper p, Paper f where p.id = :id and f.cohortId = p.cohortId
            and f.kind = p.kind and f.opens = p.opens and f.closes = p.closes
            and (f.sittingId is not null and f.settled is not null or f.id = p.id)""",
            Instant.class)
        .setParameter("id", paper.id())
        .getSingleResult();
  }

  /** Has this person a paper in that hall that they may still begin or are writing? */
  boolean seated(long personId, String hall) {
    return !em.createNativeQuery(
            "select 1 from exam.paper p where p.person_id = :person and p.withdrawn is null"
                + " and p.settled is null and p.waits is null and "
                + HALL
                + " = :hall")
        .setParameter("person", personId)
        .setParameter("hall", hall)
        .getResultList()
        .isEmpty();
  }

  /** Sittings of the same exam of the cohort that are not handed in. */
  List<UUID> stillWriting(Paper paper) {
    return em.createQuery(
            "select f.sittingId from Paper p, Paper f where p.id = :id and " + FELLOWS, UUID.class)
        .setParameter("id", paper.id())
        .getResultList();
  }

  /** Items and shares of all settled and sat papers of a person, oldest first. */
  @SuppressWarnings("unchecked")
  List<Object[]> history(long personId) {
    return em.createNativeQuery(
            """
            select cast(p.items as text), cast(m.shares as text), p.settled
            from exam.paper p
            join lateral (select shares from exam.marking m
              where m.sitting_id = p.sitting_id order by number desc limit 1) m on true
            where p.person_id = :person and p.settled is not null order by p.settled""",
            Object[].class)
        .setParameter("person", personId)
        .getResultList();
  }

  /** Those of these sittings. */
  List<Paper> ofSittings(Collection<UUID> sittings) {
    return em.createQuery("select p from Paper p where p.sittingId in (:sittings)", Paper.class)
        .setParameter("sittings", sittings)
        .getResultList();
  }

  /** Marked sittings whose paper asks this question version, each with its taker. */
  @SuppressWarnings("unchecked")
  Map<UUID, Long> sittingsAsked(QuestionVersionId question) {
    List<Object[]> rows =
        em.createNativeQuery(
                """
                select sitting_id, person_id from exam.paper where settled is not null
                and sitting_id is not null and items @> cast(:item as jsonb)""",
                Object[].class)
            .setParameter("item", item(question))
            .getResultList();
    return rows.stream()
        .collect(Collectors.toMap(r -> (UUID) r[0], r -> ((Number) r[1]).longValue()));
  }

  /** Has this person begun a paper that asks this question version? */
  boolean asks(long person, QuestionVersionId question) {
    return !em.createNativeQuery(
            """
            select 1 from exam.paper where person_id = :person and sitting_id is not null
            and items @> cast(:item as jsonb) limit 1""")
        .setParameter("person", person)
        .setParameter("item", item(question))
        .getResultList()
        .isEmpty();
  }

  private static String item(QuestionVersionId question) {
    return PaperDesk.json(List.of(Map.of("q", question.id(), "v", question.version())));
  }

  /** Papers whose window is over and that nobody began, the oldest first. */
  List<UUID> missed(Instant now, int most) {
    return em.createQuery(
            """
            select p.id from Paper p where p.settled is null and p.withdrawn is null
            and p.closes <= :now and p.sittingId is null order by p.closes""",
            UUID.class)
        .setParameter("now", now)
        .setMaxResults(most)
        .getResultList();
  }

  /**
   * Halls whose window touches this time, or where somebody is not done, the earliest first; only
   * people within reach count.
   */
  List<HallRow> halls(Reach reach, long me, Instant from, Instant to) {
    return halls(
        em.createNativeQuery(
                HALLS
                    + " and "
                    + reach.sql("p.person_id")
                    + LIVE
                    + " group by hall"
                    + " order by min(p.opens), hall",
                Object[].class)
            .setParameter("me", me)
            .setParameter("from", from)
            .setParameter("to", to)
            .getResultList());
  }

  Optional<HallRow> hall(Reach reach, long me, String key) {
    return halls(
            em.createNativeQuery(
                    HALLS
                        + " and "
                        + reach.sql("p.person_id")
                        + " and "
                        + HALL
                        + " = :hall group by hall",
                    Object[].class)
                .setParameter("me", me)
                .setParameter("hall", key)
                .getResultList())
        .stream()
        .findFirst();
  }

  @SuppressWarnings("unchecked")
  private static List<HallRow> halls(List<?> rows) {
    return ((List<Object[]>) rows)
        .stream()
            .map(
                r ->
                    new HallRow(
                        (String) r[0],
                        new Both((String) r[1], (String) r[2]),
                        ExamKind.valueOf((String) r[3]),
                        ((Number) r[4]).longValue(),
                        (String) r[5],
                        (Instant) r[6],
                        (Instant) r[7],
                        ((Number) r[8]).intValue(),
                        ((Number) r[9]).intValue(),
                        ((Number) r[10]).intValue(),
                        ((Number) r[11]).intValue(),
                        ((Number) r[13]).intValue(),
                        Rules.of((String) r[12])))
            .toList();
  }

  /** Everybody in a hall within reach, by number of the person. */
  List<SeatFacts> seats(Reach reach, long me, String key) {
    List<Object[]> rows =
        em.createNativeQuery(
                "select p.paper_id, p.person_id, p.sitting_id, p.item_count,"
                    + " coalesce(p.settled, p.waits) is not null, cast(p.rules as text), p.opens,"
                    + " p.excused"
                    + " from exam.paper p"
                    + " where p.withdrawn is null and p.person_id <> :me and "
                    + reach.sql("p.person_id")
                    + " and "
                    + HALL
                    + " = :hall order by p.person_id",
                Object[].class)
            .setParameter("me", me)
            .setParameter("hall", key)
            .getResultList();
    return rows.stream()
        .map(
            r ->
                new SeatFacts(
                    (UUID) r[0],
                    ((Number) r[1]).longValue(),
                    (UUID) r[2],
                    ((Number) r[3]).intValue(),
                    (Boolean) r[4],
                    (String) r[5],
                    (Instant) r[6],
                    r[7] == null ? null : Excuse.valueOf((String) r[7])))
        .toList();
  }
}
