package lms.launch;

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The application server with the EAR. Its program is shared; configuration, transaction log and
 * temporary files of a run are in the data directory, so that several runs do not meet.
 */
final class WildFly {
  static final String EAR = "lms.ear";
  private static final Duration PATIENCE = Duration.ofMinutes(10);
  private static final Pattern PID_AND_START = Pattern.compile("(\\d{1,18}) (\\d+)");
  private static final Pattern DAY = Pattern.compile("\"day\":(\\d+).*?\"of\":(\\d+)");
  private static final Duration NEWS = Duration.ofSeconds(5);

  private final House house;
  private final DataDirectory data;
  private final Options options;
  private final Path base;
  private final Optional<ClassArchive> classes;
  private Process process;
  private long logBegin;
  private boolean ready;

  WildFly(House house, DataDirectory data, Options options) {
    this.house = house;
    this.data = data;
    this.options = options;
    this.base = data.path().resolve("server");
    // whoever sets arguments of their own, or changes classes as they go, does without
    this.classes =
        options.dev() || !options.jvm().isEmpty()
            ? Optional.empty()
            : Optional.of(new ClassArchive(house, data));
  }

  void start(Database database) throws IOException {
    ready = false;
    prepare();
    logBegin = Files.exists(serverLog()) ? Files.size(serverLog()) : 0;
    ProcessBuilder builder =
        new ProcessBuilder(command())
            .directory(data.path().toFile())
            .redirectErrorStream(true)
            .redirectOutput(console().toFile());
    Map<String, String> environment = builder.environment();
    environment.put("ACADEMY_DB_URL", database.url());
    environment.put("ACADEMY_DB_USER", database.user());
    environment.put("ACADEMY_DB_PASSWORD", database.password());
    if (Machine.isLinux()) environment.put("LC_ALL", "C.UTF-8");
    process = builder.start();
    process.getOutputStream().close();
    Folders.write(pidFile(), process.pid() + " " + startOf(process.toHandle()));
  }

  /** Fresh configuration and deployment; the transaction log stays. */
  private void prepare() throws IOException {
    Path template = house.server().resolve("standalone/configuration");
    Path configuration = base.resolve("configuration");
    Folders.delete(configuration);
    Folders.copy(template, configuration);
    Folders.delete(base.resolve("tmp"));
    Files.createDirectories(base.resolve("tmp"));
    Path deployments = base.resolve("deployments");
    Folders.delete(deployments);
    Files.createDirectories(deployments);
    putEar(deployments);
  }

  private void putEar(Path deployments) throws IOException {
    Path ear = deployments.resolve(EAR);
    if (Machine.isWindows()) {
      Folders.copy(house.application(), ear);
    } else {
      Files.createSymbolicLink(ear, house.application());
    }
    Files.writeString(deployments.resolve(EAR + ".dodeploy"), EAR);
  }

  private List<String> command() throws IOException {
    String home = house.server().toString();
    List<String> command = new ArrayList<>();
    command.add(House.java().toString());
    command.add("-D[Academy]");
    command.addAll(
        List.of(
            "-Xms256m",
            "-Xmx1g",
            "-XX:MaxMetaspaceSize=512m",
            "-XX:+ExitOnOutOfMemoryError",
            // nothing is written outside of the data directory
            "-XX:-UsePerfData",
            "-Djava.io.tmpdir=" + base.resolve("tmp"),
            "-Dfile.encoding=UTF-8",
            "-Djava.net.preferIPv4Stack=true",
            "-Djava.awt.headless=true",
            "-Djboss.modules.system.pkgs=org.jboss.byteman"));
    command.addAll(options.jvm());
    if (classes.isPresent()) command.add(classes.get().argument());
    command.addAll(openings());
    command.addAll(
        List.of(
            "-Dorg.jboss.boot.log.file=" + data.logs().resolve("server.log"),
            "-Dlogging.configuration=file:" + base.resolve("configuration/logging.properties"),
            "-jar",
            home + "/jboss-modules.jar",
            "-mp",
            home + "/modules",
            "org.jboss.as.standalone",
            "-Djboss.home.dir=" + home,
            "-Djboss.server.base.dir=" + base,
            "-Djboss.server.log.dir=" + data.logs(),
            "-Djboss.bind.address=" + options.address(),
            "-Djboss.bind.address.management=127.0.0.1",
            "-Djboss.http.port=" + options.port(),
            "-Djboss.management.http.port=" + Ports.free(),
            "-Djboss.node.name=" + nodeName(),
            "-Dacademy.node=" + nodeName(),
            "-Dacademy.stage=" + options.stage().word(),
            "-Dacademy.scan=" + (options.dev() ? "1000" : "0"),
            "-Dacademy.pages.refresh=" + (options.dev() ? "0" : "-1")));
    return command;
  }

