package lms.exam;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lms.platform.Actor;
import lms.platform.NotFound;
import lms.platform.Repository;

/** Sittings, their logs and their markings: one aggregate. */
@Repository
class Sittings {
  /** What was sent before the deadline may be under way for so long. */
  static final Duration GRACE = Duration.ofSeconds(5);

  @PersistenceContext EntityManager em;

  Optional<Sitting> ofPaper(UUID paperId) {
    return em.createQuery("select s from Sitting s where s.paperId = :paper", Sitting.class)
        .setParameter("paper", paperId)
        .getResultStream()
        .findFirst();
  }

  void add(Sitting sitting) {
    em.persist(sitting);
  }

  Sitting require(UUID id) {
    return Optional.ofNullable(em.find(Sitting.class, id))
        .orElseThrow(() -> new NotFound("sitting", id));
  }

  Sitting requireOf(UUID id, long personId) {
    return own(em.find(Sitting.class, id), id, personId);
  }

  Sitting lockOf(UUID id, long personId) {
    return own(em.find(Sitting.class, id, LockModeType.PESSIMISTIC_WRITE), id, personId);
  }

  Sitting lock(UUID id) {
    return Optional.ofNullable(em.find(Sitting.class, id, LockModeType.PESSIMISTIC_WRITE))
        .orElseThrow(() -> new NotFound("sitting", id));
  }

  private static Sitting own(Sitting sitting, UUID id, long personId) {
    if (sitting == null || sitting.personId() != personId) throw new NotFound("sitting", id);
    return sitting;
  }

  /**
   * Adds one step when the sitting is this person's, open, in time and held by this lease: one
   * statement. The row of the sitting is held in share, so that closing waits for it and nothing
   * acknowledged is ever left out of the marking.
   *
   * @return false when nothing was added: known already, or refused
   */
  boolean append(
      UUID sittingId,
      UUID paperId,
      long personId,
      int lease,
      int sequence,
      Instant now,
      Instant clientAt,
      Step.Kind kind,
      int item,
      String value) {
    return em.createNativeQuery(
                """
                insert into exam.step
                  (sitting_id, client_seq, at, client_at, lease, kind, item, value)
                select s.sitting_id, :sequence, :now, :client, s.lease, :kind, :item, :value
                from exam.sitting s
                where s.sitting_id = :sitting and s.paper_id = :paper and s.person_id = :person
                  and s.lease = :lease
                  and s.closed is null and s.deadline >= :latest
                for share
                on conflict (sitting_id, client_seq) do nothing""")
            .setParameter("sitting", sittingId)
            .setParameter("paper", paperId)
            .setParameter("person", personId)
            .setParameter("lease", lease)
            .setParameter("sequence", sequence)
            .setParameter("now", now)
            .setParameter("latest", now.minus(GRACE))
            .setParameter("client", clientAt)
            .setParameter("kind", kind.name())
            .setParameter("item", (short) item)
            .setParameter("value", value)
            .executeUpdate()
        > 0;
  }

  Optional<Step> step(UUID sittingId, int sequence) {
    List<Object[]> rows =
        em.createNativeQuery(
                """
                select client_seq, at, kind, item, value from exam.step
                where sitting_id = :sitting and client_seq = :sequence""",
                Object[].class)
            .setParameter("sitting", sittingId)
            .setParameter("sequence", sequence)
            .getResultList();
    return rows.stream().map(Sittings::step).findFirst();
  }

  List<Step> steps(UUID sittingId) {
    List<Object[]> rows =
        em.createNativeQuery(
                """
                select client_seq, at, kind, item, value from exam.step
                where sitting_id = :sitting order by client_seq""",
                Object[].class)
            .setParameter("sitting", sittingId)
            .getResultList();
    return rows.stream().map(Sittings::step).toList();
  }

  private static Step step(Object[] row) {
    return new Step(
        ((Number) row[0]).intValue(),
        (Instant) row[1],
        Step.Kind.valueOf((String) row[2]),
        ((Number) row[3]).intValue(),
        row[4] == null ? null : Answer.of((String) row[4]));
  }

  void mark(UUID sittingId, int number, Instant now, Actor actor, BigDecimal mark, String shares) {
    em.createNativeQuery(
            """
            insert into exam.marking (sitting_id, number, at, actor_name, mark, shares)
            values (:sitting, :number, :now, :actor, :mark, cast(:shares as jsonb))""")
        .setParameter("sitting", sittingId)
        .setParameter("number", number)
        .setParameter("now", now)
        .setParameter("actor", actor.name())
        .setParameter("mark", mark)
        .setParameter("shares", shares)
        .executeUpdate();
  }

  /** The shares of the marking that counts. */
  Optional<String> shares(UUID sittingId) {
    return em.createNativeQuery(
            """
            select cast(shares as text) from exam.marking where sitting_id = :sitting
            order by number desc limit 1""",
            String.class)
        .setParameter("sitting", sittingId)
        .getResultStream()
        .findFirst();
  }

  List<UUID> overdue(Instant now, int most) {
    return em.createQuery(
            """
            select s.id from Sitting s where s.closed is null and s.deadline < :now
            order by s.deadline""",
            UUID.class)
        .setParameter("now", now.minus(GRACE))
        .setMaxResults(most)
        .getResultList();
  }
}
