package lms.entry;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.security.SecureRandom;
import lms.platform.Repository;

/** The secrets of the halls, made when first asked for; nobody ever sees one. */
@Repository
class HallKeys {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BYTES = 32;

  @PersistenceContext EntityManager em;

  RoomCode of(String hall) {
    byte[] fresh = new byte[BYTES];
    RANDOM.nextBytes(fresh);
    em.createNativeQuery(
            "insert into entry.hall_key (hall, secret) values (:hall, :secret)"
                + " on conflict do nothing")
        .setParameter("hall", hall)
        .setParameter("secret", fresh)
        .executeUpdate();
    return new RoomCode(
        (byte[])
            em.createNativeQuery(
                    "select secret from entry.hall_key where hall = :hall", byte[].class)
                .setParameter("hall", hall)
                .getSingleResult());
  }
}
