package lms.consequence;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import lms.platform.Both;
import lms.platform.Repository;
import lms.security.Reach;

/** What regrades would do to certificates, as found out by their checks. */
@Repository
class Foretold {
  @PersistenceContext EntityManager em;

  void clear(long regrade) {
    em.createNativeQuery("delete from consequence.foretold where regrade_id = :regrade")
        .setParameter("regrade", regrade)
        .executeUpdate();
  }

  void add(long regrade, ForetoldRow row, String skill, int level) {
    em.createNativeQuery(
            """
            insert into consequence.foretold
              (regrade_id, person_id, skill_id, level, title_zh, title_en, number)
            values (:regrade, :person, :skill, :level, :zh, :en, :number)
            on conflict do nothing""")
        .setParameter("regrade", regrade)
        .setParameter("person", row.personId())
        .setParameter("skill", skill)
        .setParameter("level", level)
        .setParameter("zh", row.title().zh())
        .setParameter("en", row.title().en())
        .setParameter("number", row.number())
        .executeUpdate();
  }

  @SuppressWarnings("unchecked")
  List<ForetoldRow> of(long regrade, Reach reach, int most) {
    List<Object[]> rows =
        em.createNativeQuery(
                "select f.person_id, f.title_zh, f.title_en, f.number from consequence.foretold f"
                    + " where f.regrade_id = :regrade and "
                    + reach.sql("f.person_id")
                    + " order by f.number is null, f.person_id, f.skill_id, f.level",
                Object[].class)
            .setParameter("regrade", regrade)
            .setMaxResults(most)
            .getResultList();
    return rows.stream()
        .map(
            r ->
                new ForetoldRow(
                    ((Number) r[0]).longValue(),
                    new Both((String) r[1], (String) r[2]),
                    (String) r[3]))
        .toList();
  }

  /** How many would be issued, would fall, and are beyond this reach. */
  ForetoldCard card(long regrade, Reach reach, List<ForetoldRow> rows) {
    Object[] c =
        (Object[])
            em.createNativeQuery(
                    "select count(*) filter (where f.number is null), count(f.number),"
                        + " count(*) filter (where not "
                        + reach.sql("f.person_id")
                        + ") from consequence.foretold f where f.regrade_id = :regrade",
                    Object[].class)
                .setParameter("regrade", regrade)
                .getSingleResult();
    return new ForetoldCard(rows, number(c[0]), number(c[1]), number(c[2]));
  }

  private static long number(Object counted) {
    return ((Number) counted).longValue();
  }
}
