package lms.regrade;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lms.exam.ExamKind;
import lms.exam.RemarkRow;
import lms.platform.Both;
import lms.platform.Repository;

/** The sittings that regrades touch: what they had, would have, and have. */
@Repository
class Lines {
  /** How often one that cannot be marked is tried. */
  static final int TRIES = 3;

  @PersistenceContext EntityManager em;

  void add(long regrade, List<RemarkRow> rows) {
    for (RemarkRow row : rows)
      em.createNativeQuery(
              """
              insert into regrade.line (regrade_id, sitting_id, person_id, kind, title_zh, title_en,
                was, had_passed, mark, passed)
              values (:regrade, :sitting, :person, :kind, :zh, :en, :was, :had, :mark, :passed)
              on conflict (regrade_id, sitting_id) do update
              set mark = excluded.mark, passed = excluded.passed, marked = null""")
          .setParameter("regrade", regrade)
          .setParameter("sitting", row.sittingId())
          .setParameter("person", row.personId())
          .setParameter("kind", row.kind().name())
          .setParameter("zh", row.title().zh())
          .setParameter("en", row.title().en())
          .setParameter("was", row.was())
          .setParameter("had", row.hadPassed())
          .setParameter("mark", row.mark())
          .setParameter("passed", row.passed())
          .executeUpdate();
  }

  void clear(long regrade) {
    em.createNativeQuery("delete from regrade.line where regrade_id = :regrade")
        .setParameter("regrade", regrade)
        .executeUpdate();
  }

  /** To be marked again now. */
  @SuppressWarnings("unchecked")
  List<UUID> unmarked(long regrade, int most, Instant now) {
    return em.createNativeQuery(
            """
            select sitting_id from regrade.line
            where regrade_id = :regrade and marked is null and failed < :tries
              and (next_try is null or next_try <= :now)
            order by failed, sitting_id""",
            UUID.class)
        .setParameter("regrade", regrade)
        .setParameter("tries", TRIES)
        .setParameter("now", now)
        .setMaxResults(most)
        .getResultList();
  }

  /** Is any to be marked again, now or later? */
  boolean waiting(long regrade) {
    return !em.createNativeQuery(
            """
            select 1 from regrade.line
            where regrade_id = :regrade and marked is null and failed < :tries limit 1""")
        .setParameter("regrade", regrade)
        .setParameter("tries", TRIES)
        .getResultList()
        .isEmpty();
  }

  /** Lets those that could not be marked be tried again; says how many they are. */
  int again(long regrade) {
    return em.createNativeQuery(
            """
            update regrade.line set failed = 0, next_try = null
            where regrade_id = :regrade and marked is null and failed >= :tries""")
        .setParameter("regrade", regrade)
        .setParameter("tries", TRIES)
        .executeUpdate();
  }

  /**
   * It was marked again.
   *
   * @param became from what to what, which may differ from what was foretold
   */
  void marked(long regrade, UUID sitting, RemarkRow became, Instant now) {
    em.createNativeQuery(
            """
            update regrade.line set marked = :now, was = :was, had_passed = :had, mark = :mark,
              passed = :passed
            where regrade_id = :regrade and sitting_id = :sitting""")
        .setParameter("now", now)
        .setParameter("was", became.was())
        .setParameter("had", became.hadPassed())
        .setParameter("mark", became.mark())
        .setParameter("passed", became.passed())
        .setParameter("regrade", regrade)
        .setParameter("sitting", sitting)
        .executeUpdate();
  }

  /** The correction is in its points; its mark waits for people who mark the rest of it. */
  void handed(long regrade, UUID sitting, Instant now) {
    em.createNativeQuery(
            """
            update regrade.line set marked = :now
            where regrade_id = :regrade and sitting_id = :sitting""")
        .setParameter("now", now)
        .setParameter("regrade", regrade)
        .setParameter("sitting", sitting)
        .executeUpdate();
  }

  /** It is tried again a minute later, then two minutes later. */
  void failed(long regrade, UUID sitting, Instant now) {
    em.createNativeQuery(
            """
            update regrade.line set failed = failed + 1,
              next_try = cast(:now as timestamptz) + (failed + 1) * interval '1 minute'
            where regrade_id = :regrade and sitting_id = :sitting""")
        .setParameter("now", now)
        .setParameter("regrade", regrade)
        .setParameter("sitting", sitting)
        .executeUpdate();
  }

  RegradeCounts counts(long regrade) {
    Object[] r =
        (Object[])
            em.createNativeQuery(
                    """
                    select count(*), count(*) filter (where mark > was),
                      count(*) filter (where mark < was),
                      count(*) filter (where passed and not had_passed),
                      count(*) filter (where had_passed and not passed),
                      count(marked),
                      count(*) filter (where marked is null and failed >= :tries)
                        + (select count(*) from regrade.asked
                          where regrade_id = :regrade and failed),
                      (select count(*) from regrade.asked
                        where regrade_id = :regrade and not failed)
                    from regrade.line where regrade_id = :regrade""",
                    Object[].class)
                .setParameter("tries", TRIES)
                .setParameter("regrade", regrade)
                .getSingleResult();
    return new RegradeCounts(
        number(r[0]),
        number(r[1]),
        number(r[2]),
        number(r[3]),
        number(r[4]),
        number(r[5]),
        number(r[6]),
        number(r[7]));
  }

  private static long number(Object counted) {
    return ((Number) counted).longValue();
  }

