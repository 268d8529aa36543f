package lms.cadence;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import lms.platform.Repository;

@Repository
class Beats {
  @PersistenceContext EntityManager em;

  /** Locked until the transaction ends, so that two servers note one outage. */
  Optional<Instant> last() {
    return em.createNativeQuery("select at from cadence.heartbeat for update", Instant.class)
        .getResultStream()
        .map(Instant.class::cast)
        .findFirst();
  }

  void beat(Instant now) {
    em.createNativeQuery(
            """
            insert into cadence.heartbeat (at) values (:now)
            on conflict (one) do update set at = greatest(cadence.heartbeat.at, excluded.at)\
            """)
        .setParameter("now", now)
        .executeUpdate();
  }

  void addOutage(Instant began, Instant ended) {
    em.createNativeQuery(
            """
            insert into cadence.outage (began, ended) values (:began, :ended)
            on conflict do nothing\
            """)
        .setParameter("began", began)
        .setParameter("ended", ended)
        .executeUpdate();
  }

  /** This paper came when part of its window was over. */
  void addLate(UUID paperId, Instant made) {
    em.createNativeQuery(
            """
            insert into cadence.late_paper (paper_id, made) values (:paper, :made)
            on conflict do nothing\
            """)
        .setParameter("paper", paperId)
        .setParameter("made", made)
        .executeUpdate();
  }

  boolean madeLate(UUID paperId) {
    return !em.createNativeQuery("select 1 from cadence.late_paper where paper_id = :paper")
        .setParameter("paper", paperId)
        .getResultList()
        .isEmpty();
  }

  /** Did the academy stand still at any time of this window, or does it since the last beat? */
  boolean stoodStill(Instant opens, Instant closes, Instant now) {
    return !em.createNativeQuery(
            """
            select 1 from cadence.outage where began < :closes and ended > :opens
            union all
            select 1 from cadence.heartbeat
            where at < :closes and at < :latest\
            """)
        .setParameter("opens", opens)
        .setParameter("closes", closes)
        .setParameter("latest", now.minus(Heart.PAUSE))
        .getResultList()
        .isEmpty();
  }
}
