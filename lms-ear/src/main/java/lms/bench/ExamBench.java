package lms.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The phases of {@code ./lms bench exam}, one after the other on one ground. */
final class ExamBench {
  private static final int LANES = 8;
  private static final Duration ARRIVAL = Duration.ofSeconds(60);
  private static final Duration WHOLE = Duration.ofSeconds(60 + 21 * 30 + 60);
  private static final double STORM_P95 = 500;
  private static final double SAVE_P95 = 100;
  private static final double OTHER_P95 = 300;
  private static final int STEADY = 300;
  private static final int MANY = 5000;

  /** A whole stage. */
  private static final int ABSENT = 300;

  /** The clock is given so long for those whom it has to hand in. */
  private static final Duration AFTER_THE_END = Duration.ofSeconds(60);

  private static final double COMPILING = 0.1;
  private static final Duration WARM_QUICK = Duration.ofSeconds(60);
  private static final Duration WARM = Duration.ofMinutes(5);

  private final Ground ground;
  private final Wishes wishes;
  private final Report report;
  private final Consumer<String> news;
  private Proof proof = Proof.NONE;
  private int shownWrong;
  private long memory;

  /** So many the storm has carried; 0 before it. */
  private int carried;

  ExamBench(Ground ground, Wishes wishes, Report report, Consumer<String> news) {
    this.ground = ground;
    this.wishes = wishes;
    this.report = report;
    this.news = news;
  }

  /** false when something was lost or marked wrongly. */
  boolean run() throws SQLException, IOException, InterruptedException {
    warmUp();
    for (int round = 0; round < wishes.rounds(); round++) phases("");
    statements();
    if (wishes.preload() > 0) {
      news.accept(Say.both("preloading", wishes.preload()));
      new Preload(ground.stock()).store(wishes.preload());
      for (int round = 0; round < wishes.rounds(); round++) phases("preloaded_");
      for (String figure : List.of("attempt_cpu_ms", "closed_attempt_cpu_ms", "save_cpu_ms"))
        report.ratio("preloaded_", figure);
    }
    report.put("first_page_s", ground.firstPage());
    return verdict();
  }

  /** Puts down what all phases together have shown; false when something was lost or is wrong. */
  boolean verdict() {
    report.put("memory_mb", memory);
    report.put("acknowledged", proof.acknowledged());
    report.put("lost", proof.lost());
    report.put("double", proof.doubled());
    report.put("invented", proof.invented());
    report.put("not_handed_in", proof.notHandedIn());
    report.put("mark_mismatch", proof.markMismatch());
    report.put("shown_wrong", shownWrong);
    report.put("pages", wishes.pages());
    report.against(Yardstick.ALL.stream().filter(this::isAsked).toList(), wishes.pages());
    return proof.holds() && shownWrong == 0;
  }

  /** With fewer takers than the target names it is neither reached nor missed. */
  private boolean isAsked(Yardstick measure) {
    return switch (measure.figure()) {
      case "takers_storm" -> wishes.takers() >= measure.target().intValue();
      case "takers_signed_in" -> wishes.waiting() >= MANY;
      case "absent_last_s" -> wishes.attempts() >= ABSENT;
      default -> true;
    };
  }

  private void phases(String prefix) throws SQLException, IOException, InterruptedException {
    for (Wishes.Phase phase : wishes.phases()) phase(phase, prefix);
  }

  void phase(Wishes.Phase phase, String prefix)
      throws SQLException, IOException, InterruptedException {
    switch (phase) {
      case EACH -> each(prefix);
      case CLOSED -> closed(prefix);
      case STORM -> storm(prefix);
      case WAITING -> waiting(prefix);
      case STEADY -> steady(prefix);
      case ABSENT -> absent(prefix);
      case OVERLOAD -> overload(prefix);
    }
  }

  private Course course() {
    return new Course(ground.stock(), ground.meter(), ground.address(), wishes.pages());
  }

  private void settle(Course course) throws SQLException, InterruptedException {
    Proof found = course.proof();
    proof = proof.plus(found);
    shownWrong += course.tally().shownWrong;
    memory = Math.max(memory, ground.meter().memoryPeak());
    report.proof(found, course.tally());
  }

