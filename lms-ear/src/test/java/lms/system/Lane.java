package lms.system;

import java.lang.System.Logger.Level;

/**
 * One of the JVMs among which the system and browser tests are shared out, class by class. What is
 * dear, the academy and the browser, lives as long as its lane; no lane sees another's.
 */
public final class Lane {
  private Lane() {}

  /** Given by the build: lane-1, lane-2. */
  static String name() {
    return System.getProperty("academy.lane", "lane-1");
  }

  /** The test engine is started anew for each class, so only the JVM knows when all are done. */
  public static void atItsEnd(AutoCloseable open) {
    Runtime.getRuntime().addShutdownHook(new Thread(() -> close(open)));
  }

  private static void close(AutoCloseable open) {
    try {
      open.close();
    } catch (Exception e) {
      System.getLogger(Lane.class.getName()).log(Level.ERROR, "left open: " + open, e);
    }
  }
}
