package lms.bench;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import lms.launch.House;
import lms.launch.Trouble;

/** {@code ./lms bench exam}, after the script has seen to the build. */
public final class Main {
  private static final int LOST = 2;

  private final PrintStream out =
      new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
  private final Path checkout = Path.of(System.getProperty("academy.checkout", "."));
  private final House house = new House(checkout.resolve("lms-ear"));

  private Main() {}

  public static void main(String[] args) {
    int code = new Main().exitCodeOf(args);
    // not exit: its hooks would wait for this very thread
    Runtime.getRuntime().halt(code);
  }

  private int exitCodeOf(String[] args) {
    try {
      if (args.length == 0 || !args[0].equals("exam"))
        throw new IllegalArgumentException(Say.both("how"));
      Path folder =
          house.ear().resolve("target/bench/" + Instant.now().toString().replaceAll("[:.]", "-"));
      return exam(Wishes.of(Arrays.copyOfRange(args, 1, args.length), folder));
    } catch (Trouble | IllegalArgumentException trouble) {
      complain(trouble.getMessage());
      return 1;
    } catch (IOException | SQLException e) {
      complain(Say.both("unexpected", e));
      return 1;
    } catch (InterruptedException stopped) {
      return 130;
    }
  }

  private int exam(Wishes wishes) throws IOException, SQLException, InterruptedException {
    Path data = wishes.folder().resolve("data");
    // emptied at the end, so it must be ours from the first file on
    if (Files.exists(data)) throw new IllegalArgumentException(Say.both("folder.taken", data));
    Files.createDirectories(data);
    Thread running = Thread.currentThread();
    Thread stopping = new Thread(() -> stop(running), "stop");
    Runtime.getRuntime().addShutdownHook(stopping);
    Thread limit = limit(wishes, running);
    try {
      return measured(wishes, data);
    } finally {
      limit.interrupt();
      if (!wishes.keep()) Files.walkFileTree(data, new Emptying());
    }
  }

  private int measured(Wishes wishes, Path data)
      throws IOException, SQLException, InterruptedException {
    double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    String arguments = System.getenv().getOrDefault("ACADEMY_JAVA_OPTS", "").strip();
    List<String> jvm = arguments.isEmpty() ? List.of() : List.of(arguments.split("\\s+"));
    Report report = new Report();
    boolean holds;
    say(Say.both("starting", data));
    try (Ground ground = Ground.start(house, data, jvm, this::say)) {
      report.conditions(Conditions.of(house, ground, wishes, load));
      holds = new ExamBench(ground, wishes, report, line -> tell(report, line)).run();
      report.fresh().forEach(this::say);
    }
    Path result = wishes.folder().resolve("result.json");
    Files.writeString(result, report.json() + "\n");
    say(Say.both("written", result));
    if (!holds) complain(Say.both("lost"));
    say(report.json());
    return holds ? 0 : LOST;
  }

  /** What is known by now, then what comes next. */
  private void tell(Report report, String line) {
    report.fresh().forEach(this::say);
    say(Instant.now().toString().substring(11, 19) + " " + line);
  }

  /** Whatever happens, nothing runs longer than was said. */
  private Thread limit(Wishes wishes, Thread running) {
    Thread limit =
        new Thread(
            () -> {
              try {
                Thread.sleep(wishes.limit().toMillis());
                complain(Say.both("too.long", wishes.limit().toMinutes()));
                running.interrupt();
              } catch (InterruptedException notNeeded) {
                Thread.currentThread().interrupt();
              }
            },
            "limit");
    limit.setDaemon(true);
    limit.start();
    return limit;
  }

  /** At Ctrl-C: the run stops what it has started, and this waits for it. */
  private static void stop(Thread running) {
    running.interrupt();
    try {
      running.join(180_000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void say(String line) {
    out.println(line);
  }

  private void complain(String line) {
    new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8)
        .println("lms: " + line);
  }
}
