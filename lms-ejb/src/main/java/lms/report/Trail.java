package lms.report;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import lms.platform.Like;
import lms.platform.Repository;

/** Reads the view {@code report.trail}. */
@Repository
class Trail {
  private static final Instant BEGINNING = Instant.EPOCH;
  private static final Instant END = Instant.parse("9999-01-01T00:00:00Z");
  private static final String FROM =
      """
       from report.trail t
      where (:subject = '' or t.subject = :subject)
        and (:id = '' or t.subject_id = :id)
        and (:actor = '' or t.actor_name ilike :like or lower(t.actor_login) = lower(:actor))
        and t.at >= :from and t.at < :until""";

  @PersistenceContext EntityManager em;

  /** The newest first. */
  @SuppressWarnings("unchecked")
  List<TrailRow> list(TrailFilter filter, ZoneId zone, int first, int most) {
    List<Object[]> rows =
        fill(
                em.createNativeQuery(
                    "select t.entry_id, t.at, t.actor_kind, t.actor_name, t.actor_login, t.action,"
                        + " t.subject, t.subject_id, t.reason, t.before, t.after"
                        + FROM
                        + " order by t.entry_id desc"),
                filter,
                zone)
            .setFirstResult(first)
            .setMaxResults(most)
            .getResultList();
    return rows.stream().map(Trail::row).toList();
  }

  long count(TrailFilter filter, ZoneId zone) {
    Object found =
        fill(em.createNativeQuery("select count(*)" + FROM), filter, zone).getSingleResult();
    return ((Number) found).longValue();
  }

  /** The kinds of things in the trail; hops through the index, because the trail is long. */
  @SuppressWarnings("unchecked")
  List<String> subjects() {
    return em.createNativeQuery(
            """
            with recursive kinds as (
              (select subject from audit.entry order by subject limit 1)
              union all
              select (select e.subject from audit.entry e where e.subject > k.subject
                      order by e.subject limit 1)
              from kinds k where k.subject is not null)
            select subject from kinds where subject is not null""")
        .getResultList();
  }

  private static Query fill(Query query, TrailFilter filter, ZoneId zone) {
    return query
        .setParameter("subject", filter.subject())
        .setParameter("id", filter.subjectId())
        .setParameter("actor", filter.actor())
        .setParameter("like", Like.containing(filter.actor()))
        .setParameter("from", start(filter.from(), zone, BEGINNING))
        .setParameter(
            "until", start(filter.until() == null ? null : filter.until().plusDays(1), zone, END));
  }

  private static Instant start(LocalDate day, ZoneId zone, Instant otherwise) {
    return day == null ? otherwise : day.atStartOfDay(zone).toInstant();
  }

  private static TrailRow row(Object[] c) {
    return new TrailRow(
        ((Number) c[0]).longValue(),
        (Instant) c[1],
        (String) c[2],
        (String) c[3],
        (String) c[4],
        (String) c[5],
        (String) c[6],
        (String) c[7],
        (String) c[8],
        TrailChanges.between((String) c[9], (String) c[10]));
  }
}
