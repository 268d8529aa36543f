package lms.accommodation;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import lms.platform.NotFound;
import lms.platform.Repository;
import lms.security.Reach;

@Repository
class Places {
  @PersistenceContext EntityManager em;

  Place add(Place grant) {
    em.persist(grant);
    em.flush();
    return grant;
  }

  Place require(long id) {
    return Optional.ofNullable(em.find(Place.class, id))
        .orElseThrow(() -> new NotFound("place", id));
  }

  /** Those that count on this day. */
  List<Place> of(long personId, LocalDate day) {
    return em.createQuery(
            """
            select p from Place p where p.grant.personId = :person and p.grant.withdrawn is null
            and p.grant.validFrom <= :day and p.grant.validTo >= :day""",
            Place.class)
        .setParameter("person", personId)
        .setParameter("day", day)
        .getResultList();
  }

  /** Those of people within reach, the latest first. */
  @SuppressWarnings("unchecked")
  List<Place> within(Reach reach, int most) {
    return em.createNativeQuery(
            "select p.* from accommodation.place p where "
                + reach.sql("p.person_id")
                + " order by p.place_id desc",
            Place.class)
        .setMaxResults(most)
        .getResultList();
  }
}
