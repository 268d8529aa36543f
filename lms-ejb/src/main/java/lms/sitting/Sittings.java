package lms.sitting;

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
class Sittings {
  @PersistenceContext EntityManager em;

  void add(Sitting sitting) {
    em.persist(sitting);
    em.flush(); // its first step is no entity and needs the row
  }

  Sitting require(UUID id) {
    return Optional.ofNullable(em.find(Sitting.class, id))
        .orElseThrow(() -> new NotFound("sitting", id));
  }

  Sitting lock(UUID id) {
    return Optional.ofNullable(em.find(Sitting.class, id, LockModeType.PESSIMISTIC_WRITE))
        .orElseThrow(() -> new NotFound("sitting", id));
  }

  /**
   * Reads it again and keeps it from being closed or decided about; others may hold it as well. An
   * exclusive lock here would meet itself: whoever asks holds the row in share already.
   */
  Sitting holdAfresh(UUID id) {
    Sitting known = require(id);
    em.refresh(known, LockModeType.PESSIMISTIC_READ);
    return known;
  }

  List<Sitting> all(Collection<UUID> ids) {
    if (ids.isEmpty()) return List.of();
    return em.createQuery("select s from Sitting s where s.id in (:ids)", Sitting.class)
        .setParameter("ids", ids)
        .getResultList();
  }

  /** Open ones that have stood still since before this, the longest first. */
  List<UUID> standing(Instant before, int most) {
    return em.createQuery(
            """
            select s.id from Sitting s where s.closed is null and s.paused is not null
            and s.paused < :before order by s.paused""",
            UUID.class)
        .setParameter("before", before)
        .setMaxResults(most)
        .getResultList();
  }

  /** Open ones whose break is over by now, the longest first. */
  List<UUID> rested(Instant now, int most) {
    return em.createQuery(
            """
            select s.id from Sitting s where s.closed is null and s.paused is not null
            and s.breakEnds <= :now order by s.breakEnds""",
            UUID.class)
        .setParameter("now", now)
        .setMaxResults(most)
        .getResultList();
  }

  /** Open, running ones whose deadline was before this, the longest overdue first. */
  List<UUID> overdue(Instant latest, int most) {
    return em.createQuery(
            """
            select s.id from Sitting s where s.closed is null and s.paused is null and s.deadline < :latest
            order by s.deadline""",
            UUID.class)
        .setParameter("latest", latest)
        .setMaxResults(most)
        .getResultList();
  }
}
