package lms.accommodation;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import lms.platform.NotFound;
import lms.platform.Repository;
import lms.security.Reach;

@Repository
class ExtraTimes {
  @PersistenceContext EntityManager em;

  ExtraTime add(ExtraTime grant) {
    em.persist(grant);
    em.flush();
    return grant;
  }

  ExtraTime require(long id) {
    return Optional.ofNullable(em.find(ExtraTime.class, id))
        .orElseThrow(() -> new NotFound("extra-time", id));
  }

  /** Those that were not withdrawn. */
  List<ExtraTime> of(long personId) {
    return em.createQuery(
            """
            select e from ExtraTime e
            where e.grant.personId = :person and e.grant.withdrawn is null""",
            ExtraTime.class)
        .setParameter("person", personId)
        .getResultList();
  }

  /** Those of people within reach, the latest first. */
  @SuppressWarnings("unchecked")
  List<ExtraTime> within(Reach reach, int most) {
    return em.createNativeQuery(
            "select e.* from accommodation.extra_time e where "
                + reach.sql("e.person_id")
                + " order by e.extra_time_id desc",
            ExtraTime.class)
        .setMaxResults(most)
        .getResultList();
  }
}
