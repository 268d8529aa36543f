package lms.audit;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import lms.platform.Actor;
import lms.platform.Repository;

@Repository
class Entries {
  @PersistenceContext EntityManager em;

  void add(
      Instant at,
      Actor actor,
      String action,
      String subject,
      String subjectId,
      String before,
      String after,
      String reason) {
    em.createNativeQuery(
            """
            insert into audit.entry
              (at, actor_kind, actor_id, actor_name, action, subject, subject_id,
               before, after, reason)
            values (:at, :kind, :actor, :name, :action, :subject, :id,
               cast(:before as jsonb), cast(:after as jsonb), :reason)""")
        .setParameter("at", at)
        .setParameter("kind", actor.kind().name())
        .setParameter("actor", actor.id())
        .setParameter("name", actor.name())
        .setParameter("action", action)
        .setParameter("subject", subject)
        .setParameter("id", subjectId)
        .setParameter("before", before)
        .setParameter("after", after)
        .setParameter("reason", reason)
        .executeUpdate();
  }
}
