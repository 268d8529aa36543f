package lms.exam;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lms.platform.NotFound;
import lms.platform.Repository;

@Repository
class Papers {
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
