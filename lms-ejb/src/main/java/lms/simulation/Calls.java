package lms.simulation;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lms.platform.NotFound;
import lms.platform.Repository;
import lms.script.Step;
import lms.security.Reach;

@Repository
class Calls {
  private static final int LOCK_SPACE = "simulation.call".hashCode();

  @PersistenceContext EntityManager em;

  /** Two starts of one person at the same moment stand in line here. */
  void oneAtATime(long personId) {
    em.createNativeQuery("select pg_advisory_xact_lock(:space, :person)", Object.class)
        .setParameter("space", LOCK_SPACE)
        .setParameter("person", (int) personId)
        .getResultList();
  }

  Optional<SimulatedCall> open(long personId) {
    return em.createQuery(
            "select c from SimulatedCall c where c.personId = :person and c.ended is null",
            SimulatedCall.class)
        .setParameter("person", personId)
        .getResultStream()
        .findFirst();
  }

  SimulatedCall add(SimulatedCall call) {
    em.flush(); // one that ended just now must be closed before the database takes another
    em.persist(call);
    return call;
  }

  SimulatedCall require(UUID id) {
    return Optional.ofNullable(em.find(SimulatedCall.class, id))
        .orElseThrow(() -> new NotFound("call", id));
  }

  /** For a change: two messages of one call stand in line here. */
  SimulatedCall lock(UUID id) {
    return Optional.ofNullable(em.find(SimulatedCall.class, id, LockModeType.PESSIMISTIC_WRITE))
        .orElseThrow(() -> new NotFound("call", id));
  }

  List<Step> log(UUID callId) {
    return em.createQuery(
            "select s from CallStep s where s.callId = :call order by s.sequence", CallStep.class)
        .setParameter("call", callId)
        .getResultStream()
        .map(CallStep::step)
        .toList();
  }

  void append(UUID callId, Step step) {
    em.persist(new CallStep(callId, step));
  }

  /** Finished calls of a person, the last first. */
  List<SimulatedCall> finished(long personId) {
    return em.createQuery(
            "select c from SimulatedCall c where c.personId = :person and c.ended is not null"
                + " order by c.ended desc",
            SimulatedCall.class)
        .setParameter("person", personId)
        .getResultList();
  }

  /** Finished calls that count, of these people within reach, the oldest first. */
  @SuppressWarnings("unchecked")
  List<SimulatedCall> counted(Reach reach, Collection<Long> personIds) {
    return personIds.isEmpty()
        ? List.of()
        : em.createNativeQuery(
                "select c.* from simulation.call c where c.ended is not null and not c.practice"
                    + " and c.person_id in (:people) and "
                    + reach.sql("c.person_id")
                    + " order by c.ended",
                SimulatedCall.class)
            .setParameter("people", personIds)
            .getResultList();
  }

  /** Finished calls that count, of anybody within reach, the last first. */
  @SuppressWarnings("unchecked")
  List<SimulatedCall> latest(Reach reach, boolean failed, int most) {
    return em.createNativeQuery(
            "select c.* from simulation.call c where c.ended is not null and not c.practice"
                + (failed ? " and not c.passed" : "")
                + " and "
                + reach.sql("c.person_id")
                + " order by c.ended desc",
            SimulatedCall.class)
        .setMaxResults(most)
        .getResultList();
  }

  List<UUID> lapsed(Instant now) {
    return em.createQuery(
            "select c.id from SimulatedCall c where c.ended is null and c.lapses <= :now"
                + " order by c.lapses",
            UUID.class)
        .setParameter("now", now)
        .getResultList();
  }
}
