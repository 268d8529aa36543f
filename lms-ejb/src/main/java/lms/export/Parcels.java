package lms.export;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lms.platform.NotFound;
import lms.platform.Repository;

/** Parcels and the sheets in them. */
@Repository
class Parcels {
  @PersistenceContext EntityManager em;

  void add(Parcel parcel, List<Long> certificates) {
    em.persist(parcel);
    em.flush(); // the sheets refer to it
    em.createNativeQuery(
            """
            insert into export.sheet (parcel_id, place, certificate_id)
            select :parcel, t.place, t.id
            from unnest(cast(:ids as bigint[])) with ordinality as t(id, place)""")
        .setParameter("parcel", parcel.id())
        .setParameter("ids", certificates.toArray(new Long[0]))
        .executeUpdate();
  }

  Optional<Parcel> find(UUID id) {
    return Optional.ofNullable(em.find(Parcel.class, id));
  }

  Parcel requireOf(long personId, UUID id) {
    return of(personId).stream()
        .filter(p -> p.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new NotFound("parcel", id));
  }

  /** The newest first. */
  List<Parcel> of(long personId) {
    return em.createQuery(
            "select p from Parcel p where p.personId = :person order by p.asked desc", Parcel.class)
        .setParameter("person", personId)
        .getResultList();
  }

  /** The oldest first. */
  List<UUID> unfinished() {
    return em.createQuery(
            """
            select p.id from Parcel p where p.state in (lms.export.ParcelState.WAITING,
            lms.export.ParcelState.PACKING) order by p.asked""",
            UUID.class)
        .getResultList();
  }

  int done(UUID id) {
    return ((Number)
            em.createNativeQuery(
                    "select count(*) from export.sheet where parcel_id = :id and bytes is not null")
                .setParameter("id", id)
                .getSingleResult())
        .intValue();
  }

  /** Certificates whose sheets are still to be made, in the order of the list. */
  List<Long> missing(UUID id, int most) {
    return em.createNativeQuery(
            """
            select certificate_id from export.sheet
            where parcel_id = :id and bytes is null order by place""",
            Long.class)
        .setParameter("id", id)
        .setMaxResults(most)
        .getResultList();
  }

  void put(UUID id, long certificateId, String name, byte[] bytes) {
    em.createNativeQuery(
            """
            update export.sheet set name = :name, bytes = :bytes
            where parcel_id = :id and certificate_id = :certificate""")
        .setParameter("name", name)
        .setParameter("bytes", bytes)
        .setParameter("id", id)
        .setParameter("certificate", certificateId)
        .executeUpdate();
  }

  /** The sheet at a place, from 1. */
  Optional<SheetCard> sheet(UUID id, int place) {
    List<?> found =
        em.createNativeQuery(
                "select name, bytes from export.sheet where parcel_id = :id and place = :place",
                Object[].class)
            .setParameter("id", id)
            .setParameter("place", place)
            .getResultList();
    return found.stream()
        .findFirst()
        .map(o -> (Object[]) o)
        .map(o -> new SheetCard((String) o[0], (byte[]) o[1]));
  }

  void drop(UUID id) {
    em.createNativeQuery("delete from export.parcel where parcel_id = :id")
        .setParameter("id", id)
        .executeUpdate();
  }

  int dropOlderThan(Instant time) {
    return em.createNativeQuery("delete from export.parcel where asked < :time")
        .setParameter("time", time)
        .executeUpdate();
  }
}
