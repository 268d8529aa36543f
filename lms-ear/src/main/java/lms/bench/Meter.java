package lms.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Processor time and memory of all processes of server and database, as the operating system counts
 * them. Where there is no /proc there are no figures, and the report says so.
 */
final class Meter implements AutoCloseable {
  /**
   * Milliseconds of processor time since these processes began, and the moment of reading.
   *
   * @param compilers the part of the server's time in which the JVM compiled
   */
  record Reading(double server, double compilers, double database, double driver, long nanos) {
    Reading since(Reading earlier) {
      return new Reading(
          server - earlier.server,
          Math.max(0, compilers - earlier.compilers),
          database - earlier.database,
          driver - earlier.driver,
          nanos - earlier.nanos);
    }

    double both() {
      return server + database;
    }

    double seconds() {
      return nanos / 1e9;
    }
  }

  private static final Path PROC = Path.of("/proc");
  private static final int USER = 11;
  private static final int CHILDREN = 13;

  private final long server;
  private final Path postmaster;
  private final double tick;
  private final Thread watching;
  private volatile long memoryPeak;

  Meter(ProcessHandle server, Path postmaster) {
    this.server = server.pid();
    this.postmaster = postmaster;
    this.tick = works() ? 1000.0 / ticks() : 0;
    this.watching = new Thread(this::watch, "memory");
    watching.setDaemon(true);
    if (works()) watching.start();
  }

  static boolean works() {
    return Files.isReadable(PROC.resolve("self/stat"));
  }

  private static int ticks() {
    try {
      Process asked = new ProcessBuilder("getconf", "CLK_TCK").start();
      String said = new String(asked.getInputStream().readAllBytes()).strip();
      return asked.waitFor(5, TimeUnit.SECONDS) && said.matches("\\d+")
          ? Integer.parseInt(said)
          : 100;
    } catch (IOException notThere) {
      return 100;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return 100;
    }
  }

  Reading read() {
    if (!works()) return new Reading(0, 0, 0, 0, System.nanoTime());
    double database = 0;
    for (long each : databaseProcesses())
      database += ticks(each, USER) + (each == main() ? ticks(each, CHILDREN) : 0);
    return new Reading(
        ticks(server, USER) * tick,
        compilers() * tick,
        database * tick,
        ticks(ProcessHandle.current().pid(), USER) * tick,
        System.nanoTime());
  }

  /** Threads that have ended meanwhile are not counted, so it is at least this. */
  private long compilers() {
    try (Stream<Path> threads = Files.list(PROC.resolve(server + "/task"))) {
      return threads
          .filter(Meter::compiles)
          .mapToLong(t -> ticks(server + "/task/" + t.getFileName(), USER))
          .sum();
    } catch (IOException | UncheckedIOException gone) {
      return 0;
    }
  }

  private static boolean compiles(Path thread) {
    try {
      return Files.readString(thread.resolve("comm")).matches("C[12] Compiler.*\\s*");
    } catch (IOException ended) {
      return false;
    }
  }

  /** The highest sum of memory seen since the last question, in MB. */
  long memoryPeak() {
    long peak = memoryPeak;
    memoryPeak = 0;
    return peak;
  }

  private long main() {
    try {
      return Long.parseLong(Files.readAllLines(postmaster).get(0).strip());
    } catch (IOException | IndexOutOfBoundsException | NumberFormatException down) {
      return -1;
    }
  }

  private List<Long> databaseProcesses() {
    Optional<ProcessHandle> main = ProcessHandle.of(main());
    if (main.isEmpty()) return List.of();
    return Stream.concat(main.stream(), main.get().descendants()).map(ProcessHandle::pid).toList();
  }

  /** User and system time, own or of children that have ended. */
  private static long ticks(Object process, int from) {
    try {
      String stat = Files.readString(PROC.resolve(process + "/stat"));
      String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
      return Long.parseLong(fields[from]) + Long.parseLong(fields[from + 1]);
    } catch (IOException gone) {
      return 0;
    }
  }

  private void watch() {
    try {
      while (true) {
        long kib = memory(server);
        for (long each : databaseProcesses()) kib += memory(each);
        memoryPeak = Math.max(memoryPeak, kib >> 10);
        TimeUnit.SECONDS.sleep(1);
      }
    } catch (InterruptedException closed) {
      Thread.currentThread().interrupt();
    }
  }

  /** What several processes share counts in parts; where that is not told, each counts whole. */
  private static long memory(long pid) {
    return row(pid, "smaps_rollup", "Pss:").or(() -> row(pid, "status", "VmRSS:")).orElse(0L);
  }

  private static Optional<Long> row(long pid, String file, String name) {
    try (Stream<String> rows = Files.lines(PROC.resolve(pid + "/" + file))) {
      return rows.filter(r -> r.startsWith(name))
          .map(r -> Long.valueOf(r.replaceAll("[^0-9]", "")))
          .findFirst();
    } catch (IOException | UncheckedIOException gone) {
      return Optional.empty();
    }
  }

  @Override
  public void close() {
    watching.interrupt();
  }
}
