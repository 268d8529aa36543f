package lms.launch;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** The script of the house at a terminal of its own, read and typed to as a person does. */
public final class AtTerminal implements AutoCloseable {
  private static final Path CHECKOUT = Path.of("..").toAbsolutePath().normalize();
  private static final char CTRL_C = 3;

  private final Process process;
  private final StringBuffer said = new StringBuffer();
  private final Thread reading;

  private AtTerminal(Process process) {
    this.process = process;
    this.reading = new Thread(this::read, "terminal");
    reading.setDaemon(true);
    reading.start();
  }

  /** Ctrl-C is a signal here even where the tests were started in the background. */
  public static AtTerminal lms(Map<String, String> environment, String... words)
      throws IOException {
    String command = Arrays.stream(words).map(w -> "'" + w + "'").collect(Collectors.joining(" "));
    ProcessBuilder builder =
        new ProcessBuilder(
                List.of(
                    "script", "-qefc", "env --default-signal=INT ./lms " + command, "/dev/null"))
            .directory(CHECKOUT.toFile())
            .redirectErrorStream(true);
    builder.environment().keySet().removeIf(n -> n.startsWith("ACADEMY_"));
    builder.environment().putAll(environment);
    return new AtTerminal(builder.start());
  }

  /**
   * What Maven has packed for the tests counts as built while this is open: the script must not
   * build anew under the feet of the others.
   */
  public static AutoCloseable built() throws IOException {
    Path stamp = CHECKOUT.resolve("lms-ear/target/built");
    FileTime before = Files.exists(stamp) ? Files.getLastModifiedTime(stamp) : null;
    if (before == null) Files.writeString(stamp, "");
    Files.setLastModifiedTime(stamp, FileTime.from(Instant.now()));
    return () -> {
      if (before == null) Files.delete(stamp);
      else Files.setLastModifiedTime(stamp, before);
    };
  }

  private void read() {
    byte[] some = new byte[4096];
    try (InputStream in = process.getInputStream()) {
      for (int n = in.read(some); n >= 0; n = in.read(some))
        said.append(new String(some, 0, n, StandardCharsets.UTF_8));
    } catch (IOException closed) {
      said.append('\n');
    }
  }

  /** Waits until it has said this. */
  public AtTerminal await(String words, Duration patience) throws InterruptedException {
    long end = System.nanoTime() + patience.toNanos();
    while (System.nanoTime() < end) {
      if (said.indexOf(words) >= 0) return this;
      if (!process.isAlive() && !reading.isAlive()) break;
      TimeUnit.MILLISECONDS.sleep(100);
    }
    throw new AssertionError("it did not say \"" + words + "\" but:\n" + said);
  }

  public AtTerminal type(String line) throws IOException {
    return send(line + "\n");
  }

  public AtTerminal ctrlC() throws IOException {
    return send(String.valueOf(CTRL_C));
  }

  private AtTerminal send(String text) throws IOException {
    OutputStream out = process.getOutputStream();
    out.write(text.getBytes(StandardCharsets.UTF_8));
    out.flush();
    return this;
  }

  /** Until it has ended. */
  public String end(Duration patience) throws InterruptedException {
    if (!process.waitFor(patience.toSeconds(), TimeUnit.SECONDS))
      throw new AssertionError("it goes on:\n" + said);
    reading.join();
    return said.toString();
  }

  public String said() {
    return said.toString();
  }

  @Override
  public void close() throws Exception {
    if (!process.isAlive()) return;
    ctrlC();
    if (!process.waitFor(90, TimeUnit.SECONDS)) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
  }
}
