package lms.gate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lms.platform.NotFound;
import lms.platform.Repository;
import lms.programme.EnrolmentRow;
import lms.security.Reach;

/** What gates said, and eliminations with their votes. */
@Repository
class Verdicts {
  private static final ObjectMapper JSON = new ObjectMapper();

  @PersistenceContext EntityManager em;

  void add(
      EnrolmentRow enrolment,
      String programmeId,
      boolean passed,
      List<ConditionRow> conditions,
      Instant now) {
    em.createNativeQuery(
            """
            insert into gate.verdict
              (cohort_id, person_id, stage_id, programme_id, passed, at, conditions)
            values (:cohort, :person, :stage, :programme, :passed, :now,
              cast(:conditions as jsonb))\
            """)
        .setParameter("cohort", enrolment.cohortId())
        .setParameter("person", enrolment.personId())
        .setParameter("stage", enrolment.stageId())
        .setParameter("programme", programmeId)
        .setParameter("passed", passed)
        .setParameter("now", now)
        .setParameter("conditions", json(conditions))
        .executeUpdate();
  }

  @SuppressWarnings("unchecked")
  List<VerdictRow> of(long personId) {
    List<Object[]> rows =
        em.createNativeQuery(
                """
                select cohort_id, programme_id, stage_id, passed, at, cast(conditions as text)
                from gate.verdict where person_id = :person order by verdict_id\
                """,
                Object[].class)
            .setParameter("person", personId)
            .getResultList();
    return rows.stream()
        .map(
            r ->
                new VerdictRow(
                    ((Number) r[0]).longValue(),
                    (String) r[1],
                    (String) r[2],
                    (Boolean) r[3],
                    (Instant) r[4],
                    conditions((String) r[5])))
        .toList();
  }

  void add(Elimination elimination) {
    em.persist(elimination);
  }

  Elimination require(long id) {
    return Optional.ofNullable(em.find(Elimination.class, id))
        .orElseThrow(() -> new NotFound("elimination", id));
  }

  Elimination lock(long id) {
    return Optional.ofNullable(em.find(Elimination.class, id, LockModeType.PESSIMISTIC_WRITE))
        .orElseThrow(() -> new NotFound("elimination", id));
  }

  @SuppressWarnings("unchecked")
  List<Elimination> eliminations(Reach reach) {
    return em.createNativeQuery(
            "select e.* from gate.elimination e where "
                + reach.sql("e.person_id")
                + " order by (e.state in ('PROPOSED', 'IN_DOUBT')) desc, e.proposed desc, e.elimination_id desc",
            Elimination.class)
        .getResultList();
  }

  /** How many within reach are open, or in doubt, and this person had no voice in them. */
  long waitingFor(long voter, Reach reach) {
    return ((Number)
            em.createNativeQuery(
                    """
                    select count(*) from gate.elimination e
                    where e.state in ('PROPOSED', 'IN_DOUBT') and e.person_id <> :voter and not exists (select 1 from gate.elimination_vote v
                    where v.elimination_id = e.elimination_id and v.voter_id = :voter)\
                    """
                        + " and "
                        + reach.sql("e.person_id"))
                .setParameter("voter", voter)
                .getSingleResult())
        .longValue();
  }

  /** Has this voter agreed to end the training of this person, in a proposal that is open? */
  boolean agreed(long personId, long voter) {
    return !em.createNativeQuery(
            """
            select 1 from gate.elimination e join gate.elimination_vote v using (elimination_id)
            where e.person_id = :person and e.state = 'PROPOSED' and v.voter_id = :voter
              and v.agrees""")
        .setParameter("person", personId)
        .setParameter("voter", voter)
        .getResultList()
        .isEmpty();
  }

  /**
   * The open proposal about this person, as it is once everybody who was deciding about it is done;
   * locked until the transaction ends. Whoever changes both locks it before the enrolment.
   */
  Optional<Elimination> lockOpen(long cohortId, long personId) {
    return em.createQuery(
            """
            select e from Elimination e where e.cohortId = :cohort
            and e.personId = :person and e.state = lms.gate.Elimination.State.PROPOSED\
            """,
            Elimination.class)
        .setParameter("cohort", cohortId)
        .setParameter("person", personId)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultStream()
        .findFirst();
  }

