package lms.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.BooleanSupplier;

/**
 * One thread for thousands of connections: reads, writes, alarms and timeouts of all takers. All
 * takers live on this thread, so nothing of them needs a lock.
 */
final class Wire implements AutoCloseable {
  private static final long SWEEP_NANOS = 1_000_000_000;

  private record Alarm(long at, long order, Runnable work) implements Comparable<Alarm> {
    @Override
    public int compareTo(Alarm other) {
      int first = Long.compare(at - other.at, 0);
      return first == 0 ? Long.compare(order, other.order) : first;
    }
  }

  private final InetSocketAddress server;
  private final Selector selector;
  private final PriorityQueue<Alarm> alarms = new PriorityQueue<>();
  private final Set<Line> lines = new HashSet<>();
  private final ByteBuffer room = ByteBuffer.allocateDirect(1 << 18);
  private long orders;
  private long swept = System.nanoTime();

  Wire(InetSocketAddress server) {
    this.server = server;
    try {
      selector = Selector.open();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  InetSocketAddress server() {
    return server;
  }

  Selector selector() {
    return selector;
  }

  /** Does the work when the time has come; 0 is at the next turn. */
  void after(long nanos, Runnable work) {
    alarms.add(new Alarm(System.nanoTime() + nanos, orders++, work));
  }

  void watch(Line line) {
    lines.add(line);
  }

  void forget(Line line) {
    lines.remove(line);
  }

  /** Turns until that holds, or the time is over. */
  boolean runUntil(BooleanSupplier done, long nanos) throws InterruptedException {
    long end = System.nanoTime() + nanos;
    try {
      while (!done.getAsBoolean()) {
        long now = System.nanoTime();
        if (now - end > 0) return false;
        ring(now);
        sweep(now);
        selector.select(this::ready, pause(end));
        if (Thread.interrupted()) throw new InterruptedException();
      }
      return true;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private long pause(long end) {
    long next = alarms.isEmpty() ? end : Math.min(alarms.peek().at(), end);
    return Math.max(1, Math.min(200, (next - System.nanoTime() + 999_999) / 1_000_000));
  }

  private void ring(long now) {
    while (!alarms.isEmpty() && alarms.peek().at() - now <= 0) alarms.poll().work().run();
  }

  private void sweep(long now) {
    if (now - swept < SWEEP_NANOS) return;
    swept = now;
    List<Line> all = new ArrayList<>(lines);
    all.forEach(line -> line.breakIfSilent(now));
  }

  private void ready(SelectionKey key) {
    ((Line) key.attachment()).ready(key, room);
  }

  @Override
  public void close() {
    new ArrayList<>(lines).forEach(Line::close);
    try {
      selector.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