  @SuppressWarnings("unchecked")
  List<Long> people(long regrade) {
    return em.createNativeQuery(
            "select distinct person_id from regrade.line where regrade_id = :regrade", Long.class)
        .setParameter("regrade", regrade)
        .getResultList();
  }

  private static final String SHOWN =
      """
      select l.regrade_id, l.sitting_id, l.person_id, l.kind, l.title_zh, l.title_en, l.was,
        l.had_passed, l.mark, l.passed, l.marked, r.reason
      from regrade.line l join regrade.regrade r using (regrade_id)
      """;

  /**
   * What changes a pass first, then what changes most.
   *
   * @param within a condition on the person
   */
  @SuppressWarnings("unchecked")
  List<ChangedMarkRow> of(long regrade, String within, int most) {
    List<Object[]> rows =
        em.createNativeQuery(
                SHOWN
                    + " where l.regrade_id = :regrade and "
                    + within
                    + " order by (l.passed <> l.had_passed) desc, abs(l.mark - l.was) desc,"
                    + " l.sitting_id",
                Object[].class)
            .setParameter("regrade", regrade)
            .setMaxResults(most)
            .getResultList();
    return rows.stream().map(Lines::row).toList();
  }

  boolean leftBehind(long regrade, UUID sitting) {
    return !em.createNativeQuery(
            """
            select 1 from regrade.line
            where regrade_id = :regrade and sitting_id = :sitting and marked is null
            union all
            select 1 from regrade.asked where regrade_id = :regrade and sitting_id = :sitting""")
        .setParameter("regrade", regrade)
        .setParameter("sitting", sitting)
        .getResultList()
        .isEmpty();
  }

  /** Those that could not be marked, or looked at, wait as well: until somebody tries again. */
  boolean underWay(Collection<UUID> sittings) {
    return !em.createNativeQuery(
            """
            select 1 from regrade.line l join regrade.regrade r using (regrade_id)
            where l.sitting_id = any(:sittings) and l.marked is null
              and r.state in ('RUNNING', 'LOOKING', 'DONE')
            union all
            select 1 from regrade.asked a join regrade.regrade r using (regrade_id)
            where a.sitting_id = any(:sittings) and r.state in ('RUNNING', 'LOOKING', 'DONE')""")
        .setParameter("sittings", sittings.toArray(new UUID[0]))
        .setMaxResults(1)
        .getResultList()
        .isEmpty();
  }

  @SuppressWarnings("unchecked")
  Optional<ChangedMarkRow> line(long regrade, UUID sitting) {
    List<Object[]> rows =
        em.createNativeQuery(
                SHOWN + " where l.regrade_id = :regrade and l.sitting_id = :sitting",
                Object[].class)
            .setParameter("regrade", regrade)
            .setParameter("sitting", sitting)
            .getResultList();
    return rows.stream().findFirst().map(Lines::row);
  }

  /** A person's marks that were changed, the latest first; not one that waits for people. */
  @SuppressWarnings("unchecked")
  List<ChangedMarkRow> of(long person, int most) {
    List<Object[]> rows =
        em.createNativeQuery(
                SHOWN
                    + " where l.person_id = :person and l.marked is not null"
                    + " and (l.mark <> l.was or l.passed <> l.had_passed)"
                    + " order by l.marked desc, l.regrade_id desc",
                Object[].class)
            .setParameter("person", person)
            .setMaxResults(most)
            .getResultList();
    return rows.stream().map(Lines::row).toList();
  }

  /** Is the regrade that put this in force done, and was this sitting not left behind? */
  boolean carriedOut(UUID correction, UUID sitting) {
    return !em.createNativeQuery(
            """
            select 1 from regrade.regrade r where r.correction_id = :correction
              and r.state = 'DONE' and not exists (select 1 from regrade.line l
                where l.regrade_id = r.regrade_id and l.sitting_id = :sitting
                  and l.marked is null)
              and not exists (select 1 from regrade.asked a
                where a.regrade_id = r.regrade_id and a.sitting_id = :sitting)""")
        .setParameter("correction", correction)
        .setParameter("sitting", sitting)
        .getResultList()
        .isEmpty();
  }

  /** Sittings of which the person was not told yet, once for each regrade. */
  @SuppressWarnings("unchecked")
  List<UUID> unseen(long person) {
    return em.createNativeQuery(
            """
            select sitting_id from regrade.line
            where person_id = :person and marked is not null and seen is null
              and (mark <> was or passed <> had_passed)""",
            UUID.class)
        .setParameter("person", person)
        .getResultList();
  }

  void seen(long person, Collection<UUID> sittings, Instant now) {
    em.createNativeQuery(
            """
            update regrade.line set seen = :now
            where person_id = :person and marked is not null and seen is null
              and sitting_id = any(:sittings)""")
        .setParameter("now", now)
        .setParameter("person", person)
        .setParameter("sittings", sittings.toArray(new UUID[0]))
        .executeUpdate();
  }

  private static ChangedMarkRow row(Object[] r) {
    return new ChangedMarkRow(
        number(r[0]),
        (UUID) r[1],
        number(r[2]),
        ExamKind.valueOf((String) r[3]),
        new Both((String) r[4], (String) r[5]),
        (BigDecimal) r[6],
        (Boolean) r[7],
        (BigDecimal) r[8],
        (Boolean) r[9],
        (Instant) r[10],
        (String) r[11]);
  }
}
