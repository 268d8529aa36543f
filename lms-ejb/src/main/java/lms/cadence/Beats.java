package lms.cadence;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
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

  /** This paper came before its window begins. */
  void addAhead(AheadPaper paper) {
    em.createNativeQuery(
            """
            insert into cadence.ahead_paper (paper_id, occasion, opens, closes)
            values (:paper, :occasion, :opens, :closes) on conflict do nothing\
            """)
        .setParameter("paper", paper.paperId())
        .setParameter("occasion", paper.occasion())
        .setParameter("opens", paper.opens())
        .setParameter("closes", paper.closes())
        .executeUpdate();
  }

  /** Those whose window has not begun, by occasion. */
  Map<String, AheadPaper> ahead(Instant now) {
    List<Object[]> rows =
        em.createNativeQuery(
                """
                select paper_id, occasion, opens, closes from cadence.ahead_paper
                where opens > :now\
                """,
                Object[].class)
            .setParameter("now", now)
            .getResultList();
    return rows.stream()
        .map(r -> new AheadPaper((UUID) r[0], (String) r[1], (Instant) r[2], (Instant) r[3]))
        .collect(Collectors.toMap(AheadPaper::occasion, p -> p));
  }

  /** It was taken back. */
  void forget(AheadPaper paper) {
    em.createNativeQuery("delete from cadence.ahead_paper where paper_id = :paper")
        .setParameter("paper", paper.paperId())
        .executeUpdate();
  }

  /** From now on they are papers like any other. */
  void forgetBegun(Instant now) {
    em.createNativeQuery("delete from cadence.ahead_paper where opens <= :now")
        .setParameter("now", now)
        .executeUpdate();
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