  /** Whole attempts until the compilers of the server have little left to do. */
  private void warmUp() throws SQLException, InterruptedException {
    int round = wishes.quick() ? 100 : 300;
    long end = System.nanoTime() + (wishes.quick() ? WARM_QUICK : WARM).toNanos();
    double share = 1;
    int attempts = 0;
    while (share > COMPILING && System.nanoTime() - end < 0) {
      news.accept(Say.both("warming", round));
      try (Course course = course()) {
        Deque<Stock.Seat> seats = new ArrayDeque<>(ground.stock().seats(round));
        Meter.Reading cost = course.backToBack(seats, LANES, Duration.ofMinutes(5));
        share = cost.server() == 0 ? 0 : cost.compilers() / cost.server();
        attempts += round;
        report.table(Say.both("warming", round), course.tally(), Map.of());
        report.cost(cost, course.tally().finished);
        settle(course);
      }
    }
    report.put("warm_up_attempts", attempts);
    report.put("compiling_share_after_warm_up", share);
    memory = 0;
  }

  /** Everybody signs in, then everybody starts …: what each operation costs by itself. */
  private void each(String prefix) throws SQLException, InterruptedException {
    int count = wishes.attempts();
    news.accept(Say.both("phase.each", count, LANES));
    Sizes before = Sizes.of(ground.stock());
    try (Course course = course()) {
      ground.stock().seats(count).forEach(course::add);
      Map<Operation, Meter.Reading> cost = new EnumMap<>(Operation.class);
      Duration most = Duration.ofMinutes(5);
      cost.put(Operation.SIGN_IN, course.each(LANES, most, Taker::signIn));
      cost.put(Operation.START, course.each(LANES, most, Taker::start));
      Sizes unsaved = Sizes.of(ground.stock());
      cost.put(Operation.SAVE, course.each(LANES, most, Course::all));
      Sizes saved = Sizes.of(ground.stock());
      cost.put(Operation.SUBMIT, course.each(LANES, most, Taker::submit));
      cost.put(Operation.RESULT, course.each(LANES, most, Taker::result));
      Sizes after = Sizes.of(ground.stock());
      report.table(Say.both("phase.each", count, LANES), course.tally(), cost);
      double saves = Math.max(1, course.tally().of(Operation.SAVE).times.count());
      double signedIn =
          (cost.get(Operation.START).both()
                  + cost.get(Operation.SAVE).both()
                  + cost.get(Operation.SUBMIT).both()
                  + cost.get(Operation.RESULT).both())
              / count;
      double signIn = cost.get(Operation.SIGN_IN).both() / count;
      report.put(prefix + "attempt_cpu_ms", signedIn + signIn);
      report.put(prefix + "sign_in_cpu_ms", signIn);
      report.put(prefix + "attempt_cpu_ms_signed_in", signedIn);
      report.put(prefix + "start_cpu_ms", cost.get(Operation.START).both() / count);
      report.put(prefix + "save_cpu_ms", cost.get(Operation.SAVE).both() / saves);
      report.put(prefix + "submit_cpu_ms", cost.get(Operation.SUBMIT).both() / count);
      report.put(prefix + "result_cpu_ms", cost.get(Operation.RESULT).both() / count);
      report.put(prefix + "bytes_per_attempt", after.tables() - before.tables(), count);
      report.put(prefix + "bytes_per_save", saved.tables() - unsaved.tables(), (long) saves);
      report.put(prefix + "wal_per_save", saved.wal() - unsaved.wal(), (long) saves);
      course.takers().forEach(Taker::leave);
      settle(course);
    }
  }

  private void closed(String prefix) throws SQLException, InterruptedException {
    news.accept(Say.both("phase.closed", LANES, wishes.closed().toSeconds()));
    try (Course course = course()) {
      int most = (int) Math.min(20_000, 60 * wishes.closed().toSeconds());
      Deque<Stock.Seat> seats = new ArrayDeque<>(ground.stock().seats(most));
      Meter.Reading cost = course.backToBack(seats, LANES, wishes.closed());
      report.table(
          Say.both("phase.closed", LANES, wishes.closed().toSeconds()), course.tally(), Map.of());
      report.cost(cost, course.tally().finished);
      report.put(prefix + "attempts_per_minute", course.tally().finished / cost.seconds() * 60);
      // nothing may have been finished, and that has to be told as well
      if (course.tally().finished > 0)
        report.put(prefix + "closed_attempt_cpu_ms", cost.both() / course.tally().finished);
      settle(course);
    }
  }

