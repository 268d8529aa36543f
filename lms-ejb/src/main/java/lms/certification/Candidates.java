package lms.certification;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import lms.platform.Repository;

/** Who has something new and waits to be judged; once each. */
@Repository
class Candidates {
  @PersistenceContext EntityManager em;

  /**
   * @param at when the newest of it happened
   */
  record Candidate(long personId, Instant at, Certificate.Cohort cohort) {}

  /** Waits for a judging of the same person that is under way, so that nothing new is missed. */
  void put(long personId, Instant at, Certificate.Cohort cohort) {
    em.createNativeQuery(
            """
            insert into certification.candidate as c (person_id, at, cohort_id, cohort_code)
            values (:person, :at, :cohort, :code)
            on conflict (person_id) do update set at = greatest(c.at, excluded.at),
              cohort_id = coalesce(excluded.cohort_id, c.cohort_id),
              cohort_code = coalesce(excluded.cohort_code, c.cohort_code)""")
        .setParameter("person", personId)
        .setParameter("at", at)
        .setParameter("cohort", cohort.id())
        .setParameter("code", cohort.code())
        .executeUpdate();
  }

  List<Long> waiting() {
    return em.createNativeQuery(
            "select person_id from certification.candidate order by at, person_id", Long.class)
        .getResultList();
  }

  /** Takes the candidate out of the queue; empty when somebody else judges them. */
  Optional<Candidate> take(long personId) {
    List<?> found =
        em.createNativeQuery(
                """
                delete from certification.candidate where person_id = :person
                returning extract(epoch from at) * 1000, cohort_id, cohort_code""")
            .setParameter("person", personId)
            .getResultList();
    if (found.isEmpty()) return Optional.empty();
    Object[] c = (Object[]) found.get(0);
    return Optional.of(
        new Candidate(
            personId,
            Instant.ofEpochMilli(((Number) c[0]).longValue()),
            new Certificate.Cohort(
                c[1] == null ? null : ((Number) c[1]).longValue(), (String) c[2])));
  }
}
