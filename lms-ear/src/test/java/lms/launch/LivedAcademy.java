package lms.launch;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * The data of a sample academy as they are when it has lived to the present and was stopped. One
 * test of a whole run lives through it; the other academies of that run begin with a copy, and do
 * not notice that time has passed since. Where there is none, an academy begins from nothing.
 */
public final class LivedAcademy {
  private static final Path PLACE = Path.of("target", "lived-academy");
  private static final Path LOCK = Path.of("target", "lived-academy.lock");
  private static final List<String> KEPT = List.of("postgres", "postgres.password", "stage");

  private LivedAcademy() {}

  /** What lives through the history and leaves its data in that folder. */
  public interface Life {
    /**
     * @return when it was stopped
     */
    Instant live() throws Exception;
  }

  /** Lives and keeps a copy; who asks for one meanwhile waits for it. */
  public static void keep(Path data, Life life) throws Exception {
    FileChannel lock = locked();
    try {
      Folders.delete(PLACE);
      Instant stopped = life.live();
      Path fresh = PLACE.resolveSibling("lived-academy.new");
      Folders.delete(fresh);
      copy(data, fresh);
      Files.writeString(fresh.resolve("stopped"), stopped.toString());
      Files.move(fresh, PLACE, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      lock.close();
    }
  }

  /** Into an empty folder, when there is any. */
  public static void copyTo(Path data, House house) throws Exception {
    FileChannel lock = locked();
    try {
      if (!Files.exists(PLACE)) return;
      copy(PLACE, data);
    } finally {
      lock.close();
    }
    Instant stopped = Instant.parse(Files.readString(PLACE.resolve("stopped")));
    try (LeftRunning.Foreign database = new LeftRunning.Foreign(house, data);
        Connection connection = database.database().connect();
        PreparedStatement back =
            connection.prepareStatement(
                "update platform.clock set offset_seconds = offset_seconds - ?")) {
      back.setLong(1, Duration.between(stopped, Instant.now()).toSeconds());
      back.executeUpdate();
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    for (String each : KEPT) Folders.copy(from.resolve(each), to.resolve(each));
    for (String each : List.of("", "postgres", "postgres.password"))
      Folders.keepPrivate(to.resolve(each));
  }

  private static FileChannel locked() throws IOException {
    FileChannel channel =
        FileChannel.open(LOCK, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    channel.lock();
    return channel;
  }
}
