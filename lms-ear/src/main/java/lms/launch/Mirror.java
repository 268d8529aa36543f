package lms.launch;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;

/** Makes one folder look like another: copies what is newer, removes what is gone. */
final class Mirror {
  private final Path from;
  private final Path to;
  private final Set<Path> spared;
  private int changes;

  /**
   * @param spared folders of the copy that have another origin
   */
  Mirror(Path from, Path to, Set<String> spared) {
    this.from = from;
    this.to = to;
    this.spared = Set.copyOf(spared.stream().map(to::resolve).toList());
  }

  /** How many files differed. */
  int refresh() throws IOException {
    changes = 0;
    if (!Files.isDirectory(from)) return 0;
    Files.walkFileTree(from, new Copying());
    Files.walkFileTree(to, new Removing());
    return changes;
  }

  private final class Copying extends SimpleFileVisitor<Path> {
    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes original) throws IOException {
      Path copy = to.resolve(from.relativize(file).toString());
      if (!same(original, copy)) {
        Files.createDirectories(copy.getParent());
        Files.copy(
            file, copy, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
        changes++;
      }
      return FileVisitResult.CONTINUE;
    }

    private boolean same(BasicFileAttributes original, Path copy) throws IOException {
      if (!Files.exists(copy)) return false;
      BasicFileAttributes there = Files.readAttributes(copy, BasicFileAttributes.class);
      return there.size() == original.size()
          && !there
              .lastModifiedTime()
              .toInstant()
              .isBefore(original.lastModifiedTime().toInstant());
    }
  }

  private final class Removing extends SimpleFileVisitor<Path> {
    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      return spared.contains(folder) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      if (!Files.exists(from.resolve(to.relativize(file).toString()), LinkOption.NOFOLLOW_LINKS)) {
        Files.delete(file);
        changes++;
      }
      return FileVisitResult.CONTINUE;
    }
  }
}
