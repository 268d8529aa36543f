package lms.consequence;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import lms.platform.NotFound;
import lms.platform.Repository;
import lms.security.Reach;

@Repository
class Doubts {
  @PersistenceContext EntityManager em;

  void add(Doubt doubt) {
    em.persist(doubt);
  }

  Doubt lock(long id) {
    return Optional.ofNullable(em.find(Doubt.class, id, LockModeType.PESSIMISTIC_WRITE))
        .orElseThrow(() -> new NotFound("doubt", id));
  }

  /** Open ones of a person, locked. */
  List<Doubt> openOf(long person) {
    return em.createQuery(
            """
            select d from Doubt d where d.personId = :person
            and d.state = lms.consequence.DoubtState.OPEN order by d.id""",
            Doubt.class)
        .setParameter("person", person)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultList();
  }

  /** Those about which people have decided, the latest first. */
  List<Doubt> decidedOf(long person) {
    return em.createQuery(
            """
            select d from Doubt d where d.personId = :person and d.state in (
              lms.consequence.DoubtState.SUSPENDED, lms.consequence.DoubtState.REVOKED,
              lms.consequence.DoubtState.KEPT) order by d.decided desc, d.id desc""",
            Doubt.class)
        .setParameter("person", person)
        .getResultList();
  }

  /** What waits first, the oldest of it first; then the latest decided. */
  @SuppressWarnings("unchecked")
  List<Doubt> within(Reach reach, int most) {
    return em.createNativeQuery(
            "select d.* from consequence.doubt d where "
                + reach.sql("d.person_id")
                + " order by (d.state = 'OPEN') desc, d.decided desc nulls first, d.doubt_id",
            Doubt.class)
        .setMaxResults(most)
        .getResultList();
  }

  /** Open ones within reach, one's own left out. */
  long open(Reach reach, long me) {
    return ((Number)
            em.createNativeQuery(
                    "select count(*) from consequence.doubt d where d.state = 'OPEN'"
                        + " and d.person_id <> :me and "
                        + reach.sql("d.person_id"))
                .setParameter("me", me)
                .getSingleResult())
        .longValue();
  }
}
