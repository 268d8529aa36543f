package lms.launch;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.Stream;

/**
 * Everything that one academy keeps on this machine. One run at a time holds it; the operating
 * system gives the lock back even when the run is killed.
 */
public final class DataDirectory implements AutoCloseable {
  static final long LEAST_ROOM = 512L << 20;
  private static final String STAGE = "stage";

  private final Path path;
  private final FileChannel lockFile;

  private DataDirectory(Path path, FileChannel lockFile) {
    this.path = path;
    this.lockFile = lockFile;
  }

  /** To look at only; somebody else may hold it. */
  static DataDirectory look(Path path) {
    return new DataDirectory(path.toAbsolutePath().normalize(), null);
  }

  static DataDirectory take(Path wanted) {
    Path path = wanted.toAbsolutePath().normalize();
    boolean ours;
    try {
      ours =
          !Files.exists(path)
              || isEmpty(path)
              || Files.exists(path.resolve(STAGE))
              || Files.exists(path.resolve("lock"));
      if (!ours) throw new Trouble("data.foreign", path);
      Files.createDirectories(path);
      Folders.keepPrivate(path);
      FileChannel channel =
          FileChannel.open(
              path.resolve("lock"),
              StandardOpenOption.CREATE,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE);
      if (!locked(channel)) {
        String holder = Files.readString(path.resolve("lock")).trim();
        channel.close();
        throw new Trouble("data.in.use", path, holder.isEmpty() ? "?" : holder);
      }
      return new DataDirectory(path, channel);
    } catch (IOException e) {
      throw new Trouble(e, "data.not.writable", path);
    }
  }

  private static boolean isEmpty(Path path) throws IOException {
    try (Stream<Path> inside = Files.list(path)) {
      return inside.findAny().isEmpty();
    }
  }

  private static boolean locked(FileChannel channel) throws IOException {
    try {
      FileLock lock = channel.tryLock(Long.MAX_VALUE - 1, 1, false);
      return lock != null;
    } catch (OverlappingFileLockException thisVeryProgram) {
      return false;
    }
  }

  public Path path() {
    return path;
  }

  Path logs() {
    Path logs = path.resolve("log");
    try {
      Files.createDirectories(logs);
    } catch (IOException e) {
      throw new Trouble(e, "data.not.writable", path);
    }
    return logs;
  }

  /** For the message that another run gets. */
  void sayWhoHoldsIt(String holder) throws IOException {
    lockFile.truncate(0);
    lockFile.write(ByteBuffer.wrap(holder.getBytes(StandardCharsets.UTF_8)), 0);
  }

  /**
   * @param least bytes that must be left on its disk
   */
  void requireRoom(long least) {
    try {
      long room = Files.getFileStore(path).getUsableSpace();
      if (room < least) throw new Trouble("disk.full", path, room >> 20, least >> 20);
    } catch (IOException e) {
      throw new Trouble(e, "data.not.writable", path);
    }
  }

  /** Sample people have known passwords: their data never become a real academy. */
  void requireStage(Stage stage) throws IOException {
    Path file = path.resolve(STAGE);
    if (Files.exists(file)) {
      String there = Files.readString(file).trim();
      if (!there.equals(stage.word()))
        throw new Trouble("data.other.stage", path, there, stage.word());
    } else {
      Folders.write(file, stage.word());
    }
  }

  /** Deletes the data, keeps the folder and the lock. */
  void clear() throws IOException {
    try (Stream<Path> inside = Files.list(path)) {
      inside.filter(p -> !p.getFileName().toString().equals("lock")).forEach(Folders::delete);
    }
  }

  @Override
  public void close() throws IOException {
    if (lockFile != null) lockFile.close();
  }
}
