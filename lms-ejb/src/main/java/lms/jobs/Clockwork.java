package lms.jobs;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.HashSet;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lms.platform.AcademyStops;
import lms.platform.ClockMoved;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.JobKey;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.quartz.impl.StdSchedulerFactory;
import org.quartz.impl.matchers.GroupMatcher;

/**
 * Starts Quartz on the clustered JDBC store and gives every {@link Chore} its trigger. A missed
 * firing is dropped: the next one finds all that is due. Chores that no longer exist are taken out.
 */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class Clockwork {
  private static final String GROUP = "chores";
  private static final Pattern OWN_THREAD =
      Pattern.compile("academy_QuartzSchedulerThread|QuartzScheduler_academy.*");
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration QUIET = Duration.ofMillis(400);
  private static final System.Logger LOG = System.getLogger(Clockwork.class.getName());

  @Inject BeanManager beans;
  private Scheduler quartz;

  @PostConstruct
  void start() {
    try {
      quartz = new StdSchedulerFactory(settings()).getScheduler();
      Set<JobKey> wanted = new HashSet<>();
      for (Bean<?> bean : beans.getBeans(Chore.class, Any.Literal.INSTANCE))
        wanted.add(put(quartz, bean.getBeanClass()));
      for (JobKey known : quartz.getJobKeys(GroupMatcher.jobGroupEquals(GROUP)))
        if (!wanted.contains(known)) quartz.deleteJob(known);
      quartz.start();
    } catch (SchedulerException e) {
      throw new IllegalStateException("the clockwork does not start", e);
    }
  }

  /**
   * Begins no chore any more and waits for those that run, while the doors they need are open. One
   * that takes longer is cut off; it finds its work again at the next start.
   */
  public void standBy(@Observes AcademyStops stops) {
    try {
      if (!quartz.isShutdown()) stop(quartz);
    } catch (SchedulerException e) {
      throw new IllegalStateException("the clockwork does not stop", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * Stops a scheduler. It counts as idle only after {@link #QUIET}: Quartz still fires what it has
   * taken when the turn is less than 70 ms away, and until then its thread looks as if it waited.
   */
  static void stop(Scheduler quartz) throws SchedulerException, InterruptedException {
    quartz.standby();
    long now = System.nanoTime();
    long end = now + PATIENCE.toNanos();
    for (long busy = now; now - busy < QUIET.toNanos() && now < end; now = System.nanoTime()) {
      if (busy(quartz)) busy = System.nanoTime();
      TimeUnit.MILLISECONDS.sleep(20);
    }
    LOG.log(Level.INFO, "chores cut off: {0}", quartz.getCurrentlyExecutingJobs().size());
    quartz.shutdown(false);
  }

  /** Does a chore run, or one of Quartz's own threads talk to the database? It would be cut off. */
  private static boolean busy(Scheduler quartz) throws SchedulerException {
    return !quartz.getCurrentlyExecutingJobs().isEmpty()
        || Thread.getAllStackTraces().entrySet().stream()
            .filter(t -> OWN_THREAD.matcher(t.getKey().getName()).matches())
            .anyMatch(t -> !waitsForTime(t.getKey(), t.getValue()));
  }

  private static boolean waitsForTime(Thread thread, StackTraceElement[] stack) {
    return thread.getState() == Thread.State.TIMED_WAITING
        && Stream.of(stack)
            .map(StackTraceElement::getClassName)
            .filter(c -> !c.startsWith("java."))
            .findFirst()
            .filter(c -> c.startsWith("org.quartz."))
            .isPresent();
  }

  @PreDestroy
  void stop() {
    standBy(new AcademyStops());
  }

  /** Every chore looks for work at once, because it may be another day now. */
  public void runAll(@Observes ClockMoved moved) {
    try {
      for (JobKey known : quartz.getJobKeys(GroupMatcher.jobGroupEquals(GROUP)))
        quartz.triggerJob(known);
    } catch (SchedulerException e) {
      throw new IllegalStateException(e);
    }
  }

  static JobKey put(Scheduler quartz, Class<?> chore) throws SchedulerException {
    JobDetail job =
        JobBuilder.newJob(ChoreJob.class)
            .withIdentity(chore.getName(), GROUP)
            .usingJobData(ChoreJob.CHORE, chore.getName())
            .storeDurably()
            .build();
    Trigger trigger =
        TriggerBuilder.newTrigger()
            .withIdentity(chore.getName(), GROUP)
            .forJob(job)
            .startNow()
            .withSchedule(
                SimpleScheduleBuilder.repeatSecondlyForever(rhythm(chore))
                    .withMisfireHandlingInstructionNextWithRemainingCount())
            .build();
    quartz.scheduleJob(job, Set.of(trigger), true);
    return job.getKey();
  }

  private static int rhythm(Class<?> chore) {
    Every every = chore.getAnnotation(Every.class);
    if (every == null) throw new IllegalStateException(chore + " does not say how often it runs");
    return every.seconds();
  }

  static Properties settings() {
    Properties p = new Properties();
    p.put("org.quartz.scheduler.instanceName", "academy");
    p.put("org.quartz.scheduler.instanceId", "AUTO");
    p.put("org.quartz.scheduler.skipUpdateCheck", "true");
    p.put("org.quartz.scheduler.threadsInheritContextClassLoaderOfInitializer", "true");
    p.put("org.quartz.threadPool.class", "org.quartz.simpl.SimpleThreadPool");
    p.put("org.quartz.threadPool.threadCount", "3");
    p.put("org.quartz.threadPool.threadsInheritContextClassLoaderOfInitializingThread", "true");
    p.put("org.quartz.jobStore.class", "org.quartz.impl.jdbcjobstore.JobStoreTX");
    p.put(
        "org.quartz.jobStore.driverDelegateClass",
        "org.quartz.impl.jdbcjobstore.PostgreSQLDelegate");
    p.put("org.quartz.jobStore.useProperties", "true");
    p.put("org.quartz.jobStore.tablePrefix", "jobs.qrtz_");
    p.put("org.quartz.jobStore.isClustered", "true");
    p.put("org.quartz.jobStore.clusterCheckinInterval", "7500");
    p.put("org.quartz.jobStore.misfireThreshold", "30000");
    p.put("org.quartz.jobStore.dataSource", "academy");
    p.put("org.quartz.dataSource.academy.jndiURL", "java:jboss/datasources/Academy");
    return p;
  }
}
