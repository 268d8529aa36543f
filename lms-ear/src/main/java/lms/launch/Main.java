package lms.launch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

/** {@code ./lms run | dev | reset | admin create}, after the script has seen to the build. */
public final class Main {
  private static final int DEFAULT_PORT = 8080;

  private final Terminal terminal = new Terminal();
  private final House house;
  private final Path checkout;

  private Main(Path checkout) {
    this.checkout = checkout;
    this.house = new House(checkout.resolve("lms-ear"));
  }

  public static void main(String[] args) {
    Main main = new Main(Path.of(System.getProperty("academy.checkout", ".")));
    System.exit(main.exitCodeOf(args));
  }

  private int exitCodeOf(String[] args) {
    try {
      Deque<String> words = new ArrayDeque<>(Arrays.asList(args));
      String command = words.isEmpty() ? "help" : words.pop();
      switch (command) {
        case "run" -> run(options(words, false));
        case "dev" -> run(options(words, true));
        case "redeploy" -> redeploy(words);
        case "reset" -> reset(words);
        case "admin" -> new AdminCommand(house, terminal).create(words, this::dataOf);
        default -> throw new Trouble("command.unknown", command);
      }
      return 0;
    } catch (Trouble trouble) {
      terminal.complain(trouble.getMessage());
      return 1;
    } catch (IOException | RuntimeException e) {
      terminal.complain(Words.both("unexpected", e));
      return 1;
    } catch (InterruptedException stopped) {
      return 130;
    }
  }

  private void run(Options options) throws IOException, InterruptedException {
    Academy academy = Academy.prepare(house, options, terminal::say);
    AtomicBoolean wanted = new AtomicBoolean();
    Thread stopping = new Thread(() -> stop(academy, wanted), "stop");
    Runtime.getRuntime().addShutdownHook(stopping);
    long begin = System.nanoTime();
    try {
      academy.open(house);
      greet(options, (System.nanoTime() - begin) / 1_000_000_000);
      academy.watch(house);
    } catch (Trouble trouble) {
      if (!wanted.get()) throw trouble;
    } finally {
      if (wanted.compareAndSet(false, true)) academy.close();
    }
    stopping.join();
  }

  private void stop(Academy academy, AtomicBoolean wanted) {
    if (!wanted.compareAndSet(false, true)) return;
    try {
      terminal.say(Words.both("stopping"));
      academy.close();
      terminal.say(Words.both("stopped"));
    } catch (IOException e) {
      terminal.complain(Words.both("unexpected", e));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void greet(Options options, long seconds) {
    terminal.say("");
    terminal.say(Words.both("ready", options.url(), seconds));
    boolean usual = options.database().isPresent() || options.data().equals(usualData());
    String place = usual ? "" : " --data " + options.data();
    new Greeting(house).lines(options.stage(), place).forEach(terminal::say);
    terminal.say(Words.both("how.to.stop"));
  }

  private void redeploy(Deque<String> words) throws IOException, InterruptedException {
    Path data = dataOf(words);
    requireNoMore(words);
    long begin = System.nanoTime();
    new DevLoop(house, data).redeploy();
    terminal.say(Words.both("dev.deployed", (System.nanoTime() - begin) / 1_000_000_000));
  }

  private void reset(Deque<String> words) throws IOException {
    boolean sure = words.remove("--yes");
    Path path = dataOf(words);
    requireNoMore(words);
    try (DataDirectory data = DataDirectory.take(path)) {
      if (!sure) {
        String answer = terminal.ask(Words.both("reset.sure", data.path()));
        if (!answer.equalsIgnoreCase("yes")) {
          terminal.say(Words.both("reset.kept"));
          return;
        }
      }
      data.clear();
      terminal.say(Words.both("reset.done", data.path()));
    }
  }

  private Options options(Deque<String> words, boolean dev) {
    int port = port(taken(words, "--port", Integer.toString(DEFAULT_PORT)));
    String address = taken(words, "--bind", "127.0.0.1");
    Path data = dataOf(words);
    requireNoMore(words);
    Map<String, String> environment = System.getenv();
    Stage stage = Stage.of(environment.getOrDefault("ACADEMY_STAGE", "sample"));
    String jvm = environment.getOrDefault("ACADEMY_JAVA_OPTS", "").strip();
    return new Options(
        port,
        address,
        data,
        stage,
        dev,
        Database.ofEnvironment(environment),
        jvm.isEmpty() ? List.of() : List.of(jvm.split("\\s+")));
  }

  private Path dataOf(Deque<String> words) {
    return Path.of(taken(words, "--data", usualData().toString()));
  }

  private Path usualData() {
    return checkout.resolve(".data");
  }

  private static int port(String word) {
    try {
      int port = Integer.parseInt(word);
      if (port > 0 && port < 65536) return port;
    } catch (NumberFormatException notANumber) {
      throw new Trouble(notANumber, "port.wrong", word);
    }
    throw new Trouble("port.wrong", word);
  }

  private static String taken(Deque<String> words, String name, String otherwise) {
    List<String> all = List.copyOf(words);
    int at = all.indexOf(name);
    if (at < 0) return otherwise;
    if (at + 1 >= all.size()) throw new Trouble("option.empty", name);
    words.removeFirstOccurrence(name);
    words.removeFirstOccurrence(all.get(at + 1));
    return all.get(at + 1);
  }

  private static void requireNoMore(Deque<String> words) {
    if (!words.isEmpty()) throw new Trouble("option.unknown", words.peek());
  }
}
