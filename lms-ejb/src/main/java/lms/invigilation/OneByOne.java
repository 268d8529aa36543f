package lms.invigilation;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.function.Consumer;
import lms.platform.Repository;

/**
 * For what is done to each of many in one transaction. Before each statement of our own Hibernate
 * looks through everything that was read for changes, which would grow with the square of them.
 */
@Repository
class OneByOne {
  @PersistenceContext EntityManager em;

  /**
   * Does something to each of many; in between, what was changed is written and all is forgotten.
   */
  <T> void each(Collection<T> many, Consumer<T> act) {
    forget();
    for (T one : many) {
      act.accept(one);
      forget();
    }
  }

  private void forget() {
    em.flush();
    em.clear();
  }
}
