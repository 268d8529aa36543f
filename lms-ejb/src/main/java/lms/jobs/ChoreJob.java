package lms.jobs;

import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.inject.spi.CDI;
import java.lang.System.Logger.Level;
import lms.security.Acting;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;
import org.quartz.JobExecutionException;

/** The only Quartz job: finds the chore by its class name and lets it run as the academy itself. */
@DisallowConcurrentExecution
public class ChoreJob implements Job {
  static final String CHORE = "chore";
  private static final System.Logger LOG = System.getLogger(ChoreJob.class.getName());

  @Override
  public void execute(JobExecutionContext context) throws JobExecutionException {
    String name = context.getMergedJobDataMap().getString(CHORE);
    RequestContextController request = CDI.current().select(RequestContextController.class).get();
    boolean opened = request.activate();
    try {
      Class<? extends Chore> type =
          Class.forName(name, true, Thread.currentThread().getContextClassLoader())
              .asSubclass(Chore.class);
      Chore chore = CDI.current().select(type).get();
      Acting.asSystem(
          () -> {
            chore.run();
            return null;
          });
    } catch (ClassNotFoundException | RuntimeException e) {
      LOG.log(Level.ERROR, "chore " + name + " failed; it runs again at its next turn", e);
      throw new JobExecutionException(e);
    } finally {
      if (opened) request.deactivate();
    }
  }
}
