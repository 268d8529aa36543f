package lms.regrade;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import lms.platform.NotFound;
import lms.platform.Repository;
import lms.question.QuestionVersionId;

/** Regrades, and the sittings each of them has yet to look at. */
@Repository
class Regrades {
  private static final Set<RegradeState> BUSY =
      Set.of(
          RegradeState.ORDERED, RegradeState.CHECKING, RegradeState.RUNNING, RegradeState.LOOKING);

  @PersistenceContext EntityManager em;

  Regrade add(Regrade regrade) {
    em.persist(regrade);
    em.flush(); // its id is wanted
    return regrade;
  }

  Regrade require(long id) {
    return Optional.ofNullable(em.find(Regrade.class, id))
        .orElseThrow(() -> new NotFound("regrade", id));
  }

  Regrade lock(long id) {
    return Optional.ofNullable(em.find(Regrade.class, id, LockModeType.PESSIMISTIC_WRITE))
        .orElseThrow(() -> new NotFound("regrade", id));
  }

  /** Lets one go first who puts a regrade in force; the others wait until it has committed. */
  void queue() {
    em.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended('regrade', 0))")
        .getResultList();
  }

  /** The latest first. */
  List<Regrade> all(int most) {
    return em.createQuery("select r from Regrade r order by r.id desc", Regrade.class)
        .setMaxResults(most)
        .getResultList();
  }

  /** Those on which the academy has to work, the oldest first. */
  List<Long> busy() {
    return em.createQuery(
            "select r.id from Regrade r where r.state in (:busy) order by r.id", Long.class)
        .setParameter("busy", BUSY)
        .getResultList();
  }

  /** Questions of those that are neither done nor dropped. */
  Set<QuestionVersionId> underWay() {
    return em.createQuery("select r from Regrade r where r.state not in (:over)", Regrade.class)
        .setParameter("over", Set.of(RegradeState.DONE, RegradeState.DROPPED))
        .getResultStream()
        .map(Regrade::question)
        .collect(Collectors.toSet());
  }

  boolean anyUnderWay() {
    return !em.createQuery("select r.id from Regrade r where r.state in (:states)", Long.class)
        .setParameter("states", Set.of(RegradeState.RUNNING, RegradeState.LOOKING))
        .setMaxResults(1)
        .getResultList()
        .isEmpty();
  }

  /** Checked ones that somebody else has ordered. */
  long checked(long notBy) {
    return em.createQuery(
            "select count(r) from Regrade r where r.state = :state and r.orderedBy <> :me",
            Long.class)
        .setParameter("state", RegradeState.CHECKED)
        .setParameter("me", notBy)
        .getSingleResult();
  }

  /**
   * @param sittings each with its taker
   */
  void ask(long id, Map<UUID, Long> sittings) {
    List<UUID> ids = List.copyOf(sittings.keySet());
    em.createNativeQuery(
            """
            insert into regrade.asked (regrade_id, sitting_id, person_id)
            select :regrade, s, p from unnest(:sittings, :people) t (s, p) on conflict do nothing""")
        .setParameter("regrade", id)
        .setParameter("sittings", ids.toArray(new UUID[0]))
        .setParameter("people", ids.stream().map(sittings::get).toArray(Long[]::new))
        .executeUpdate();
  }

  /**
   * Takes some of those that are left; when the transaction commits they are done. Whoever is among
   * them is so with all their sittings: what their marks bring is known from all together.
   *
   * @param most so many, and what more the people among them have
   */
  @SuppressWarnings("unchecked")
  List<UUID> take(long id, int most) {
    return em.createNativeQuery(
            """
            with first as (
              select sitting_id, person_id from regrade.asked
              where regrade_id = :regrade and not failed
              order by person_id, sitting_id limit :most)
            delete from regrade.asked where regrade_id = :regrade and not failed
              and (sitting_id in (select sitting_id from first)
                or person_id in (select person_id from first))
            returning sitting_id""",
            UUID.class)
        .setParameter("regrade", id)
        .setParameter("most", most)
        .getResultList();
  }

  /** The next of those that are left, which stay. */
  @SuppressWarnings("unchecked")
  List<UUID> left(long id, int most) {
    return em.createNativeQuery(
            """
            select sitting_id from regrade.asked where regrade_id = :regrade and not failed
            order by person_id, sitting_id""",
            UUID.class)
        .setParameter("regrade", id)
        .setMaxResults(most)
        .getResultList();
  }

  /** Takes this one; when the transaction commits it is done. */
  boolean take(long id, UUID sitting) {
    return em.createNativeQuery(
                """
                delete from regrade.asked
                where regrade_id = :regrade and sitting_id = :sitting and not failed""")
            .setParameter("regrade", id)
            .setParameter("sitting", sitting)
            .executeUpdate()
        > 0;
  }

  /** This one cannot be looked at. */
  void setAside(long id, UUID sitting) {
    em.createNativeQuery(
            """
            update regrade.asked set failed = true
            where regrade_id = :regrade and sitting_id = :sitting""")
        .setParameter("regrade", id)
        .setParameter("sitting", sitting)
        .executeUpdate();
  }

  /** Those that could not be looked at. */
  @SuppressWarnings("unchecked")
  List<UUID> aside(long id) {
    return em.createNativeQuery(
            "select sitting_id from regrade.asked where regrade_id = :regrade and failed",
            UUID.class)
        .setParameter("regrade", id)
        .getResultList();
  }

  /** Lets those that could not be looked at be tried again; says how many they are. */
  int again(long id) {
    return em.createNativeQuery(
            "update regrade.asked set failed = false where regrade_id = :regrade and failed")
        .setParameter("regrade", id)
        .executeUpdate();
  }

  /** Nobody wants to know any more. */
  void forget(long id) {
    em.createNativeQuery("delete from regrade.asked where regrade_id = :regrade")
        .setParameter("regrade", id)
        .executeUpdate();
  }
}
