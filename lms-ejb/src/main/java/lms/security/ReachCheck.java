package lms.security;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import lms.platform.Repository;

/** Asks the database whether a person is within a reach. */
@Repository
class ReachCheck {
  @PersistenceContext EntityManager em;

  boolean covers(Reach reach, long personId) {
    return reach.kind() == Reach.Kind.ALL
        || !em.createNativeQuery(
                "select 1 from security.account a where a.person_id = :person and "
                    + reach.sql("a.person_id"))
            .setParameter("person", personId)
            .getResultList()
            .isEmpty();
  }

  /** Those of these people who are within a reach, in one statement. */
  @SuppressWarnings("unchecked")
  Set<Long> covered(Reach reach, Collection<Long> people) {
    if (reach.kind() == Reach.Kind.ALL || people.isEmpty()) return Set.copyOf(people);
    List<Long> found =
        em.createNativeQuery(
                "select a.person_id from security.account a where a.person_id = any(:people) and "
                    + reach.sql("a.person_id"),
                Long.class)
            .setParameter("people", people.toArray(new Long[0]))
            .getResultList();
    return Set.copyOf(found);
  }
}
