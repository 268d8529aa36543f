package lms.invigilation;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lms.platform.Actor;
import lms.platform.Repository;
import lms.security.Reach;

/** The logs of halls; only ever added to. */
@Repository
class Incidents {
  /** The longest name of a press. */
  static final int PRESS = 40;

  @PersistenceContext EntityManager em;

  /**
   * @param personId null when it is about everybody
   * @param sittingId null when it is not about a sitting
   * @param detail null when there is none
   */
  void add(
      String hall,
      Instant at,
      IncidentKind kind,
      Long personId,
      UUID sittingId,
      String detail,
      String words,
      Actor author) {
    em.createNativeQuery(
            """
            insert into invigilation.incident (hall, at, kind, person_id, sitting_id, detail, words,
              author_id, author_name)
            values (:hall, :at, :kind, cast(:person as bigint), cast(:sitting as uuid), :detail,
              :words, :author, :name)""")
        .setParameter("hall", hall)
        .setParameter("at", at)
        .setParameter("kind", kind.name())
        .setParameter("person", personId)
        .setParameter("sitting", sittingId)
        .setParameter("detail", detail)
        .setParameter("words", words)
        .setParameter("author", author.id())
        .setParameter("name", author.name())
        .executeUpdate();
  }

  /**
   * Was this press of theirs done before? If not it is, with the rest of the transaction; waits for
   * whoever does the same at this moment.
   *
   * @param press null when the page names none, which is never done before
   */
  boolean again(String press, long personId, Instant now) {
    return press != null
        && em.createNativeQuery(
                    """
                    insert into invigilation.press (person_id, press, at)
                    values (:person, :press, :now) on conflict do nothing""")
                .setParameter("person", personId)
                .setParameter("press", press)
                .setParameter("now", now)
                .executeUpdate()
            == 0;
  }

  /** What everybody in a hall was told last. */
  Optional<NoticeRow> told(String hall) {
    List<Object[]> rows =
        em.createNativeQuery(
                """
                select i.at, i.words from invigilation.incident i
                where i.hall = :hall and i.kind = 'TOLD' and i.person_id is null
                order by i.incident_id desc""",
                Object[].class)
            .setParameter("hall", hall)
            .setMaxResults(1)
            .getResultList();
    return rows.stream().findFirst().map(r -> new NoticeRow((Instant) r[0], (String) r[1]));
  }

  /** About everybody, or about somebody within reach, the latest first. */
  List<IncidentRow> of(String hall, Reach reach) {
    List<Object[]> rows =
        em.createNativeQuery(
                """
                select i.incident_id, i.at, i.kind, i.person_id, i.detail, i.words,
                  i.author_name, i.author_id
                from invigilation.incident i
                where i.hall = :hall and (i.person_id is null or \
                """
                    + reach.sql("i.person_id")
                    + ") order by i.incident_id desc",
                Object[].class)
            .setParameter("hall", hall)
            .getResultList();
    return rows.stream()
        .map(
            r ->
                new IncidentRow(
                    ((Number) r[0]).longValue(),
                    (Instant) r[1],
                    IncidentKind.valueOf((String) r[2]),
                    r[3] == null ? null : ((Number) r[3]).longValue(),
                    (String) r[4],
                    (String) r[5],
                    (String) r[6],
                    ((Number) r[7]).longValue()))
        .toList();
  }
}
