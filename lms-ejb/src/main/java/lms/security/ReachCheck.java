package lms.security;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
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
}
