package lms.inspection;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import lms.platform.NotFound;
import lms.platform.Repository;

@Repository
class Slots {
  @PersistenceContext EntityManager em;

  Slot add(Slot slot) {
    em.persist(slot);
    em.flush(); // its id is wanted
    return slot;
  }

  Slot require(long id) {
    return Optional.ofNullable(em.find(Slot.class, id)).orElseThrow(() -> new NotFound("slot", id));
  }

  /** Places are counted by one after the other. */
  Slot lock(long id) {
    return Optional.ofNullable(em.find(Slot.class, id, LockModeType.PESSIMISTIC_WRITE))
        .orElseThrow(() -> new NotFound("slot", id));
  }

  /** That take place and end after this, for people of this site, the first first. */
  List<Slot> endingAfter(Instant moment, Long site) {
    return em.createQuery(
            """
            select s from Slot s where s.ends > :moment and s.withdrawn is null
            order by s.begins, s.id""",
            Slot.class)
        .setParameter("moment", moment)
        .getResultStream()
        .filter(s -> site == null || s.isFor(site))
        .toList();
  }
}
