package lms.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.enterprise.util.TypeLiteral;
import java.lang.annotation.Annotation;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Date;
import java.util.Iterator;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import lms.platform.TestDatabase;
import lms.platform.TestHouse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quartz.JobExecutionContext;
import org.quartz.JobExecutionException;
import org.quartz.JobKey;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.impl.SchedulerRepository;
import org.quartz.impl.StdSchedulerFactory;
import org.quartz.listeners.JobListenerSupport;
import org.quartz.utils.ConnectionProvider;

/**
 * Two servers over one database: at each of its turns a chore runs once, on one of them, and none
 * is cut off.
 */
class ClockworkClusterDbTest {
  static final TestDatabase DB = TestDatabase.get();

  /** Knows under which names the academy acts. */
  static final TestHouse HOUSE = new TestHouse(DB, Clock.systemUTC());

  private static final int TURNS = 4;
  private static final AtomicInteger RUNS = new AtomicInteger();

  private final List<Date> turns = new CopyOnWriteArrayList<>();
  private final List<String> failures = new CopyOnWriteArrayList<>();

  /** Counts how often it runs. */
  @Every(seconds = 1)
  static class Tally implements Chore {
    @Override
    public void run() {
      RUNS.incrementAndGet();
    }
  }

  @BeforeEach
  @AfterEach
  void no_turns_are_planned() {
    DB.empty("jobs.qrtz_job_details", "jobs.qrtz_fired_triggers", "jobs.qrtz_scheduler_state");
    Beans.forget();
    RUNS.set(0);
  }

  @Test
  void a_chore_runs_once_at_each_of_its_turns_though_two_servers_wait_for_it() throws Exception {
    CDI.setCDIProvider(() -> new Beans<>(null));
    Scheduler one = server();
    Scheduler two = server();
    try {
      assertThat(one.getSchedulerInstanceId()).isNotEqualTo(two.getSchedulerInstanceId());
      for (Scheduler server : List.of(one, two)) {
        Clockwork.put(server, Tally.class);
        server.start();
      }
      for (int n = 0; n < 600 && turns.size() < TURNS; n++) Thread.sleep(50);
    } finally {
      one.shutdown(true);
      two.shutdown(true);
    }
    assertThat(failures).isEmpty();
    assertThat(turns).hasSizeGreaterThanOrEqualTo(TURNS).doesNotHaveDuplicates();
    assertThat(RUNS).hasValue(turns.size());
    assertThat(
            one.getMetaData().getNumberOfJobsExecuted()
                + two.getMetaData().getNumberOfJobsExecuted())
        .isEqualTo(turns.size());
    assertThat(count("jobs.qrtz_triggers")).isEqualTo(1);
  }

  /** Cut off in the middle of it, Quartz says four errors into the log. */
  @Test
  void a_turn_that_is_taken_when_the_academy_stops_is_had_before_it_stops() throws Exception {
    CDI.setCDIProvider(() -> new Beans<>(null));
    Scheduler server = server();
    JobKey tally = Clockwork.put(server, Tally.class);
    server.start();
    for (int n = 0; n < 600 && turns.isEmpty(); n++) Thread.sleep(50);
    Date next = server.getTriggersOfJob(tally).get(0).getNextFireTime();
    Thread.sleep(Math.max(0, next.getTime() - 30 - System.currentTimeMillis()));
    Clockwork.stop(server);
    assertThat(count("jobs.qrtz_fired_triggers")).as("taken, not had").isZero();
    assertThat(turns).contains(next);
    assertThat(failures).isEmpty();
  }

  private static long count(String table) {
    return DB.commit(
        em ->
            ((Number) em.createNativeQuery("select count(*) from " + table).getSingleResult())
                .longValue());
  }

  /** As the clockwork of one more server would make it, over the test's database. */
  private Scheduler server() throws SchedulerException {
    Properties settings = Clockwork.settings();
    settings.remove("org.quartz.dataSource.academy.jndiURL");
    settings.put(
        "org.quartz.dataSource.academy.connectionProvider.class", Connections.class.getName());
    Scheduler server = new StdSchedulerFactory(settings).getScheduler();
    SchedulerRepository.getInstance().remove(server.getSchedulerName()); // one a server, not a JVM
    server
        .getListenerManager()
        .addJobListener(
            new JobListenerSupport() {
              @Override
              public String getName() {
                return "turns";
              }

              @Override
              public void jobWasExecuted(JobExecutionContext turn, JobExecutionException failure) {
                turns.add(turn.getScheduledFireTime());
                if (failure != null) failures.add(failure.toString());
              }
            });
    return server;
  }

  /** The data source of a server. */
  public static final class Connections implements ConnectionProvider {
    @Override
    public Connection getConnection() throws SQLException {
      return DB.source().getConnection();
    }

    @Override
    public void initialize() {}

    @Override
    public void shutdown() {}
  }

  /** What a server knows by type: the chore, and a request that is always there. */
  private static final class Beans<T> extends CDI<T> {
    private final T bean;

    Beans(T bean) {
      this.bean = bean;
    }

    static void forget() {
      configuredProvider = null;
    }

    @Override
    @SuppressWarnings("unchecked")
    public <U extends T> Instance<U> select(Class<U> type, Annotation... qualifiers) {
      Object known = type == RequestContextController.class ? new Request() : new Tally();
      return new Beans<>((U) known);
    }

    @Override
    public T get() {
      return bean;
    }

    @Override
    public Instance<T> select(Annotation... qualifiers) {
      throw new UnsupportedOperationException();
    }

    @Override
    public <U extends T> Instance<U> select(TypeLiteral<U> type, Annotation... qualifiers) {
      throw new UnsupportedOperationException();
    }

    @Override
    public boolean isUnsatisfied() {
      return false;
    }

    @Override
    public boolean isAmbiguous() {
      return false;
    }

    @Override
    public void destroy(T gone) {}

    @Override
    public Handle<T> getHandle() {
      throw new UnsupportedOperationException();
    }

    @Override
    public Iterable<? extends Handle<T>> handles() {
      throw new UnsupportedOperationException();
    }

    @Override
    public Iterator<T> iterator() {
      throw new UnsupportedOperationException();
    }

    @Override
    public BeanManager getBeanManager() {
      throw new UnsupportedOperationException();
    }
  }

  private static final class Request implements RequestContextController {
    @Override
    public boolean activate() {
      return false;
    }

    @Override
    public void deactivate() {}
  }
}
