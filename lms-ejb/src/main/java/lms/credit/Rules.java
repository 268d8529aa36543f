package lms.credit;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lms.platform.Repository;

@Repository
class Rules {
  @PersistenceContext EntityManager em;

  /** The rule for exactly this, else the rule for any of its kind. */
  Optional<Rule> forEvent(String event, String ref) {
    return em.createQuery(
            """
            select r from Rule r
            where r.active = true and r.event = :event and (r.ref = :ref or r.ref is null)
            order by r.ref nulls last""",
            Rule.class)
        .setParameter("event", event)
        .setParameter("ref", ref)
        .getResultStream()
        .findFirst();
  }

  Optional<Rule> find(String id) {
    return Optional.ofNullable(em.find(Rule.class, id));
  }

  /** Elective credits that everybody aims at within a year; empty when content says none. */
  Optional<BigDecimal> aim() {
    return em.createNativeQuery("select elective from credit.aim", BigDecimal.class)
        .getResultStream()
        .findFirst();
  }

  void aim(BigDecimal elective) {
    em.createNativeQuery(
            """
            insert into credit.aim (place, elective) values (1, :elective)
            on conflict (place) do update set elective = excluded.elective""")
        .setParameter("elective", elective)
        .executeUpdate();
  }

  void put(CreditRuleRow said) {
    Rule rule = em.find(Rule.class, said.id());
    boolean fresh = rule == null;
    if (fresh) rule = new Rule(said.id());
    rule.say(said);
    if (fresh) em.persist(rule);
  }

  /** Rules that content no longer has stop working. Returns those that worked until now. */
  List<String> retire(Set<String> ids) {
    List<Rule> gone =
        ids.stream().map(this::find).flatMap(Optional::stream).filter(Rule::active).toList();
    gone.forEach(Rule::retire);
    em.flush(); // the place of a retired rule must be free before a new one takes it
    return gone.stream().map(r -> r.row().id()).toList();
  }
}
