package lms.web.exam;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * Lets so many begin an exam at a time as the server carries; whoever comes meanwhile is told at
 * once after how long to ask again, and holds neither a thread nor a connection until then. So no
 * start times out, and nobody's time begins while they wait; whose time runs already never waits.
 *
 * <p>The more had to wait during the last seconds, the later they are asked to come again.
 */
@ApplicationScoped
public class StartQueue {
  /** The setting {@code academy.exam.starts}; below the connections that there are. */
  private static final int AT_ONCE = Integer.getInteger("academy.exam.starts", 24);

  private static final long WINDOW_NANOS = 2_000_000_000L;
  private static final int LONGEST_SECONDS = 10;

  /** Starts of one place in a second, by measurement with something to spare. */
  private static final int EACH_SECOND = 2;

  private final int places;
  private final Semaphore free;
  private final AtomicLong since = new AtomicLong(System.nanoTime());
  private final AtomicLong waiting = new AtomicLong();

  public StartQueue() {
    this(AT_ONCE);
  }

  StartQueue(int places) {
    this.places = places;
    this.free = new Semaphore(places);
  }

  /**
   * @param begun is it one that goes on? Asked only when all places are taken
   * @throws StartCrowded when all places are taken and it begins
   */
  <T> T begin(BooleanSupplier begun, Supplier<T> start) {
    if (!free.tryAcquire()) {
      if (begun.getAsBoolean()) return start.get();
      throw new StartCrowded(secondsToWait());
    }
    try {
      return start.get();
    } finally {
      free.release();
    }
  }

  private int secondsToWait() {
    long now = System.nanoTime();
    long then = since.get();
    if (now - then > WINDOW_NANOS && since.compareAndSet(then, now)) waiting.set(0);
    long before = waiting.getAndIncrement();
    return (int) Math.min(LONGEST_SECONDS, 1 + before / ((long) places * EACH_SECOND));
  }
}
