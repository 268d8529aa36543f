package lms.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import lms.fault.Breakage;
import lms.fault.Happened;
import lms.fault.Planned;
import lms.fault.Proxy;
import lms.fault.Schedule;
import lms.fault.Weather;

/** An exam during which things break; afterwards everything is held against the database. */
final class FaultBench implements AutoCloseable {
  /** How the takers are: everybody answers, looks back, and goes on after every cut. */
  record Manner(int takers, Duration arrival, Duration thinkLeast, Duration thinkMost) {
    static Manner of(FaultWishes wishes) {
      return new Manner(
          wishes.takers(),
          Duration.ofSeconds(wishes.quick() ? 15 : 60),
          Duration.ofSeconds(wishes.quick() ? 3 : 10),
          Duration.ofSeconds(wishes.quick() ? 9 : 30));
    }
  }

  private static final double HAND_IN_THEMSELVES = 0.45;
  private static final double GO_AWAY = 0.15;
  private static final double SHORT_TIME = 0.3;
  private static final double RELOAD = 0.3;
  private static final int AMPLE_SECONDS = 4 * 3600;
  private static final Duration TO_FINISH = Duration.ofMinutes(3);

  private final Ground ground;
  private final Schedule schedule;
  private final Manner manner;
  private final Weather weather;
  private final Proxy proxy;
  private final Wire wire;
  private final Breakage breakage;
  private final List<Player> players = new ArrayList<>();
  private final Noticed noticed;
  private final long logBegin;

  FaultBench(
      Ground ground,
      Schedule schedule,
      Manner manner,
      Breakage.Means means,
      Consumer<Happened> news)
      throws IOException {
    this.ground = ground;
    this.schedule = schedule;
    this.manner = manner;
    this.weather = new Weather(schedule.seed());
    this.proxy = new Proxy(ground.address(), weather);
    this.wire = new Wire(proxy.address());
    this.logBegin = Files.size(ground.serverLog());
    this.noticed = new Noticed(schedule.faults().size() + 1);
    this.breakage =
        new Breakage(
            ground.academy(),
            schedule,
            weather,
            proxy,
            means,
            new Breakage.Witness() {
              @Override
              public void begins(Planned fault) {
                noticed.window++;
              }

              @Override
              public void ended(Happened fault) {
                news.accept(fault);
              }
            });
  }

  /** What the players met with, by the fault that was the last to begin. */
  static final class Noticed implements Player.Ear {
    final int[] failed;
    final int[] acknowledged;
    final long[] silence;
    final Map<String, Integer> failures = new TreeMap<>();
    final Map<String, Integer> refusals = new TreeMap<>();
    volatile int window;
    private long last;
    private int lastWindow;

    Noticed(int windows) {
      failed = new int[windows];
      acknowledged = new int[windows];
      silence = new long[windows];
    }

    @Override
    public void failed(String reason) {
      failed[window]++;
      failures.merge(reason, 1, Integer::sum);
    }

    /** The longest time between two words of the academy, counted where it began. */
    @Override
    public void acknowledged() {
      long now = System.nanoTime();
      if (last != 0) silence[lastWindow] = Math.max(silence[lastWindow], now - last);
      last = now;
      lastWindow = window;
      acknowledged[window]++;
    }

    @Override
    public void refused(String reason) {
      refusals.merge(reason, 1, Integer::sum);
    }
  }

  /** Returns when everybody has a receipt or has gone, or the time for it is over. */
  void run() throws IOException, SQLException, InterruptedException {
    seat();
    Thread breaking = new Thread(breakage, "faults");
    breaking.setDaemon(true);
    players.forEach(Player::come);
    breaking.start();
    try {
      long most = schedule.expected().multipliedBy(4).plusMinutes(10).toNanos();
      wire.runUntil(breakage::isOver, most);
      players.forEach(Player::handIn);
      if (breakage.trouble() == null)
        wire.runUntil(() -> players.stream().allMatch(Player::isOver), TO_FINISH.toNanos());
    } finally {
      breaking.interrupt();
      breaking.join();
    }
    awaitClock();
    if (breakage.trouble() instanceof IOException e) throw e;
    if (breakage.trouble() instanceof SQLException e) throw e;
    if (breakage.trouble() instanceof RuntimeException e) throw e;
  }

  /** Who went away is handed in at their deadline, which may still be to come. */
  private void awaitClock() throws SQLException, InterruptedException {
    if (breakage.trouble() != null) return;
    long end = System.nanoTime() + schedule.expected().plusMinutes(1).toNanos();
    String open =
        "select count(*) from sitting.sitting s join exam.paper p using (paper_id)"
            + " where p.occasion like 'bench:%' and s.closed is null";
    while (!ground.stock().ask(open).equals("0") && System.nanoTime() - end < 0)
      TimeUnit.MILLISECONDS.sleep(500);
  }

