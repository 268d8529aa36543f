package lms.plan;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import lms.platform.Both;
import lms.platform.NotFound;
import lms.platform.Repository;

/** Programme templates: every version that was ever loaded. */
@Repository
class Programmes {
  /** A version of a template; the mark tells whether content has changed since. */
  record Version(String programmeId, int version, String mark, boolean active) {}

  @PersistenceContext EntityManager em;

  @SuppressWarnings("unchecked")
  Optional<Version> newest(String programmeId) {
    List<Object[]> rows =
        em.createNativeQuery(
                """
                select programme_id, version, loaded_mark, active from plan.template
                where programme_id = :id order by version desc limit 1""",
                Object[].class)
            .setParameter("id", programmeId)
            .getResultList();
    return rows.stream().map(r -> version(r)).findFirst();
  }

  /** Ids of all programmes, each with its newest version and whether it is on offer. */
  @SuppressWarnings("unchecked")
  List<Version> all() {
    List<Object[]> rows =
        em.createNativeQuery(
                """
                select programme_id, max(version), '', bool_or(active) from plan.template
                group by programme_id order by programme_id""",
                Object[].class)
            .getResultList();
    return rows.stream().map(r -> version(r)).toList();
  }

  /** No cohort is opened on it any more; those that run keep their version. */
  void retire(String programmeId) {
    em.createNativeQuery("update plan.template set active = false where programme_id = :id")
        .setParameter("id", programmeId)
        .executeUpdate();
  }

  private static Version version(Object[] r) {
    return new Version((String) r[0], ((Number) r[1]).intValue(), (String) r[2], (Boolean) r[3]);
  }

  @SuppressWarnings("unchecked")
  String body(String programmeId, int version) {
    List<String> bodies =
        em.createNativeQuery(
                """
                select body from plan.template
                where programme_id = :id and version = :version""",
                String.class)
            .setParameter("id", programmeId)
            .setParameter("version", version)
            .getResultList();
    if (bodies.isEmpty()) throw new NotFound("programme", programmeId);
    return bodies.get(0);
  }

  void add(String programmeId, int version, Both title, String body, String mark) {
    em.createNativeQuery(
            """
            insert into plan.template
              (programme_id, version, title_zh, title_en, body, loaded_mark)
            values (:id, :version, :zh, :en, :body, :mark)""")
        .setParameter("id", programmeId)
        .setParameter("version", version)
        .setParameter("zh", title.zh())
        .setParameter("en", title.en())
        .setParameter("body", body)
        .setParameter("mark", mark)
        .executeUpdate();
  }
}
