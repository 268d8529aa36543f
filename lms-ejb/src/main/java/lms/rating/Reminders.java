package lms.rating;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import lms.platform.Both;
import lms.platform.Repository;

/** Who was reminded of which task, each once for each reason. */
@Repository
class Reminders {
  /** Tasks that are still to be done. */
  private static final String OPEN =
      """
      from rating.task t join rating.piece p using (piece_id)
      where t.done is null and t.withdrawn is null
        and (p.decided is null or p.reopened) and not p.outdated
      """;

  private static final String UNSEEN =
      """
      from rating.reminder r join rating.task t using (task_id)
        join rating.piece p using (piece_id) join rating.candidate c using (sitting_id)
      where r.person_id = :person and r.seen is null and (t.marker_id = :person) = :own
        and t.done is null and t.withdrawn is null
        and (p.decided is null or p.reopened) and not p.outdated
      """;

  /** A task of which nobody has been reminded for one of the reasons. */
  record Due(long task, long marker, long giver, LocalDate due) {}

  @PersistenceContext EntityManager em;

  /**
   * Those whose day is over, and those whose day is near; without those that somebody was reminded
   * of for that reason.
   *
   * @param near the last day that may be near
   * @param midnight whoever was asked since then needs no reminder that the day is near
   */
  List<Due> due(LocalDate today, LocalDate near, Instant midnight) {
    List<Object[]> rows =
        em.createNativeQuery(
                "select t.task_id, t.marker_id, t.given_by, cast(t.due as text) "
                    + OPEN
                    + """
                     and (t.due < :today or t.due <= :near and t.given < :midnight)
                     and not exists (select 1 from rating.reminder r where r.task_id = t.task_id
                       and r.kind = case when t.due < :today then 'OVERDUE' else 'SOON' end)
                    order by t.task_id""",
                Object[].class)
            .setParameter("today", today)
            .setParameter("near", near)
            .setParameter("midnight", midnight)
            .getResultList();
    return rows.stream().map(Reminders::due).toList();
  }

  /** Empty when it is done by now, or taken away. */
  Optional<Due> open(long task) {
    List<Object[]> rows =
        em.createNativeQuery(
                "select t.task_id, t.marker_id, t.given_by, cast(t.due as text) "
                    + OPEN
                    + " and t.task_id = :task for update of t",
                Object[].class)
            .setParameter("task", task)
            .getResultList();
    return rows.stream().map(Reminders::due).findFirst();
  }

  private static Due due(Object[] r) {
    return new Due(
        ((Number) r[0]).longValue(),
        ((Number) r[1]).longValue(),
        ((Number) r[2]).longValue(),
        LocalDate.parse((String) r[3]));
  }

  /**
   * @return whether the person had not been reminded of it for this reason
   */
  boolean remind(long task, ReminderRow.Kind kind, long person, Instant now) {
    return em.createNativeQuery(
                """
                insert into rating.reminder (task_id, kind, person_id, at)
                values (:task, :kind, :person, :now) on conflict do nothing""")
            .setParameter("task", task)
            .setParameter("kind", kind.name())
            .setParameter("person", person)
            .setParameter("now", now)
            .executeUpdate()
        == 1;
  }

  /**
   * Of tasks that are not done, what is due first first; one for each task.
   *
   * @param own of the person's own tasks, or of those of others?
   */
  List<ReminderRow> unseen(long person, boolean own) {
    List<Object[]> rows =
        em.createNativeQuery(
                """
                select distinct on (t.due, t.task_id) t.task_id, r.kind, p.hall, p.title_zh,
                  p.title_en, c.number, t.marker_id, cast(t.due as text)
                """
                    + UNSEEN
                    + " order by t.due, t.task_id, r.at desc",
                Object[].class)
            .setParameter("person", person)
            .setParameter("own", own)
            .getResultList();
    return rows.stream()
        .map(
            r ->
                new ReminderRow(
                    ((Number) r[0]).longValue(),
                    ReminderRow.Kind.valueOf((String) r[1]),
                    (String) r[2],
                    new Both((String) r[3], (String) r[4]),
                    ((Number) r[5]).intValue(),
                    ((Number) r[6]).longValue(),
                    LocalDate.parse((String) r[7])))
        .toList();
  }

  /** Of tasks that others have not done. */
  long ofOthers(long person) {
    return ((Number)
            em.createNativeQuery("select count(distinct t.task_id) " + UNSEEN)
                .setParameter("person", person)
                .setParameter("own", false)
                .getSingleResult())
        .longValue();
  }

  void seen(long person, boolean own, Instant now) {
    em.createNativeQuery(
            """
            update rating.reminder r set seen = :now from rating.task t
            where t.task_id = r.task_id and r.person_id = :person and r.seen is null
              and (t.marker_id = :person) = :own""")
        .setParameter("now", now)
        .setParameter("person", person)
        .setParameter("own", own)
        .executeUpdate();
  }
}
