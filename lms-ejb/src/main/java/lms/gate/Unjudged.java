package lms.gate;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import lms.platform.Repository;

/** People of whom something was heard since their gate was last judged. */
@Repository
class Unjudged {
  @PersistenceContext EntityManager em;

  /** Something was heard of this person that may open their gate; to be judged then or later. */
  void judgeLater(long personId, Instant then) {
    em.createNativeQuery(
            """
            insert into gate.to_judge as j (person_id, since) values (:person, :then)
            on conflict (person_id) do update set since = least(j.since, excluded.since)\
            """)
        .setParameter("person", personId)
        .setParameter("then", then)
        .executeUpdate();
  }

  /** Somebody to judge, and when it was that something was heard first. */
  record Heard(long personId, Instant at) {}

  @SuppressWarnings("unchecked")
  List<Heard> toJudge(Instant now) {
    List<Object[]> rows =
        em.createNativeQuery(
                "select person_id, since from gate.to_judge where since <= :now order by since,"
                    + " person_id",
                Object[].class)
            .setParameter("now", now)
            .getResultList();
    return rows.stream().map(r -> new Heard(((Number) r[0]).longValue(), (Instant) r[1])).toList();
  }

  /** What is heard while this transaction runs is written down again after it. */
  void judged(long personId) {
    em.createNativeQuery("delete from gate.to_judge where person_id = :person")
        .setParameter("person", personId)
        .executeUpdate();
  }

  /** Puts those of these people on the list who are not on it yet. */
  int judgeAllLater(Collection<Long> people, Instant now) {
    return em.createNativeQuery(
            """
            insert into gate.to_judge (person_id, since)
            select person, :now from unnest(cast(:people as bigint[])) as person
            on conflict (person_id) do nothing\
            """)
        .setParameter("people", people.toArray(new Long[0]))
        .setParameter("now", now)
        .executeUpdate();
  }
}
