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
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import lms.fault.Breakage;
import lms.fault.Schedule;
import lms.fault.SmallDisk;
import lms.launch.Folders;
import lms.launch.House;
import lms.launch.Trouble;

/**
 * {@code ./lms bench exam} and {@code ./lms bench faults}, after the script has seen to the build.
 */
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
      String what = args.length == 0 ? "" : args[0];
      String[] words = args.length == 0 ? args : Arrays.copyOfRange(args, 1, args.length);
      Path folder =
          house.ear().resolve("target/bench/" + Instant.now().toString().replaceAll("[:.]", "-"));
      switch (what) {
        case "exam" -> {
          Wishes wishes = Wishes.of(words, folder);
          return bounded(
              wishes.folder(), wishes.limit(), wishes.keep(), data -> exam(wishes, data));
        }
        case "faults" -> {
          FaultWishes wishes = FaultWishes.of(words, folder);
          return bounded(
              wishes.folder(), wishes.limit(), wishes.keep(), data -> faults(wishes, data));
        }
        default -> throw new IllegalArgumentException(Say.both("how"));
      }
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

  private interface Measurement {
    int in(Path data) throws IOException, SQLException, InterruptedException;
  }

  /** In a folder of its own, for so long and no longer. */
  private int bounded(Path folder, Duration most, boolean keep, Measurement measurement)
      throws IOException, SQLException, InterruptedException {
    Path data = folder.resolve("data");
    // emptied at the end, so it must be ours from the first file on
    if (Files.exists(data)) throw new IllegalArgumentException(Say.both("folder.taken", data));
    Files.createDirectories(data);
    Thread running = Thread.currentThread();
    Thread stopping = new Thread(() -> stop(running), "stop");
    Runtime.getRuntime().addShutdownHook(stopping);
    Thread limit = limit(most, running);
    try {
      return measurement.in(data);
    } finally {
      limit.interrupt();
      if (!keep) Folders.delete(data);
    }
  }

  private int exam(Wishes wishes, Path data)
      throws IOException, SQLException, InterruptedException {
    double load = load();
    Report report = new Report();
    boolean holds;
    say(Say.both("starting", data));
    try (Ground ground = Ground.start(house, data, jvm(), this::say)) {
      ground.startAnew();
      report.conditions(Conditions.of(house, ground, wishes.quick(), load));
      holds = new ExamBench(ground, wishes, report, line -> tell(report, line)).run();
      report.fresh().forEach(this::say);
    }
    return verdict(report, wishes.folder(), holds);
  }

  private int faults(FaultWishes wishes, Path data)
      throws IOException, SQLException, InterruptedException {
    double load = load();
    Report report = new Report();
    boolean holds;
    say(Say.both("starting", data));
    SmallDisk disk = null;
    String noDisk = "";
    try {
      disk = SmallDisk.in(wishes.folder());
    } catch (IOException impossible) {
      noDisk = impossible.getMessage();
    }
    try (Ground ground = Ground.start(house, data, jvm(), this::say)) {
      report.conditions(Conditions.of(house, ground, wishes.quick(), load));
      report.fresh().forEach(this::say);
      ground.move(disk);
      Breakage.Means means = new Breakage.Means(Optional.ofNullable(disk), noDisk, true);
      Schedule schedule = Schedule.of(wishes.seed(), wishes.faults());
      say(Say.both("faults.begin", wishes.takers(), wishes.faults(), wishes.seed()));
      try (FaultBench bench =
          new FaultBench(
              ground,
              schedule,
              FaultBench.Manner.of(wishes),
              means,
              fault -> tell(report, Report.brief(fault)))) {
        bench.run();
        holds = bench.report(report);
      }
      report.fresh().forEach(this::say);
    } finally {
      if (disk != null) {
        if (wishes.keep()) disk.give(data.resolve("postgres"));
        disk.close();
      }
    }
    return verdict(report, wishes.folder(), holds);
  }

  private static double load() {
    return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
  }

  private static List<String> jvm() {
    String arguments = System.getenv().getOrDefault("ACADEMY_JAVA_OPTS", "").strip();
    return arguments.isEmpty() ? List.of() : List.of(arguments.split("\\s+"));
  }

  private int verdict(Report report, Path folder, boolean holds) throws IOException {
    Path result = folder.resolve("result.json");
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
  private Thread limit(Duration most, Thread running) {
    Thread limit =
        new Thread(
            () -> {
              try {
                Thread.sleep(most.toMillis());
                complain(Say.both("too.long", most.toMinutes()));
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