  /** What the server's own start script opens of the JDK. */
  private static List<String> openings() {
    List<String> openings = new ArrayList<>();
    for (String exported :
        List.of(
            "java.desktop/sun.awt",
            "java.naming/com.sun.jndi.ldap",
            "java.naming/com.sun.jndi.url.ldap",
            "java.naming/com.sun.jndi.url.ldaps",
            "jdk.naming.dns/com.sun.jndi.dns")) {
      openings.add("--add-exports=" + exported + "=ALL-UNNAMED");
    }
    for (String opened :
        List.of(
            "java.base/java.lang",
            "java.base/java.lang.invoke",
            "java.base/java.lang.reflect",
            "java.base/java.io",
            "java.base/java.net",
            "java.base/java.security",
            "java.base/java.util",
            "java.base/java.util.concurrent",
            "java.management/javax.management",
            "java.naming/javax.naming")) {
      openings.add("--add-opens=" + opened + "=ALL-UNNAMED");
    }
    int java = Runtime.version().feature();
    if (java >= 18 && java < 24) openings.add("-Djava.security.manager=allow");
    return openings;
  }

  /** A name of at most 23 bytes that stays with the data: the transaction log refers to it. */
  private String nodeName() throws IOException {
    Path file = data.path().resolve("node");
    if (!Files.exists(file)) {
      Folders.write(file, "a" + UUID.randomUUID().toString().substring(0, 8));
    }
    return Files.readString(file).trim();
  }

  /**
   * @param news hears from time to time how far the server is
   */
  void awaitReady(Consumer<String> news) throws InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    long next = System.nanoTime() + NEWS.toNanos();
    String said = "";
    while (System.nanoTime() < end) {
      if (!process.isAlive())
        throw new Trouble("server.died", process.exitValue(), serverLog(), reason());
      if (Files.exists(marker(".failed"))) {
        throw new Trouble("server.refused", serverLog(), reason());
      }
      Matcher day = DAY.matcher(answer());
      if (ready) return;
      if (day.find() && !day.group().equals(said) && System.nanoTime() >= next) {
        news.accept(Words.both("starting.sample", day.group(1), day.group(2)));
        said = day.group();
        next = System.nanoTime() + NEWS.toNanos();
      }
      TimeUnit.MILLISECONDS.sleep(200);
    }
    throw new Trouble("server.silent", PATIENCE.toMinutes(), serverLog());
  }

  /** What the server says of itself; empty before it says anything. */
  private String answer() {
    try {
      HttpURLConnection connection =
          (HttpURLConnection) URI.create(probeUrl()).toURL().openConnection();
      connection.setConnectTimeout(1000);
      connection.setReadTimeout(10_000);
      ready = connection.getResponseCode() == 200;
      try (InputStream body = ready ? connection.getInputStream() : connection.getErrorStream()) {
        return body == null ? "" : new String(body.readNBytes(500), StandardCharsets.UTF_8);
      }
    } catch (IOException notYet) {
      return "";
    }
  }

  private String probeUrl() {
    return options.url() + "api/v1/ready";
  }

  private Path marker(String suffix) {
    return base.resolve("deployments").resolve(EAR + suffix);
  }

  /** The line of this start's log that says why: the last cause of the first fault. */
  private String reason() {
    try (RandomAccessFile log = new RandomAccessFile(serverLog().toFile(), "r")) {
      log.seek(Math.min(logBegin, log.length()));
      byte[] rest = new byte[(int) Math.min(log.length() - log.getFilePointer(), 4 << 20)];
      log.readFully(rest);
      List<String> lines =
          new String(rest, StandardCharsets.UTF_8)
              .lines()
              .dropWhile(l -> !l.contains(" ERROR "))
              .takeWhile(l -> !l.contains(" INFO "))
              .filter(l -> l.contains(" ERROR ") || l.stripLeading().startsWith("Caused by: "))
              .toList();
      return lines.isEmpty() ? "" : lines.get(lines.size() - 1).strip();
    } catch (IOException noLog) {
      return "";
    }
  }

  Path serverLog() {
    return data.logs().resolve("server.log");
  }

  private Path console() {
    return data.logs().resolve("console.log");
  }

  boolean isAlive() {
    return process != null && process.isAlive();
  }

  int exitCode() {
    return process.exitValue();
  }

  ProcessHandle handle() {
    return process.toHandle();
  }

  void stop() throws InterruptedException, IOException {
    if (process == null) return;
    process.destroy();
    if (!process.waitFor(120, TimeUnit.SECONDS)) process.destroyForcibly().waitFor();
    else if (classes.isPresent()) classes.get().keep();
    Files.deleteIfExists(pidFile());
  }

  /** A run that was killed outright may have left its server behind. */
  void stopLeftOver() throws IOException {
    if (!Files.exists(pidFile(), LinkOption.NOFOLLOW_LINKS)) return;
    Matcher left = PID_AND_START.matcher(Files.readString(pidFile()).trim());
    Optional<ProcessHandle> there =
        left.matches() ? ProcessHandle.of(Long.parseLong(left.group(1))) : Optional.empty();
    if (there.isPresent() && startOf(there.get()).equals(left.group(2))) {
      there.get().destroy();
      try {
        there.get().onExit().get(30, TimeUnit.SECONDS);
      } catch (Exception stubborn) {
        there.get().destroyForcibly();
      }
    }
    Files.deleteIfExists(pidFile());
  }

  private static String startOf(ProcessHandle handle) {
    return handle.info().startInstant().map(i -> Long.toString(i.toEpochMilli())).orElse("?");
  }

  private Path pidFile() {
    return data.path().resolve("server.pid");
  }
}
