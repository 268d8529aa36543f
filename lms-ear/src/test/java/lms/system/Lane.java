package lms.system;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;

/**
 * One of the JVMs among which the system and browser tests are shared out, class by class. What is
 * dear, the academy and the browser, lives as long as its lane; no lane sees another's.
 */
public final class Lane {
  private static final System.Logger LOG = System.getLogger(Lane.class.getName());
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private Lane() {}

  /** Given by the build: lane-1, lane-2. */
  static String name() {
    return System.getProperty("academy.lane", "lane-1");
  }

  /**
   * The test engine is started anew for each class, so only the JVM knows when all are done. What
   * does not close in time is named with what it waits for, and the lane ends without it.
   */
  public static void atItsEnd(AutoCloseable open) {
    Runtime.getRuntime().addShutdownHook(new Thread(() -> closeInTime(open)));
  }

  private static void closeInTime(AutoCloseable open) {
    Thread closing = new Thread(() -> close(open));
    closing.setDaemon(true);
    closing.start();
    try {
      closing.join(PATIENCE.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (closing.isAlive())
      LOG.log(Level.ERROR, "does not close: {0} {1}", open, List.of(closing.getStackTrace()));
  }

  private static void close(AutoCloseable open) {
    try {
      open.close();
    } catch (Exception e) {
      LOG.log(Level.ERROR, "left open: " + open, e);
    }
  }
}
