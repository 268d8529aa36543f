package lms.correction;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import lms.platform.Actor;
import lms.platform.Repository;
import lms.question.QuestionVersionId;

/** The log of corrections; the database refuses to change what stands in it. */
@Repository
class Corrections {
  private static final String LOCK = "correction";

  @PersistenceContext EntityManager em;

  void add(UUID id, QuestionVersionId question, Change change, Instant at, Actor by, String why) {
    em.createNativeQuery(
            """
            insert into correction.correction
              (correction_id, question_id, version, change, at, actor_id, actor_name, reason)
            values (:id, :question, :version, cast(:change as jsonb), :at, :actor, :name, :reason)""")
        .setParameter("id", id)
        .setParameter("question", question.id())
        .setParameter("version", question.version())
        .setParameter("change", change.json())
        .setParameter("at", at)
        .setParameter("actor", by.id())
        .setParameter("name", by.name())
        .setParameter("reason", why)
        .executeUpdate();
  }

  /** Of these questions in any version, the oldest first. */
  @SuppressWarnings("unchecked")
  List<Correction> of(Collection<String> questions) {
    List<Object[]> rows =
        em.createNativeQuery(
                """
                select correction_id, place, question_id, version, cast(change as text), at,
                  actor_id, actor_name, reason
                from correction.correction where question_id = any(:questions) order by place""",
                Object[].class)
            .setParameter("questions", questions.toArray(new String[0]))
            .getResultList();
    return rows.stream()
        .map(
            r ->
                new Correction(
                    (UUID) r[0],
                    ((Number) r[1]).longValue(),
                    new QuestionVersionId((String) r[2], ((Number) r[3]).intValue()),
                    Change.of((String) r[4]),
                    (Instant) r[5],
                    ((Number) r[6]).longValue(),
                    (String) r[7],
                    (String) r[8]))
        .toList();
  }

  /** Holds off those who put one in force until the transaction ends; others may hold, too. */
  void hold() {
    em.createNativeQuery("select 1 from pg_advisory_xact_lock_shared(hashtextextended(:one, 0))")
        .setParameter("one", LOCK)
        .getResultList();
  }

  /**
   * Waits for all who hold, and holds them off until the transaction ends.
   *
   * @throws LockTimeoutException when they take too long; nobody may wait behind it for long
   */
  void alone() {
    em.createNativeQuery("select set_config('lock_timeout', '3s', true)").getResultList();
    em.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(:one, 0))")
        .setParameter("one", LOCK)
        .getResultList();
  }

  long newest() {
    return ((Number)
            em.createNativeQuery("select coalesce(max(place), 0) from correction.correction")
                .getSingleResult())
        .longValue();
  }
}
