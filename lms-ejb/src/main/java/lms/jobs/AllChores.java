package lms.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

/** Runs the chores here and now, one after another: for the building of the sample academy. */
@ApplicationScoped
public class AllChores {
  @Inject @Any Instance<Chore> chores;

  /**
   * @param self the chore that asks, which is left out
   */
  public void runBut(Class<? extends Chore> self) {
    for (Instance.Handle<Chore> chore : chores.handles())
      if (!self.equals(chore.getBean().getBeanClass())) chore.get().run();
  }
}
