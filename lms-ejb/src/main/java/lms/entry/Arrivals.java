package lms.entry;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lms.platform.Repository;

@Repository
class Arrivals {
  @PersistenceContext EntityManager em;

  Optional<Arrival> find(UUID paperId) {
    return Optional.ofNullable(em.find(Arrival.class, paperId));
  }

  List<Arrival> of(Collection<UUID> papers) {
    if (papers.isEmpty()) return List.of();
    return em.createQuery("select a from Arrival a where a.paperId in (:papers)", Arrival.class)
        .setParameter("papers", papers)
        .getResultList();
  }

  /** Locked; written down first when nobody was at this door. Two pages of one person are one. */
  Arrival lockOrAdd(Entrant who) {
    em.createNativeQuery(
            """
            insert into entry.arrival (paper_id, version, person_id, hall, wrong, safe)
            values (:paper, 0, :person, :hall, 0, true) on conflict do nothing""")
        .setParameter("paper", who.paperId())
        .setParameter("person", who.personId())
        .setParameter("hall", who.hall())
        .executeUpdate();
    Arrival arrival = em.find(Arrival.class, who.paperId(), LockModeType.PESSIMISTIC_WRITE);
    em.refresh(arrival);
    return arrival;
  }

  /** Those of these papers whom somebody has admitted or let in, or the code has. */
  List<UUID> through(Collection<UUID> papers) {
    return em.createQuery(
            """
            select a.paperId from Arrival a
            where a.paperId in (:papers) and (a.admitted is not null or a.letIn is not null)""",
            UUID.class)
        .setParameter("papers", papers)
        .getResultList();
  }
}
