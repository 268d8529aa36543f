package lms.fault;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import lms.launch.Academy;
import lms.launch.Trouble;

/** Carries out a schedule, one fault after the other, and mends each before the next. */
public final class Breakage implements Runnable {
  private static final Duration TO_COME_BACK = Duration.ofSeconds(90);

  /** How far the clock is moved past the last deadline: what is under way may still be kept. */
  private static final long BEYOND_SECONDS = 20;

  private static final long BEFORE_AND_AFTER = 4000;

  private final Academy academy;
  private final Schedule schedule;
  private final Weather weather;
  private final Proxy proxy;
  private final Means means;
  private final Witness news;
  private final Clock clock = Clock.systemUTC();
  private final List<Happened> happened = new CopyOnWriteArrayList<>();
  private volatile Exception trouble;
  private volatile Duration ahead = Duration.ZERO;
  private volatile boolean over;
  private long begun;

  /** Hears what happens, from the thread that does it. */
  public interface Witness {
    void begins(Planned fault);

    void ended(Happened fault);
  }

  /**
   * What there is to break.
   *
   * @param disk on which the database's files are; empty when none could be made
   * @param noDisk why
   * @param movableClock whether the academy's clock can be moved
   */
  public record Means(Optional<SmallDisk> disk, String noDisk, boolean movableClock) {}

  public Breakage(
      Academy academy, Schedule schedule, Weather weather, Proxy proxy, Means means, Witness news) {
    this.academy = academy;
    this.schedule = schedule;
    this.weather = weather;
    this.proxy = proxy;
    this.means = means;
    this.news = news;
  }

  /** The academy's clock, as far as it was moved from here. */
  public Instant academyTime() {
    return clock.instant().plus(ahead);
  }

  public List<Happened> happened() {
    return happened;
  }

  public boolean isOver() {
    return over;
  }

  /** Why it ended before its time; null when it did not. */
  public Exception trouble() {
    return trouble;
  }

