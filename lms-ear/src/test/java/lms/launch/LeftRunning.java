package lms.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** What a run has left in its data directory: processes, and a database to start by oneself. */
public final class LeftRunning {
  private LeftRunning() {}

  /** The server of a run; empty when it is gone. */
  public static Optional<ProcessHandle> server(Path data) throws IOException {
    return alive(data.resolve("server.pid"));
  }

  /** The database of a data directory; empty when it is gone. */
  public static Optional<ProcessHandle> database(Path data) throws IOException {
    return alive(data.resolve("postgres/postmaster.pid"));
  }

  private static Optional<ProcessHandle> alive(Path file) throws IOException {
    if (!Files.exists(file)) return Optional.empty();
    String first = Files.readString(file).trim().split("\\s+")[0];
    return ProcessHandle.of(Long.parseLong(first)).filter(ProcessHandle::isAlive);
  }

  /** A PostgreSQL that no run has started and none may stop. */
  public static final class Foreign implements AutoCloseable {
    private final Postgres postgres;
    private final Database database;

    public Foreign(House house, Path data) throws IOException, InterruptedException {
      postgres = new Postgres(house, DataDirectory.look(data), Ports.free());
      database = postgres.start();
    }

    public Database database() {
      return database;
    }

    public boolean answers() {
      return database.answers();
    }

    public boolean isAlive() {
      return postgres.isAlive();
    }

    @Override
    public void close() throws IOException, InterruptedException {
      postgres.stop();
    }
  }
}
