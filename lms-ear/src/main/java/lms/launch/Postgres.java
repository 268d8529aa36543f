package lms.launch;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * The PostgreSQL that comes with the program, on the loopback address, with its files in the data
 * directory. What it has acknowledged survives a power cut. It runs in a session of its own, so
 * that Ctrl-C reaches the launcher first and the server can finish its transactions.
 */
final class Postgres {
  private static final String USER = "academy";
  private static final String SETTINGS = "academy.conf";
  private static final String INCLUDE = "\ninclude '" + SETTINGS + "'\n";
  private static final int SECONDS_TO_START = 90;

  private final Path binaries;
  private final Path cluster;
  private final Path passwordFile;
  private final Path log;
  private final int port;
  private final Unprivileged unprivileged;

  Postgres(House house, DataDirectory data, int port) {
    this.binaries = house.postgres().resolve("bin");
    this.cluster = data.path().resolve("postgres");
    this.passwordFile = data.path().resolve("postgres.password");
    this.log = data.logs().resolve("postgresql.log");
    this.port = port;
    this.unprivileged = Unprivileged.ofThisMachine();
  }

  /** Where a database of this data directory listens, if one runs. */
  static Optional<Database> running(DataDirectory data) throws IOException {
    Path pid = data.path().resolve("postgres/postmaster.pid");
    if (!Files.exists(pid)) return Optional.empty();
    List<String> lines = Files.readAllLines(pid);
    if (lines.size() < 4) return Optional.empty();
    String password = Files.readString(data.path().resolve("postgres.password"));
    return Optional.of(at(Integer.parseInt(lines.get(3).trim()), password.trim()));
  }

  Database start() throws IOException, InterruptedException {
    if (!isWhole()) create();
    requireOurVersion();
    unprivileged.giveAway(cluster);
    stopLeftOver();
    Folders.write(cluster.resolve(SETTINGS), settings());
    unprivileged.giveAway(cluster.resolve(SETTINGS));
    launch();
    Database database = at(port, password());
    createDatabase();
    return database;
  }

  boolean isAlive() {
    return process().map(ProcessHandle::isAlive).orElse(false);
  }

  Optional<ProcessHandle> process() {
    return pid().flatMap(ProcessHandle::of);
  }

  /** After a crash: the last of its children may take a moment to leave. */
  void restart() throws IOException, InterruptedException {
    stopLeftOver();
    launch();
  }

  void stop() throws IOException, InterruptedException {
    stop("fast");
  }

  /**
   * @param mode a word of pg_ctl
   */
  void stop(String mode) throws IOException, InterruptedException {
    if (!Files.exists(cluster.resolve("postmaster.pid"))) return;
    run(List.of(program("pg_ctl"), "-D", cluster.toString(), "-m", mode, "-t", "60", "-w", "stop"));
  }

  Path log() {
    return log;
  }

  /**
   * Made to the end? The first thing that is made, and the last that is added, are there. One that
   * has ever run is whole whatever somebody did to its settings: its data are never put aside.
   */
  private boolean isWhole() throws IOException {
    Path configuration = cluster.resolve("postgresql.conf");
    return Files.exists(cluster.resolve("PG_VERSION"))
        && (Files.exists(cluster.resolve("postmaster.opts"))
            || Files.exists(configuration) && Files.readString(configuration).contains(INCLUDE));
  }

  /**
   * Made beside its place and moved there when it is whole: a start that is killed meanwhile leaves
   * nothing that looks like a database. What lies in its place unfinished is set aside, not
   * deleted.
   */
  private void create() throws IOException, InterruptedException {
    Path fresh = cluster.resolveSibling("postgres.new");
    Folders.delete(fresh);
    setAside();
    byte[] random = new byte[24];
    new SecureRandom().nextBytes(random);
    Folders.write(passwordFile, HexFormat.of().formatHex(random));
    Folders.keepPrivate(passwordFile);
    Files.createDirectories(fresh);
    Folders.keepPrivate(fresh);
    unprivileged.giveAway(fresh);
    unprivileged.giveAway(passwordFile);
    int code =
        run(
            fresh,
            List.of(
                program("initdb"),
                "-D",
                fresh.toString(),
                "-U",
                USER,
                "--pwfile=" + passwordFile,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--data-checksums",
                "--no-instructions"));
    if (code != 0) {
      Folders.delete(fresh);
      throw new Trouble("database.create", lastLine(), log);
    }
    try (FileChannel configuration =
        FileChannel.open(fresh.resolve("postgresql.conf"), StandardOpenOption.APPEND)) {
      configuration.write(ByteBuffer.wrap(INCLUDE.getBytes(StandardCharsets.UTF_8)));
      configuration.force(true);
    }
    Files.move(fresh, cluster, StandardCopyOption.ATOMIC_MOVE);
  }

  private void setAside() throws IOException {
    if (!Files.exists(cluster)) return;
    Path aside = cluster.resolveSibling("postgres.unfinished");
    Folders.delete(aside);
    Files.move(cluster, aside, StandardCopyOption.ATOMIC_MOVE);
  }