  @Override
  public void run() {
    begun = System.nanoTime();
    try {
      if (means.movableClock())
        ahead = Duration.ofSeconds(number("select offset_seconds from platform.clock"));
      for (Planned each : schedule.faults()) {
        TimeUnit.MILLISECONDS.sleep(each.pause().toMillis());
        one(each);
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } catch (IOException | SQLException | RuntimeException e) {
      trouble = e;
    } finally {
      weather.clear();
      over = true;
    }
  }

  private void one(Planned planned) throws IOException, SQLException, InterruptedException {
    String left = impossible(planned.fault());
    news.begins(planned);
    Instant from = academyTime();
    long start = System.nanoTime();
    int touched = left == null ? happen(planned) : 0;
    Happened done =
        new Happened(
            planned.fault(),
            Duration.ofNanos(start - begun),
            Duration.ofNanos(System.nanoTime() - start),
            from,
            academyTime(),
            touched,
            left);
    happened.add(done);
    news.ended(done);
  }

  /** null when it can be done. */
  private String impossible(Fault fault) {
    return switch (fault) {
      case DISK_FULL, LOG_FULL -> means.disk().isPresent() ? null : means.noDisk();
      case CLOCK_AHEAD, CLOCK_PAST_THE_END ->
          means.movableClock() ? null : "a clock that does not move";
      case DATABASE_STOPPED, DATABASE_STOPPED_AT_ONCE, DATABASE_KILLED ->
          academy.databaseProcess().isPresent() ? null : "not our database";
      default -> null;
    };
  }

  private int happen(Planned planned) throws IOException, SQLException, InterruptedException {
    long lasts = planned.lasts().toMillis();
    switch (planned.fault()) {
      case SERVER_KILLED -> killServer();
      case DATABASE_STOPPED -> stopDatabase(false, lasts);
      case DATABASE_STOPPED_AT_ONCE -> stopDatabase(true, lasts);
      case DATABASE_KILLED -> killDatabase(lasts);
      case DISK_FULL -> fillDisk(lasts, false);
      case LOG_FULL -> fillDisk(lasts, true);
      case CLOCK_AHEAD -> move(planned.ahead().toSeconds());
      case CLOCK_PAST_THE_END -> {
        return pastTheEnd();
      }
      default -> {
        weather.turn(planned.fault());
        if (planned.fault() == Fault.CUT_OFF) proxy.breakAll();
        TimeUnit.MILLISECONDS.sleep(lasts);
        return weather.clear();
      }
    }
    return 0;
  }

  private void killServer() throws IOException, InterruptedException {
    ProcessHandle server = academy.serverProcess();
    server.destroyForcibly();
    gone(server);
    academy.startServerAgain();
  }

  private void stopDatabase(boolean atOnce, long lasts)
      throws IOException, SQLException, InterruptedException {
    academy.stopDatabase(atOnce);
    TimeUnit.MILLISECONDS.sleep(lasts);
    databaseBack();
  }

  /** With all of its processes, as a machine that loses its power would. */
  private void killDatabase(long lasts) throws IOException, SQLException, InterruptedException {
    ProcessHandle main = academy.databaseProcess().orElseThrow(() -> new IOException("it is down"));
    List<ProcessHandle> children = main.descendants().toList();
    main.destroyForcibly();
    children.forEach(ProcessHandle::destroyForcibly);
    gone(main);
    TimeUnit.MILLISECONDS.sleep(lasts);
    databaseBack();
  }

  private static void gone(ProcessHandle process) throws IOException, InterruptedException {
    try {
      process.onExit().get(30, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new IOException("does not die: " + process.pid(), e);
    }
  }

  /**
   * @param log also want new files for the write-ahead log, which the database cannot do without
   */
  private void fillDisk(long lasts, boolean log)
      throws IOException, SQLException, InterruptedException {
    SmallDisk disk = means.disk().orElseThrow();
    long end = System.nanoTime() + lasts * 1_000_000;
    disk.fill();
    if (log) wantLog();
    while (System.nanoTime() - end < 0) {
      disk.fill();
      TimeUnit.MILLISECONDS.sleep(300);
    }
    disk.free();
    databaseBack();
  }

  private void wantLog() {
    try {
      for (int n = 0; n < 40; n++) {
        ask("select pg_logical_emit_message(false, 'bench', 'full')");
        ask("select pg_switch_wal()");
      }
    } catch (SQLException full) {
      // that is what was wanted
      return;
    }
  }

  /** Starts it when it is down, and waits until it answers. */
  private void databaseBack() throws IOException, SQLException, InterruptedException {
    long end = System.nanoTime() + TO_COME_BACK.toNanos();
    while (true)
      try {
        if (academy.databaseProcess().isEmpty()) academy.startDatabaseAgain();
        ask("select 1");
        return;
      } catch (SQLException | Trouble notYet) {
        if (System.nanoTime() - end > 0) throw notYet;
        TimeUnit.MILLISECONDS.sleep(200);
      }
  }

  private void move(long seconds) throws SQLException {
    ask(
        "update platform.clock set offset_seconds = offset_seconds + "
            + seconds
            + " returning offset_seconds");
    ahead = ahead.plusSeconds(seconds);
  }

  /** While nobody can reach the academy, its clock moves past every deadline. */
  private int pastTheEnd() throws SQLException, InterruptedException {
    weather.turn(Fault.CUT_OFF);
    proxy.breakAll();
    TimeUnit.MILLISECONDS.sleep(BEFORE_AND_AFTER);
    Instant last =
        Instant.ofEpochSecond(
            number(
                "select coalesce(extract(epoch from max(deadline)), 0)::bigint from sitting.sitting s"
                    + " join exam.paper p using (paper_id)"
                    + " where p.occasion like 'bench:%' and s.closed is null"));
    move(Math.max(0, Duration.between(academyTime(), last).toSeconds()) + BEYOND_SECONDS);
    TimeUnit.MILLISECONDS.sleep(BEFORE_AND_AFTER);
    return weather.clear();
  }

  private long number(String question) throws SQLException {
    return Long.parseLong(ask(question));
  }

  private String ask(String question) throws SQLException {
    try (Connection connection = academy.database().connect();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(question)) {
      row.next();
      return row.getString(1);
    }
  }
}
