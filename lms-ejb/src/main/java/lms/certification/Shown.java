package lms.certification;

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

  /** One thing shown. */
  enum Kind {
    STAGE,
    EXAM,
    CALL
  }

  /**
   * @param source where it came from; the same source counts once
   * @param mark null for a stage
   */
  record Piece(
      long personId,
      Kind kind,
      String ref,
      String source,
      BigDecimal mark,
      boolean passed,
      boolean fatal,
      Instant at) {}

  void add(Piece p) {
    em.createNativeQuery(
            """
            insert into certification.evidence
              (person_id, kind, ref, source, mark, passed, fatal, at)
            values (:person, :kind, :ref, :source, :mark, :passed, :fatal, :at)
            on conflict do nothing""")
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

  Set<String> stages(long personId) {
    Set<String> stages = new HashSet<>();
    for (Object[] row : rows(personId, Kind.STAGE)) stages.add((String) row[0]);
    return stages;
  }

  /** Best mark by stage. */
  Map<String, BigDecimal> marks(long personId) {
    Map<String, BigDecimal> marks = new HashMap<>();
    for (Object[] row : rows(personId, Kind.EXAM))
      marks.merge((String) row[0], (BigDecimal) row[1], BigDecimal::max);
    return marks;
  }

  /** By scenario, the newest first. */
  Map<String, List<Evidence.CallMark>> calls(long personId) {
    Map<String, List<Evidence.CallMark>> calls = new HashMap<>();
    for (Object[] row : rows(personId, Kind.CALL))
      calls
          .computeIfAbsent((String) row[0], s -> new ArrayList<>())
          .add(new Evidence.CallMark((Boolean) row[2], (Boolean) row[3]));
    return calls;
  }

  private List<Object[]> rows(long personId, Kind kind) {
    return em.createNativeQuery(
            """
            select ref, mark, passed, fatal from certification.evidence
            where person_id = :person and kind = :kind order by at desc, evidence_id desc""",
            Object[].class)
        .setParameter("person", personId)
        .setParameter("kind", kind.name())
        .getResultList();
  }
}