  private void storm(String prefix) throws SQLException, InterruptedException {
    int takers = wishes.takers();
    int best = 0;
    for (int tries = 0; tries < (wishes.quick() ? 1 : 3); tries++) {
      boolean held = storm(prefix, takers);
      best = held ? Math.max(best, takers) : best;
      int next = held ? takers * 5 / 4 : takers * 3 / 4;
      if (!held && best > 0 || next <= best) break;
      takers = next;
    }
    carried = best;
    report.put(prefix + "takers_storm", best);
  }

  private boolean storm(String prefix, int takers) throws SQLException, InterruptedException {
    String title = Say.both("phase.storm", takers, cut());
    news.accept(title);
    try (Course course = course()) {
      ground.stock().seats(takers).forEach(course::add);
      course.open(ARRIVAL, true, wishes.cut());
      Meter.Reading cost = course.turn(WHOLE);
      report.table(title, course.tally(), Map.of());
      report.cost(cost, course.tally().finished);
      boolean held = clean(course, takers) && course.tally().within(STORM_P95, Operation.values());
      report.verdict(Say.both(held ? "held" : "not.held", takers));
      settle(course);
      return held;
    }
  }

  private boolean clean(Course course, int takers) throws SQLException, InterruptedException {
    Tally tally = course.tally();
    return tally.errors() == 0
        && tally.waits() == 0
        && tally.finished == takers
        && course.proof().holds();
  }

  private void waiting(String prefix) throws SQLException, InterruptedException {
    int takers = wishes.waiting();
    String title = Say.both("phase.waiting", takers, cut());
    news.accept(title);
    try (Course course = course()) {
      ground.stock().seats(takers).forEach(course::add);
      course.each(LANES, Duration.ofMinutes(20), Taker::signIn);
      report.put(prefix + "sign_ins_ahead_errors", course.tally().errors());
      course.tallyAnew();
      ground.meter().memoryPeak();
      course.open(ARRIVAL, false, wishes.cut());
      Meter.Reading cost = course.turn(WHOLE);
      report.table(title, course.tally(), Map.of());
      report.cost(cost, course.tally().finished);
      Tally tally = course.tally();
      boolean held =
          clean(course, takers)
              && tally.within(SAVE_P95, Operation.SAVE)
              && tally.within(OTHER_P95, Operation.START, Operation.SUBMIT, Operation.RESULT);
      report.verdict(Say.both(held ? "held" : "not.held", takers));
      report.put(prefix + "takers_signed_in", held ? takers : 0);
      long peak = ground.meter().memoryPeak();
      memory = Math.max(memory, peak);
      if (takers >= MANY) report.put(prefix + "waiting_memory_mb", peak);
      settle(course);
    }
  }

  private void steady(String prefix) throws SQLException, InterruptedException {
    Duration time = Duration.ofSeconds(wishes.quick() ? 30 : 180);
    String title = Say.both("phase.steady", STEADY, time.toSeconds());
    news.accept(title);
    try (Course course = course()) {
      ground.stock().seats(STEADY).forEach(course::add);
      course.each(LANES, Duration.ofMinutes(3), Taker::signIn);
      course.open(Duration.ofSeconds(15), false, Optional.of(time.plusSeconds(30)));
      course.turn(Duration.ofSeconds(30));
      course.tallyAnew();
      Meter.Reading cost = course.turn(time);
      Tally tally = course.tally();
      report.table(title, tally, Map.of());
      report.cost(cost, 0);
      report.put(prefix + "save_p95_ms", tally.of(Operation.SAVE).times.percentile(0.95));
      report.put(prefix + "save_p99_ms", tally.of(Operation.SAVE).times.percentile(0.99));
      course.turn(Duration.ofSeconds(60));
      settle(course);
    }
  }