  /** The one that ended the training of this person, locked as above. */
  Optional<Elimination> lockConfirmed(long cohortId, long personId) {
    return em.createQuery(
            """
            select e from Elimination e where e.cohortId = :cohort and e.personId = :person
            and e.state in (lms.gate.Elimination.State.CONFIRMED,
              lms.gate.Elimination.State.IN_DOUBT) order by e.id desc\
            """,
            Elimination.class)
        .setParameter("cohort", cohortId)
        .setParameter("person", personId)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultStream()
        .findFirst();
  }

  /** Those of a person that were confirmed, in doubt or not, locked as above. */
  List<Elimination> lockConfirmed(long personId) {
    return em.createQuery(
            """
            select e from Elimination e where e.personId = :person
            and e.state in (lms.gate.Elimination.State.CONFIRMED,
              lms.gate.Elimination.State.IN_DOUBT) order by e.id\
            """,
            Elimination.class)
        .setParameter("person", personId)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultList();
  }

  Optional<Elimination> newestOf(long cohortId, long personId) {
    return em.createQuery(
            """
            select e from Elimination e
            where e.cohortId = :cohort and e.personId = :person order by e.id desc\
            """,
            Elimination.class)
        .setParameter("cohort", cohortId)
        .setParameter("person", personId)
        .getResultStream()
        .findFirst();
  }

  /** How often elimination in this stage was rejected: each gives one more resit. */
  int rejected(long cohortId, long personId, String stageId) {
    return em.createQuery(
            """
            select count(e) from Elimination e where e.cohortId = :cohort
            and e.personId = :person and e.stageId = :stage
            and e.state = lms.gate.Elimination.State.REJECTED\
            """,
            Long.class)
        .setParameter("cohort", cohortId)
        .setParameter("person", personId)
        .setParameter("stage", stageId)
        .getSingleResult()
        .intValue();
  }

  void vote(long eliminationId, VoteRow vote) {
    em.createNativeQuery(
            """
            insert into gate.elimination_vote
              (elimination_id, voter_id, voter_name, at, agrees, reason)
            values (:elimination, :voter, :name, :at, :agrees, :reason)\
            """)
        .setParameter("elimination", eliminationId)
        .setParameter("voter", vote.voterId())
        .setParameter("name", vote.voterName())
        .setParameter("at", vote.at())
        .setParameter("agrees", vote.agrees())
        .setParameter("reason", vote.reason())
        .executeUpdate();
  }

  List<VoteRow> votes(long eliminationId) {
    return votes(Set.of(eliminationId)).getOrDefault(eliminationId, List.of());
  }

  /** By elimination, the oldest first. */
  @SuppressWarnings("unchecked")
  Map<Long, List<VoteRow>> votes(Collection<Long> eliminations) {
    List<Object[]> rows =
        em.createNativeQuery(
                """
                select elimination_id, voter_id, voter_name, at, agrees, reason
                from gate.elimination_vote
                where elimination_id = any(cast(:eliminations as bigint[])) order by at\
                """,
                Object[].class)
            .setParameter("eliminations", eliminations.toArray(new Long[0]))
            .getResultList();
    Map<Long, List<VoteRow>> votes = new HashMap<>();
    for (Object[] r : rows)
      votes
          .computeIfAbsent(((Number) r[0]).longValue(), id -> new ArrayList<>())
          .add(
              new VoteRow(
                  ((Number) r[1]).longValue(),
                  (String) r[2],
                  (Instant) r[3],
                  (Boolean) r[4],
                  (String) r[5]));
    return votes;
  }

  static String json(List<ConditionRow> conditions) {
    try {
      return JSON.writeValueAsString(conditions);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  static List<ConditionRow> conditions(String json) {
    try {
      return JSON.readValue(json, new TypeReference<>() {});
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
