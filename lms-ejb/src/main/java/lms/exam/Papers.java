package lms.exam;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import lms.platform.NotFound;
import lms.platform.Repository;

@Repository
class Papers {
  /** f is begun, not handed in, and of the same exam as p. */
  private static final String FELLOWS =
      """
      f.cohortId = p.cohortId and f.kind = p.kind and f.opens = p.opens and f.closes = p.closes
      and f.sittingId is not null and f.settled is null""";

  /** Hibernate's word for "skip locked". */
  private static final int SKIP_LOCKED = -2;

  @PersistenceContext EntityManager em;

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
    return em.createQuery("select p.id from Paper p where p.occasion = :occasion", UUID.class)
        .setParameter("occasion", occasion)
        .getResultStream()
        .findFirst();
  }

  Paper require(UUID id) {
    return Optional.ofNullable(em.find(Paper.class, id))
        .orElseThrow(() -> new NotFound("paper", id));
  }

  Paper lock(UUID id) {
    return Optional.ofNullable(em.find(Paper.class, id, LockModeType.PESSIMISTIC_WRITE))
        .orElseThrow(() -> new NotFound("paper", id));
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
   * Those whose marks and answers their takers may see now: the rule of the paper says so, and
   * nobody still writes the same exam of the cohort, in extra time for instance.
   */
  Set<UUID> shown(Collection<Paper> papers, Instant now) {
    Set<UUID> shown =
        papers.stream().filter(p -> p.shows(now)).map(Paper::id).collect(Collectors.toSet());
    List<UUID> windowed =
        papers.stream().filter(p -> !p.atOnce() && shown.contains(p.id())).map(Paper::id).toList();
    if (!windowed.isEmpty())
      shown.removeAll(
          em.createQuery(
                  "select distinct p.id from Paper p, Paper f where p.id in (:ids) and " + FELLOWS,
                  UUID.class)
              .setParameter("ids", windowed)
              .getResultList());
    return shown;
  }

  boolean shows(Paper paper, Instant now) {
    return !shown(List.of(paper), now).isEmpty();
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
}
