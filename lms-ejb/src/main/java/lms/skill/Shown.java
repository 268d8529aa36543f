package lms.skill;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lms.platform.Repository;

/** What people have shown: stages passed, marks of stage exams, finished calls. */
@Repository
class Shown {
  @PersistenceContext EntityManager em;

  /** Counts at once. */
  void add(Piece p) {
    insert(p, null);
  }

  /** Counts from then on, see {@link #ripe}. */
  void addLater(Piece p, Instant from) {
    insert(p, from);
  }

  private void insert(Piece p, Instant from) {
    em.createNativeQuery(
            """
            insert into skill.evidence
              (person_id, kind, ref, source, mark, passed, fatal, at, counts_from)
            values (:person, :kind, :ref, :source, :mark, :passed, :fatal, :at,
              cast(:from as timestamptz))
            on conflict do nothing""")
        .setParameter("from", from)
        .setParameter("person", p.personId())
        .setParameter("kind", p.kind().name())
        .setParameter("ref", p.ref())
        .setParameter("source", p.source())
        .setParameter("mark", p.mark())
        .setParameter("passed", p.passed())
        .setParameter("fatal", p.fatal())
        .setParameter("at", p.at())
        .executeUpdate();
  }

  /** Puts another mark in the place of one shown before; from when it counts stays as it was. */
  void correct(long personId, Piece.Kind kind, String source, BigDecimal mark, boolean passed) {
    em.createNativeQuery(
            """
            update skill.evidence set mark = :mark, passed = :passed
            where person_id = :person and kind = :kind and source = :source""")
        .setParameter("person", personId)
        .setParameter("kind", kind.name())
        .setParameter("source", source)
        .setParameter("mark", mark)
        .setParameter("passed", passed)
        .executeUpdate();
  }

  /** Lets everything count whose time has come, and says whose it is. */
  @SuppressWarnings("unchecked")
  List<Ripe> ripe(Instant now) {
    List<Object[]> rows =
        em.createNativeQuery(
                """
                with due as (
                  select evidence_id, person_id, counts_from from skill.evidence
                  where counts_from <= :now for update),
                counted as (
                  update skill.evidence e set counts_from = null from due
                  where e.evidence_id = due.evidence_id)
                select person_id, extract(epoch from max(counts_from)) * 1000
                from due group by person_id""")
            .setParameter("now", now)
            .getResultList();
    return rows.stream()
        .map(
            r ->
                new Ripe(
                    ((Number) r[0]).longValue(), Instant.ofEpochMilli(((Number) r[1]).longValue())))
        .toList();
  }

  Set<String> stages(long personId) {
    Set<String> stages = new HashSet<>();
    for (Object[] row : rows(personId, Piece.Kind.STAGE)) stages.add((String) row[0]);
    return stages;
  }

  /** Marks in the exams of a stage, each with where it came from. */
  @SuppressWarnings("unchecked")
  List<Piece> exams(long personId, String stage) {
    List<Object[]> rows =
        em.createNativeQuery(
                """
                select source, mark, passed, at from skill.evidence
                where person_id = :person and kind = 'EXAM' and ref = :stage
                  and counts_from is null order by at, evidence_id""",
                Object[].class)
            .setParameter("person", personId)
            .setParameter("stage", stage)
            .getResultList();
    return rows.stream()
        .map(
            r ->
                new Piece(
                    personId,
                    Piece.Kind.EXAM,
                    stage,
                    (String) r[0],
                    (BigDecimal) r[1],
                    (Boolean) r[2],
                    false,
                    (Instant) r[3]))
        .toList();
  }

  /** Best mark by stage. */
  Map<String, BigDecimal> marks(long personId) {
    Map<String, BigDecimal> marks = new HashMap<>();
    for (Object[] row : rows(personId, Piece.Kind.EXAM))
      marks.merge((String) row[0], (BigDecimal) row[1], BigDecimal::max);
    return marks;
  }

  /** By scenario, the newest first. */
  Map<String, List<Evidence.CallMark>> calls(long personId) {
    Map<String, List<Evidence.CallMark>> calls = new HashMap<>();
    for (Object[] row : rows(personId, Piece.Kind.CALL))
      calls
          .computeIfAbsent((String) row[0], s -> new ArrayList<>())
          .add(new Evidence.CallMark((Boolean) row[2], (Boolean) row[3]));
    return calls;
  }

  private List<Object[]> rows(long personId, Piece.Kind kind) {
    return em.createNativeQuery(
            """
            select ref, mark, passed, fatal from skill.evidence
            where person_id = :person and kind = :kind and counts_from is null
            order by at desc, evidence_id desc""",
            Object[].class)
        .setParameter("person", personId)
        .setParameter("kind", kind.name())
        .getResultList();
  }
}
