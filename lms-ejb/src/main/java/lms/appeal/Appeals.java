package lms.appeal;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lms.platform.NotFound;
import lms.platform.Repository;
import lms.security.Reach;

@Repository
class Appeals {
  @PersistenceContext EntityManager em;

  Appeal add(Appeal appeal) {
    em.persist(appeal);
    em.flush(); // its id is wanted
    return appeal;
  }

  Appeal require(long id) {
    return Optional.ofNullable(em.find(Appeal.class, id))
        .orElseThrow(() -> new NotFound("appeal", id));
  }

  Appeal lock(long id) {
    return Optional.ofNullable(em.find(Appeal.class, id, LockModeType.PESSIMISTIC_WRITE))
        .orElseThrow(() -> new NotFound("appeal", id));
  }

  /** Whoever files for a person, and whoever acts on there being none, go one after the other. */
  void queueFor(long person) {
    em.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(:person, 0))")
        .setParameter("person", "appeal:" + person)
        .getResultList();
  }

  /** Against this marking of an item, or an earlier one that is not over. */
  Optional<Appeal> of(UUID sitting, int item, int marking) {
    return em.createQuery(
            """
            select a from Appeal a where a.sittingId = :sitting and a.item = :item
            and (a.marking = :marking or a.state in
              (lms.appeal.AppealState.OPEN, lms.appeal.AppealState.ACCEPTED)) order by a.id desc""",
            Appeal.class)
        .setParameter("sitting", sitting)
        .setParameter("item", item)
        .setParameter("marking", marking)
        .getResultStream()
        .findFirst();
  }

  /** The latest first. */
  List<Appeal> of(long person) {
    return em.createQuery(
            "select a from Appeal a where a.personId = :person order by a.id desc", Appeal.class)
        .setParameter("person", person)
        .getResultList();
  }

  /** Those that wait first, the oldest of them first. */
  @SuppressWarnings("unchecked")
  List<Appeal> within(Reach reach, int most) {
    return em.createNativeQuery(
            "select a.* from appeal.appeal a where "
                + reach.sql("a.person_id")
                + " order by (a.state = 'OPEN') desc, (a.state = 'ACCEPTED') desc,"
                + " case when a.state = 'OPEN' then a.appeal_id else -a.appeal_id end",
            Appeal.class)
        .setMaxResults(most)
        .getResultList();
  }

  /** Those within reach that are not over, one's own left out. */
  @SuppressWarnings("unchecked")
  List<Appeal> pending(Reach reach, long reviewer) {
    return em.createNativeQuery(
            "select a.* from appeal.appeal a where a.state in ('OPEN', 'ACCEPTED')"
                + " and a.person_id <> :reviewer and "
                + reach.sql("a.person_id"),
            Appeal.class)
        .setParameter("reviewer", reviewer)
        .getResultList();
  }

  boolean pending(long person) {
    return !em.createQuery(
            """
            select a.id from Appeal a where a.personId = :person
            and a.state in (lms.appeal.AppealState.OPEN, lms.appeal.AppealState.ACCEPTED)""",
            Long.class)
        .setParameter("person", person)
        .setMaxResults(1)
        .getResultList()
        .isEmpty();
  }

  /** Accepted ones against an item, locked. */
  List<Appeal> accepted(UUID sitting, int item) {
    return em.createQuery(
            """
            select a from Appeal a where a.sittingId = :sitting and a.item = :item
            and a.state = lms.appeal.AppealState.ACCEPTED order by a.id""",
            Appeal.class)
        .setParameter("sitting", sitting)
        .setParameter("item", item)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultList();
  }

  /** Accepted ones against this version, locked. */
  List<Appeal> accepted(String question, int version) {
    return em.createQuery(
            """
            select a from Appeal a where a.question = :question and a.version = :version
            and a.state = lms.appeal.AppealState.ACCEPTED order by a.id""",
            Appeal.class)
        .setParameter("question", question)
        .setParameter("version", version)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultList();
  }
}
