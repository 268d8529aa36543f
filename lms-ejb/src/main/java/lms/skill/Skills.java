package lms.skill;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lms.platform.NotFound;
import lms.platform.Repository;

@Repository
class Skills {
  @PersistenceContext EntityManager em;

  /** In the order of the file. */
  List<SkillCard> active() {
    return em.createQuery(
            "select s from Skill s where s.active = true order by s.place", Skill.class)
        .getResultStream()
        .map(Skill::card)
        .toList();
  }

  Optional<Skill> find(String id) {
    return Optional.ofNullable(em.find(Skill.class, id));
  }

  SkillCard require(String id) {
    return find(id).map(Skill::card).orElseThrow(() -> new NotFound("skill", id));
  }

  void add(Skill skill) {
    em.persist(skill);
  }

  /** Returns those that were offered until now. */
  List<String> retire(Set<String> ids) {
    List<Skill> gone =
        ids.stream().map(this::find).flatMap(Optional::stream).filter(Skill::active).toList();
    gone.forEach(Skill::retire);
    return gone.stream().map(s -> s.card().id()).toList();
  }
}
