package lms.knowledge;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import lms.platform.Repository;

@Repository
class Terms {
  @PersistenceContext EntityManager em;

  Optional<Term> find(String zh) {
    return Optional.ofNullable(em.find(Term.class, zh));
  }

  void add(Term term) {
    em.persist(term);
  }

  /** Those in use, in the order of their file. */
  List<TermRow> all() {
    return em.createQuery("select t from Term t where t.active order by t.position", Term.class)
        .getResultStream()
        .map(Term::row)
        .toList();
  }
}