  private void seat() throws SQLException {
    Random random = new Random(schedule.seed());
    long span = schedule.expected().toNanos();
    List<Player.Habit> habits =
        IntStream.range(0, manner.takers()).mapToObj(n -> habit(random, span)).toList();
    int[] limits =
        habits.stream()
            .mapToInt(
                h ->
                    h.leaves() < Player.Habit.NEVER || random.nextDouble() < SHORT_TIME
                        ? (int) (part(random, 0.45, 0.75) * span / 1e9)
                        : AMPLE_SECONDS)
            .toArray();
    List<Stock.Seat> seats = ground.stock().seats(limits.length, n -> Math.max(5, limits[n]));
    for (int n = 0; n < seats.size(); n++)
      players.add(
          new Player(wire, ground.stock(), seats.get(n), habits.get(n), noticed, schedule.seed()));
  }

  private Player.Habit habit(Random random, long span) {
    double kind = random.nextDouble();
    long comes = (long) (random.nextDouble() * manner.arrival().toNanos());
    boolean goes = kind >= HAND_IN_THEMSELVES && kind < HAND_IN_THEMSELVES + GO_AWAY;
    return new Player.Habit(
        comes,
        manner.thinkLeast().toNanos(),
        manner.thinkMost().toNanos(),
        random.nextDouble() < RELOAD
            ? comes + (long) (part(random, 0.1, 0.9) * span)
            : Player.Habit.NEVER,
        kind < HAND_IN_THEMSELVES
            ? comes + (long) (part(random, 0.4, 1) * span)
            : Player.Habit.NEVER,
        goes ? comes + (long) (part(random, 0.3, 0.8) * span) : Player.Habit.NEVER);
  }

  private static double part(Random random, double least, double most) {
    return least + random.nextDouble() * (most - least);
  }

  List<Sheet> sheets() {
    return players.stream().map(Player::sheet).toList();
  }

  List<Happened> happened() {
    return breakage.happened();
  }

  Noticed noticed() {
    return noticed;
  }

  FaultProof proof() throws SQLException {
    return FaultProof.of(ground.stock().database(), sheets(), happened());
  }

  /** Writes everything down; false when something does not hold. */
  boolean report(Report report) throws SQLException, IOException {
    List<Happened> done = happened().stream().filter(Happened::done).toList();
    FaultProof proof = proof();
    LogCount log = LogCount.of(ground.serverLog(), logBegin);
    report.faults(happened(), noticed);
    report.proof(proof);
    log.most().forEach(report::verdict);
    report.put("seed", schedule.seed());
    report.put("faults", done.size());
    report.put(
        "skipped_faults",
        happened().stream().filter(h -> !h.done()).map(h -> h.fault().name()).toList());
    report.put("takers", proof.takers());
    report.put("acknowledged", proof.acknowledged());
    report.put("acknowledged_late", proof.late());
    report.put("lost", proof.lost());
    report.put("double", proof.doubled());
    report.put("invented", proof.invented());
    report.put("not_handed_in", proof.notHandedIn());
    report.put("handed_in_by_clock", proof.byClock());
    report.put("handed_in_late", proof.handedInLate());
    report.put("mark_mismatch", proof.markMismatch());
    report.put("shown_wrong", proof.shownWrong());
    report.put("requests_failed", Arrays.stream(noticed.failed).sum());
    report.put("longest_silence_s", Arrays.stream(noticed.silence).max().orElse(0) / 1e9);
    report.put("without_receipt", (int) players.stream().filter(p -> !p.isOver()).count());
    report.put("server_log_errors", log.errors());
    report.put("server_log_warnings", log.warnings());
    return proof.holds() && happened().size() == schedule.faults().size();
  }

  /** What the server complained of meanwhile, by the place that complains. */
  private record LogCount(int errors, int warnings, List<String> most) {
    private static final Pattern COMPLAINT =
        Pattern.compile("^\\d{4}-\\S+ \\S+ (WARN|ERROR|FATAL) +\\[([^]]+)\\] \\([^)]*\\) (.*)");

    static LogCount of(Path log, long from) throws IOException {
      Map<String, Integer> kinds = new HashMap<>();
      int errors = 0, warnings = 0;
      try (InputStream in = Files.newInputStream(log)) {
        in.skipNBytes(from);
        BufferedReader lines = new BufferedReader(new InputStreamReader(in, UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          Matcher said = COMPLAINT.matcher(line);
          if (!said.matches()) continue;
          if (said.group(1).equals("WARN")) warnings++;
          else errors++;
          String words = said.group(3).replaceAll("[0-9a-fA-F:-]{6,}|\\d+", "#");
          String kind = said.group(1) + " " + said.group(2) + " " + words;
          kinds.merge(kind.substring(0, Math.min(110, kind.length())), 1, Integer::sum);
        }
      }
      List<String> most =
          kinds.entrySet().stream()
              .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
              .limit(12)
              .map(e -> "log " + e.getValue() + " × " + e.getKey())
              .toList();
      return new LogCount(errors, warnings, most);
    }
  }

  @Override
  public void close() throws IOException {
    wire.close();
    proxy.close();
  }
}
