package lms.sitting;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lms.platform.Repository;

/** Seals over sittings; only ever added to. */
@Repository
class Seals {
  @PersistenceContext EntityManager em;

  void add(SealRow seal) {
    em.createNativeQuery(
            """
            insert into sitting.seal (sitting_id, number, at, steps, hash)
            values (:sitting, :number, :at, :steps, decode(:hash, 'hex'))""")
        .setParameter("sitting", seal.sittingId())
        .setParameter("number", seal.number())
        .setParameter("at", seal.at())
        .setParameter("steps", seal.steps())
        .setParameter("hash", seal.hash())
        .executeUpdate();
  }

  List<SealRow> of(UUID sittingId) {
    return rows("sitting_id = :key order by number", sittingId);
  }

  Optional<SealRow> byHash(String hash) {
    return rows("hash = decode(:key, 'hex')", hash).stream().findFirst();
  }

  private List<SealRow> rows(String where, Object key) {
    List<Object[]> rows =
        em.createNativeQuery(
                "select sitting_id, number, at, steps, encode(hash, 'hex') from sitting.seal where "
                    + where,
                Object[].class)
            .setParameter("key", key)
            .getResultList();
    return rows.stream()
        .map(
            r ->
                new SealRow(
                    (UUID) r[0],
                    ((Number) r[1]).intValue(),
                    (Instant) r[2],
                    ((Number) r[3]).intValue(),
                    (String) r[4]))
        .toList();
  }
}
