package lms.attempt;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import lms.platform.NotFound;
import lms.platform.Repository;
import lms.security.Reach;

@Repository
class Locks {
  @PersistenceContext EntityManager em;

  /** Written down once while it stands. */
  void note(Past past, int fails, Instant now) {
    em.createNativeQuery(
            """
            insert into attempt.lock (version, person_id, series, title_zh, title_en, fails, since)
            values (0, :person, :series, :zh, :en, :fails, :now) on conflict do nothing""")
        .setParameter("person", past.personId())
        .setParameter("series", past.series())
        .setParameter("zh", past.title().zh())
        .setParameter("en", past.title().en())
        .setParameter("fails", fails)
        .setParameter("now", now)
        .executeUpdate();
  }

  /** When it was released last. */
  Optional<Instant> released(Past past) {
    return Optional.ofNullable(
        em.createQuery(
                """
                select max(l.released) from Lock l
                where l.personId = :person and l.series = :series""",
                Instant.class)
            .setParameter("person", past.personId())
            .setParameter("series", past.series())
            .getSingleResult());
  }

  boolean stands(long personId, String series) {
    return !em.createQuery(
            """
            select l.id from Lock l
            where l.personId = :person and l.series = :series and l.released is null""",
            Long.class)
        .setParameter("person", personId)
        .setParameter("series", series)
        .getResultList()
        .isEmpty();
  }

  /** Says whether one stood. */
  boolean drop(long personId, String series) {
    return em.createQuery(
                """
                delete from Lock l
                where l.personId = :person and l.series = :series and l.released is null""")
            .setParameter("person", personId)
            .setParameter("series", series)
            .executeUpdate()
        > 0;
  }

  /** How many stand within reach, but for those of this person. */
  long standing(Reach reach, long me) {
    Number count =
        (Number)
            em.createNativeQuery(
                    "select count(*) from attempt.lock l where l.released is null"
                        + " and l.person_id <> :me and "
                        + reach.sql("l.person_id"))
                .setParameter("me", me)
                .getSingleResult();
    return count.longValue();
  }

  Lock lock(long id) {
    return Optional.ofNullable(em.find(Lock.class, id, LockModeType.PESSIMISTIC_WRITE))
        .orElseThrow(() -> new NotFound("exam-lock", id));
  }

  /** Those that stand first, then the latest. */
  List<Lock> within(Reach reach, int most) {
    return ids(reach, most).stream().map(id -> em.find(Lock.class, id)).toList();
  }

  @SuppressWarnings("unchecked")
  private List<Long> ids(Reach reach, int most) {
    return em.createNativeQuery(
            "select l.lock_id from attempt.lock l where "
                + reach.sql("l.person_id")
                + " order by l.released is not null, l.lock_id desc",
            Long.class)
        .setMaxResults(most)
        .getResultList();
  }
}
