package lms.bench;

import java.net.InetSocketAddress;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.BiConsumer;

/** One phase: takers who do something, what they met with, what it cost. */
final class Course implements AutoCloseable {
  /** Think time before each answer, in nanoseconds: 10 to 30 seconds. */
  private static final long THINK_LEAST = 10_000_000_000L;

  private static final long THINK_MOST = 30_000_000_000L;

  private final Stock stock;
  private final Meter meter;
  private final Wire wire;
  private final boolean pages;
  private final Random random = new Random(20);
  private final List<Taker> takers = new ArrayList<>();
  private Tally tally = new Tally();
  private int done;

  /**
   * @param pages do the takers of an open loop do what an open page does by itself?
   */
  Course(Stock stock, Meter meter, InetSocketAddress server, boolean pages) {
    this.stock = stock;
    this.meter = meter;
    this.wire = new Wire(server);
    this.pages = pages;
  }

  Tally tally() {
    return tally;
  }

  /** From now on count anew. */
  void tallyAnew() {
    tally = new Tally();
  }

  List<Attempt> attempts() {
    return takers.stream().map(Taker::attempt).toList();
  }

  List<Taker> takers() {
    return takers;
  }

  Taker add(Stock.Seat seat) {
    Taker taker = new Taker(wire, () -> tally, stock, seat);
    takers.add(taker);
    return taker;
  }

  // --- closed loops -----------------------------------------------------------------------------

  /** Lets all who are still there do this, so many at a time, and tells what it cost. */
  Meter.Reading each(int lanes, Duration most, BiConsumer<Taker, Runnable> work)
      throws InterruptedException {
    Deque<Taker> waiting = new ArrayDeque<>(takers.stream().filter(t -> !t.gone()).toList());
    int all = waiting.size();
    done = 0;
    Meter.Reading before = meter.read();
    for (int n = 0; n < Math.min(lanes, all); n++) wire.after(0, () -> next(waiting, work));
    wire.runUntil(() -> done == all, most.toNanos());
    return meter.read().since(before);
  }

  private void next(Deque<Taker> waiting, BiConsumer<Taker, Runnable> work) {
    Taker taker = waiting.poll();
    if (taker == null) return;
    Runnable on =
        () -> {
          done++;
          next(waiting, work);
        };
    taker.ifGone(on);
    work.accept(taker, on);
  }

  /** Whole attempts back to back, each by another person; those begun in time are ended. */
  Meter.Reading backToBack(Deque<Stock.Seat> seats, int lanes, Duration time)
      throws InterruptedException {
    done = 0;
    long end = System.nanoTime() + time.toNanos();
    Meter.Reading before = meter.read();
    for (int n = 0; n < lanes; n++) wire.after(0, () -> another(seats, end));
    wire.runUntil(() -> done == lanes, time.plusMinutes(3).toNanos());
    return meter.read().since(before);
  }

  private void another(Deque<Stock.Seat> seats, long end) {
    Stock.Seat seat = System.nanoTime() - end < 0 ? seats.poll() : null;
    if (seat == null) {
      done++;
      return;
    }
    Taker taker = add(seat);
    Runnable next = () -> another(seats, end);
    taker.ifGone(next);
    taker.signIn(
        () ->
            taker.start(
                () ->
                    all(
                        taker,
                        () ->
                            taker.submit(
                                () ->
                                    taker.result(
                                        () -> {
                                          taker.leave();
                                          next.run();
                                        })))));
  }

  /** All items one after the other, without thinking. */
  static void all(Taker taker, Runnable then) {
    if (taker.answeredAll()) then.run();
    else taker.save(() -> all(taker, then));
  }

  // --- open loops -------------------------------------------------------------------------------

  /**
   * Everybody comes at a moment of their own within that time, thinks before each answer, hands in
   * and looks at the result.
   *
   * @param signIn whether signing in is a part of it; if not, all have done so before
   * @param cut when everybody hands in what they have
   */
  void open(Duration arrival, boolean signIn, Optional<Duration> cut) {
    done = 0;
    long end = System.nanoTime() + cut.orElse(Duration.ofHours(2)).toNanos();
    for (Taker taker : takers) {
      taker.ifGone(() -> done++);
      if (taker.gone()) done++;
      else
        wire.after(
            (long) (random.nextDouble() * arrival.toNanos()),
            () -> {
              if (signIn) taker.signIn(() -> begin(taker, end));
              else begin(taker, end);
            });
    }
  }

  private void begin(Taker taker, long end) {
    taker.start(
        () -> {
          if (pages) taker.keepPage();
          think(taker, end);
        });
  }

  private void think(Taker taker, long end) {
    long pause = THINK_LEAST + (long) (random.nextDouble() * (THINK_MOST - THINK_LEAST));
    wire.after(pause, () -> answer(taker, end));
  }

  private void answer(Taker taker, long end) {
    if (System.nanoTime() - end >= 0) finish(taker);
    else
      taker.save(
          () -> {
            if (taker.answeredAll()) finish(taker);
            else think(taker, end);
          });
  }

  private void finish(Taker taker) {
    taker.submit(
        () ->
            taker.result(
                () -> {
                  taker.leave();
                  done++;
                }));
  }

  /** Lets it go on for so long, or until all are done. */
  Meter.Reading turn(Duration time) throws InterruptedException {
    Meter.Reading before = meter.read();
    wire.runUntil(() -> done == takers.size(), time.toNanos());
    return meter.read().since(before);
  }

  Proof proof() throws SQLException {
    return Proof.of(stock.database(), attempts());
  }

  @Override
  public void close() {
    wire.close();
  }
}
