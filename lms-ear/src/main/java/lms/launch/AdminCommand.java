package lms.launch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Function;

/**
 * Makes an administrator, also while the academy runs. The business does the work: a small program
 * in lms-ejb, told number, name and password on its standard input, one a line, so that no password
 * stands in a list of processes.
 */
final class AdminCommand {
  private static final String PROGRAM = "lms.security.InviteAdministrator";
  private static final int SHORTEST = 12;

  private final House house;
  private final Terminal terminal;

  AdminCommand(House house, Terminal terminal) {
    this.house = house;
    this.terminal = terminal;
  }

  void create(Deque<String> words, Function<Deque<String>, Path> dataOf)
      throws IOException, InterruptedException {
    if (!"create".equals(words.poll())) throw new Trouble("admin.how");
    Path path = dataOf.apply(words);
    if (!words.isEmpty()) throw new Trouble("option.unknown", words.peek());
    house.requireBuilt();
    Optional<Database> named = Database.ofEnvironment(System.getenv());
    if (named.isPresent()) {
      createIn(named.get());
      return;
    }
    Optional<Database> running = Postgres.running(DataDirectory.look(path));
    if (running.isPresent() && running.get().answers()) {
      createIn(running.get());
      return;
    }
    // nothing is made by asking for an administrator at the wrong place
    if (!Files.exists(path.resolve("postgres/PG_VERSION")))
      throw new Trouble("admin.start.first", path);
    try (DataDirectory data = DataDirectory.take(path)) {
      Postgres own = new Postgres(house, data, Ports.free());
      try {
        createIn(own.start());
      } finally {
        own.stop();
      }
    }
  }

  /** Asked for until it is long enough and the same twice; nothing typed ends it. */
  private char[] password() {
    while (true) {
      char[] password = terminal.askSecretly(Words.both("admin.password", SHORTEST));
      if (password.length == 0) throw new Trouble("admin.password.short", SHORTEST);
      if (password.length < SHORTEST)
        terminal.complain(Words.both("admin.password.short", SHORTEST));
      else if (Arrays.equals(password, terminal.askSecretly(Words.both("admin.password.again"))))
        return password;
      else terminal.complain(Words.both("admin.password.differs"));
    }
  }

  private void createIn(Database database) throws IOException, InterruptedException {
    database.requireUsable(house.migrations());
    database.requireBegun();
    String number = terminal.ask(Words.both("admin.number"));
    String name = terminal.ask(Words.both("admin.name"));
    if (!number.matches("[A-Za-z0-9-]{2,40}") || name.isBlank()) throw new Trouble("admin.empty");
    char[] password = password();
    ProcessBuilder program =
        new ProcessBuilder(
                House.java().toString(),
                "-XX:-UsePerfData",
                "-Dfile.encoding=UTF-8",
                "-cp",
                house.businessClassPath(),
                PROGRAM)
            .inheritIO()
            .redirectInput(ProcessBuilder.Redirect.PIPE);
    program.environment().put("ACADEMY_DB_URL", database.url());
    program.environment().put("ACADEMY_DB_USER", database.user());
    program.environment().put("ACADEMY_DB_PASSWORD", database.password());
    Process process = program.start();
    try (var in = process.getOutputStream()) {
      in.write(
          (number + "\n" + name + "\n" + new String(password) + "\n")
              .getBytes(StandardCharsets.UTF_8));
    }
    switch (process.waitFor()) {
      case 0 -> terminal.say(Words.both("admin.done", number));
      case 3 -> throw new Trouble("admin.taken", number);
      case 4 -> throw new Trouble("admin.password.weak", SHORTEST);
      case 5 -> throw new Trouble("admin.start.first", database.url());
      default -> throw new Trouble("admin.failed");
    }
  }
}
