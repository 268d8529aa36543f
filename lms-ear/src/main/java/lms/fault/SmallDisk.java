package lms.fault;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A small file system of its own, in a file of this run, that can be filled to the last block. Only
 * root of a Linux may make one; anybody else is told why there is none.
 */
public final class SmallDisk implements AutoCloseable {
  private static final long SIZE = 768L << 20;

  private final Path image;
  private final Path place;
  private final Path filler;

  private SmallDisk(Path image, Path place) {
    this.image = image;
    this.place = place;
    this.filler = place.resolve("filler");
  }

  /**
   * @throws IOException says why it cannot be made here
   */
  public static SmallDisk in(Path folder) throws IOException, InterruptedException {
    if (!"Linux".equals(System.getProperty("os.name"))) throw new IOException("not a Linux");
    if (!"root".equals(System.getProperty("user.name"))) throw new IOException("not root");
    SmallDisk disk = new SmallDisk(folder.resolve("small.img"), folder.resolve("small"));
    Files.createDirectories(disk.place);
    try (RandomAccessFile file = new RandomAccessFile(disk.image.toFile(), "rw")) {
      file.setLength(SIZE);
    }
    try {
      // no blocks for root, because the database may be root in disguise
      run("mkfs.ext4", "-q", "-F", "-m", "0", disk.image.toString());
      run("mount", "-o", "loop", disk.image.toString(), disk.place.toString());
    } catch (IOException noLoop) {
      run("mount", "-t", "tmpfs", "-o", "size=" + SIZE, "small", disk.place.toString());
    }
    return disk;
  }

  /** Moves a folder that nobody uses at the moment onto it; a link stays in its place. */
  public void take(Path folder) throws IOException, InterruptedException {
    Path there = place.resolve(folder.getFileName());
    run("cp", "-a", folder.toString(), there.toString());
    run("rm", "-rf", folder.toString());
    Files.createSymbolicLink(folder, there);
  }

  /** Brings it back to where it was; again nobody may use it. */
  public void give(Path folder) throws IOException {
    if (!Files.isSymbolicLink(folder)) return;
    try {
      Files.delete(folder);
      run("cp", "-a", place.resolve(folder.getFileName()).toString(), folder.toString());
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
  }

  /** Takes all that is left, and again what has become free meanwhile. */
  void fill() throws IOException {
    try (FileChannel file =
        FileChannel.open(filler, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
      for (int block = 1 << 20; block >= 4096; block >>= 4) fill(file, block);
    }
  }

  private static void fill(FileChannel file, int block) {
    try {
      ByteBuffer nothing = ByteBuffer.allocate(block);
      while (file.size() < SIZE) {
        nothing.clear();
        while (nothing.hasRemaining()) file.write(nothing);
      }
      file.force(true);
    } catch (IOException full) {
      // that is what was wanted
      return;
    }
  }

  void free() throws IOException {
    Files.deleteIfExists(filler);
  }

  private static void run(String... command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    process.getOutputStream().close();
    if (!process.waitFor(120, TimeUnit.SECONDS)) process.destroyForcibly();
    else if (process.exitValue() == 0) return;
    throw new IOException(String.join(" ", List.of(command).subList(0, 2)) + " failed");
  }

  @Override
  public void close() throws IOException {
    try {
      run("umount", place.toString());
    } catch (IOException busy) {
      unhook();
    } catch (InterruptedException stopping) {
      unhook();
      Thread.currentThread().interrupt();
    }
    Files.deleteIfExists(image);
    Files.deleteIfExists(place);
  }

  /** It goes when its last user goes. */
  private void unhook() throws IOException {
    boolean stopping = Thread.interrupted();
    try {
      run("umount", "-l", place.toString());
    } catch (InterruptedException again) {
      stopping = true;
    } finally {
      if (stopping) Thread.currentThread().interrupt();
    }
  }
}