  /** All have one deadline and are gone when it comes: how long after it the clock hands in. */
  private void absent(String prefix) throws SQLException, InterruptedException {
    int takers = Math.min(wishes.attempts(), ABSENT);
    Duration window = Duration.ofSeconds(20 + takers / 5);
    String title = Say.both("phase.absent", takers);
    news.accept(title);
    try (Course course = course()) {
      ground.stock().seats(takers, window).forEach(course::add);
      long given = System.nanoTime() + window.plus(AFTER_THE_END).toNanos();
      course.each(LANES, window, Taker::signIn);
      course.each(LANES, window, Taker::start);
      course.each(LANES, window, Course::all);
      course.takers().forEach(Taker::goAway);
      Lateness late;
      do {
        Thread.sleep(1000);
        late = Lateness.of(ground.stock().database(), course.attempts());
      } while (late.closed() < takers && System.nanoTime() - given < 0);
      report.table(title, course.tally(), Map.of());
      report.verdict(late.words());
      report.put(prefix + "absent_takers", late.closed());
      report.put(prefix + "absent_left", takers - late.closed());
      if (late.closed() == takers) {
        report.put(prefix + "absent_median_s", late.median());
        report.put(prefix + "absent_last_s", late.last());
      }
      settle(course);
    }
  }

  /** Twice as many as are meant to be carried: nobody may lose anything, waiting is allowed. */
  private void overload(String prefix) throws SQLException, InterruptedException {
    int takers = Math.max(wishes.takers(), carried) * 2;
    String title = Say.both("phase.overload", takers, cut());
    news.accept(title);
    try (Course course = course()) {
      ground.stock().seats(takers).forEach(course::add);
      course.open(ARRIVAL, true, wishes.cut().map(c -> c.plusSeconds(60)));
      Meter.Reading cost = course.turn(WHOLE.plusMinutes(5));
      Tally tally = course.tally();
      report.table(title, tally, Map.of());
      report.cost(cost, tally.finished);
      report.put(prefix + "overload_takers", takers);
      report.put(prefix + "overload_finished", tally.finished);
      report.put(prefix + "overload_unfinished", (long) takers - tally.finished);
      report.put(prefix + "overload_failed_saves", tally.failedSaves);
      report.put(prefix + "overload_errors", tally.errors());
      report.put(prefix + "overload_told_to_wait", tally.waits());
      settle(course);
    }
  }

  private String cut() {
    return wishes.cut().map(c -> Long.toString(c.toSeconds())).orElse("–");
  }

  /** One taker alone, with the database's log open. */
  void statements() throws SQLException, IOException, InterruptedException {
    news.accept(Say.both("phase.statements"));
    StatementCount count = new StatementCount(ground.stock(), ground.databaseLog());
    try (Course course = course()) {
      course.add(ground.stock().seats(1).get(0));
      count.listen();
      Duration most = Duration.ofMinutes(1);
      long mark = count.mark();
      course.each(1, most, Taker::signIn);
      count.count(Operation.SIGN_IN, mark, 1);
      mark = count.mark();
      course.each(1, most, Taker::start);
      count.count(Operation.START, mark, 1);
      mark = count.mark();
      course.each(1, most, Course::all);
      count.count(Operation.SAVE, mark, Stock.ITEMS);
      mark = count.mark();
      course.each(1, most, Taker::pulse);
      count.count(Operation.PULSE, mark, 1);
      mark = count.mark();
      course.each(1, most, Taker::submit);
      count.count(Operation.SUBMIT, mark, 1);
      mark = count.mark();
      course.each(1, most, Taker::result);
      count.count(Operation.RESULT, mark, 1);
      course.takers().forEach(Taker::leave);
    } finally {
      count.stop();
    }
    for (Operation each : Operation.values())
      report.put("sql_per_" + each.name().toLowerCase(Locale.ROOT), count.statements(each));
    report.statements(count);
  }

  /** How much the tables of exams and trail hold, and how far the write-ahead log has come. */
  record Sizes(long tables, long wal) {
    static Sizes of(Stock stock) throws SQLException {
      return new Sizes(
          Long.parseLong(
              stock.ask(
                  """
                  select sum(pg_total_relation_size(c.oid)) from pg_class c
                  join pg_namespace n on n.oid = c.relnamespace
                  where c.relkind = 'r' and n.nspname in ('exam', 'sitting', 'audit')""")),
          Long.parseLong(stock.ask("select pg_wal_lsn_diff(pg_current_wal_lsn(), '0/0')::bigint")));
    }
  }
}
