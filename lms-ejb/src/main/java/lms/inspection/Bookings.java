package lms.inspection;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lms.platform.NotFound;
import lms.platform.Repository;

/** Who booked what, and when they looked. */
@Repository
class Bookings {
  /** A page tells four times a minute that it is there. */
  private static final String STILL = "40 seconds";

  @PersistenceContext EntityManager em;

  Booking add(Booking booking) {
    em.persist(booking);
    em.flush(); // its id is wanted
    return booking;
  }

  /** What one person books at once, at two times for instance, goes one after the other. */
  void queueFor(long person) {
    em.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(:person, 0))")
        .setParameter("person", "inspection:" + person)
        .getResultList();
  }

  Booking lock(long id) {
    return Optional.ofNullable(em.find(Booking.class, id, LockModeType.PESSIMISTIC_WRITE))
        .orElseThrow(() -> new NotFound("inspection", id));
  }

  /** Not taken back, in the order in which they were made. */
  List<Booking> in(long slot) {
    return em.createQuery(
            """
            select b from Booking b where b.slotId = :slot and b.cancelled is null
            order by b.id""",
            Booking.class)
        .setParameter("slot", slot)
        .getResultList();
  }

  /** The latest first. */
  List<Booking> of(long person) {
    return em.createQuery(
            "select b from Booking b where b.personId = :person order by b.id desc", Booking.class)
        .setParameter("person", person)
        .getResultList();
  }

  /** Has this person a place for this exam that is still to come or open? */
  boolean ahead(long person, UUID sitting, Instant now) {
    return !em.createQuery(
            """
            select b.id from Booking b, Slot s where s.id = b.slotId and b.personId = :person
            and b.sittingId = :sitting and b.cancelled is null and b.closed is null
            and s.ends > :now""",
            Long.class)
        .setParameter("person", person)
        .setParameter("sitting", sitting)
        .setParameter("now", now)
        .getResultList()
        .isEmpty();
  }

  /**
   * A page shows the exam, for the first time or still.
   *
   * @return is it for the first time, or after a pause?
   */
  boolean seen(long booking, Instant now) {
    int still =
        em.createNativeQuery(
                "update inspection.sight set until = :now where sight_id = (select sight_id from"
                    + " inspection.sight where booking_id = :booking and until >= cast(:now as"
                    + " timestamptz) - interval '"
                    + STILL
                    + "' order by sight_id desc limit 1)")
            .setParameter("now", now)
            .setParameter("booking", booking)
            .executeUpdate();
    if (still > 0) return false;
    em.createNativeQuery(
            "insert into inspection.sight (booking_id, since, until) values (:booking, :now, :now)")
        .setParameter("now", now)
        .setParameter("booking", booking)
        .executeUpdate();
    return true;
  }

  @SuppressWarnings("unchecked")
  List<BookingRow.SightRow> sights(long booking) {
    List<Object[]> rows =
        em.createNativeQuery(
                "select since, until from inspection.sight where booking_id = :booking"
                    + " order by sight_id",
                Object[].class)
            .setParameter("booking", booking)
            .getResultList();
    return rows.stream().map(r -> new BookingRow.SightRow((Instant) r[0], (Instant) r[1])).toList();
  }
}