  private String settings() {
    return """
        # written at every start
        listen_addresses = '127.0.0.1'
        port = %d
        unix_socket_directories = ''
        fsync = on
        synchronous_commit = on
        full_page_writes = on
        max_connections = 100
        shared_buffers = 192MB
        effective_cache_size = 1GB
        work_mem = 8MB
        random_page_cost = 1.1
        jit = off
        timezone = 'UTC'
        log_timezone = 'UTC'
        log_min_messages = warning
        log_line_prefix = '%%m [%%p] %%u %%a '
        log_statement = none
        idle_in_transaction_session_timeout = '10min'
        """
        .formatted(port);
  }

  private void launch() throws IOException, InterruptedException {
    int code = 0;
    for (int attempt = 0; attempt < 5; attempt++) {
      code =
          run(
              List.of(
                  program("pg_ctl"),
                  "-D",
                  cluster.toString(),
                  "-l",
                  log.toString(),
                  "-t",
                  Integer.toString(SECONDS_TO_START),
                  "-w",
                  "start"));
      if (code == 0) return;
      TimeUnit.SECONDS.sleep(2);
    }
    throw new Trouble("database.start", lastLine(), log);
  }

  private void stopLeftOver() throws IOException, InterruptedException {
    Optional<ProcessHandle> process = pid().flatMap(ProcessHandle::of);
    if (process.isEmpty()) return;
    if (isOurs(process.get())) {
      stop();
    } else {
      // After a power cut the number may belong to somebody else by now, another academy too.
      Files.delete(cluster.resolve("postmaster.pid"));
    }
  }

  /** The file names process and second of the start; a number that was given anew began later. */
  private boolean isOurs(ProcessHandle process) throws IOException {
    List<String> lines = Files.readAllLines(cluster.resolve("postmaster.pid"));
    String command = process.info().command().orElse("");
    if (lines.size() < 3 || !command.contains("postgres")) return false;
    Optional<Instant> began = process.info().startInstant();
    if (began.isEmpty()) return command.startsWith(binaries.toString());
    long written = Long.parseLong(lines.get(2).trim());
    return Math.abs(began.get().getEpochSecond() - written) <= SECONDS_TO_START;
  }

  private Optional<Long> pid() {
    Path file = cluster.resolve("postmaster.pid");
    try {
      if (!Files.exists(file)) return Optional.empty();
      return Files.readAllLines(file).stream().findFirst().map(l -> Long.valueOf(l.trim()));
    } catch (IOException | NumberFormatException beingWritten) {
      return Optional.empty();
    }
  }

  private void requireOurVersion() throws IOException, InterruptedException {
    String theirs = Files.readString(cluster.resolve("PG_VERSION")).trim();
    Process ask = new ProcessBuilder(program("postgres"), "--version").start();
    String answer = new String(ask.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    ask.waitFor();
    String ours = answer.replaceAll("(?s).*\\) (\\d+).*", "$1");
    if (!theirs.equals(ours)) throw new Trouble("database.other.version", theirs, ours);
  }

  private void createDatabase() {
    Database first =
        new Database("jdbc:postgresql://127.0.0.1:" + port + "/postgres", USER, readPassword());
    try (Connection connection = first.connect();
        Statement statement = connection.createStatement()) {
      boolean there;
      try (ResultSet found =
          statement.executeQuery("select 1 from pg_database where datname = 'academy'")) {
        there = found.next();
      }
      if (!there) statement.execute("create database academy");
    } catch (SQLException e) {
      throw new Trouble(e, "database.start", e.getMessage(), log);
    }
  }

  private String password() throws IOException {
    return Files.readString(passwordFile).trim();
  }

  private String readPassword() {
    try {
      return password();
    } catch (IOException e) {
      throw new Trouble(e, "data.unreadable", passwordFile);
    }
  }

  private static Database at(int port, String password) {
    return new Database("jdbc:postgresql://127.0.0.1:" + port + "/academy", USER, password);
  }

  private int run(List<String> command) throws IOException, InterruptedException {
    return run(cluster, command);
  }

  private int run(Path folder, List<String> command) throws IOException, InterruptedException {
    List<String> whole = new ArrayList<>(unprivileged.prefix());
    whole.addAll(command);
    ProcessBuilder builder =
        new ProcessBuilder(whole)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    builder.environment().put("LC_ALL", "C");
    builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
    unprivileged.giveAway(log);
    return builder.start().waitFor();
  }

  private String program(String name) {
    return binaries.resolve(Machine.isWindows() ? name + ".exe" : name).toString();
  }

  private String lastLine() throws IOException {
    if (!Files.exists(log)) return "?";
    List<String> lines = Files.readAllLines(log);
    return lines.stream()
        .filter(l -> l.contains("FATAL") || l.contains("error") || l.contains("could not"))
        .reduce((a, b) -> b)
        .orElse(lines.isEmpty() ? "?" : lines.get(lines.size() - 1));
  }
}
