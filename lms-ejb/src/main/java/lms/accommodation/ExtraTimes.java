package lms.accommodation;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import lms.platform.NotFound;
import lms.platform.Repository;

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

  /** Those that count on this day. */
  List<ExtraTime> of(long personId, LocalDate day) {
    return em.createQuery(
            """
            select e from ExtraTime e where e.personId = :person and e.withdrawn is null
            and e.validFrom <= :day and e.validTo >= :day""",
            ExtraTime.class)
        .setParameter("person", personId)
        .setParameter("day", day)
        .getResultList();
  }

  /** The latest first. */
  List<ExtraTime> all(int most) {
    return em.createQuery("select e from ExtraTime e order by e.id desc", ExtraTime.class)
        .setMaxResults(most)
        .getResultList();
  }
}
