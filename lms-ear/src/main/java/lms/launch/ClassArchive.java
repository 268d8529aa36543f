package lms.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/**
 * The server's loaded classes, kept by the JVM when it first stops (class data sharing), so that
 * later starts need about a fifth less work. One for this JDK and this build; the JVM ignores one
 * that does not fit.
 */
final class ClassArchive {
  private static final String PREFIX = "classes-";

  private final Path folder;
  private final Path archive;
  private final Path fresh;

  ClassArchive(House house, DataDirectory data) {
    folder = data.path();
    archive = folder.resolve(PREFIX + Integer.toHexString(identity(house).hashCode()) + ".jsa");
    fresh = folder.resolve(PREFIX + "fresh.jsa");
  }

  private static String identity(House house) {
    try {
      return System.getProperty("java.vm.version")
          + house.server()
          + Files.getLastModifiedTime(house.application().resolve("META-INF/application.xml"));
    } catch (IOException e) {
      throw new Trouble(e, "not.built", house.ear());
    }
  }

  String argument() throws IOException {
    Files.deleteIfExists(fresh);
    return Files.exists(archive)
        ? "-XX:SharedArchiveFile=" + archive
        : "-XX:ArchiveClassesAtExit=" + fresh;
  }

  /** After an orderly stop; one of a killed server would be half written. */
  void keep() throws IOException {
    if (!Files.exists(fresh)) return;
    List<Path> outdated;
    try (Stream<Path> inside = Files.list(folder)) {
      outdated =
          inside
              .filter(p -> p.getFileName().toString().startsWith(PREFIX) && !p.equals(fresh))
              .toList();
    }
    for (Path each : outdated) Files.delete(each);
    Files.move(fresh, archive, StandardCopyOption.ATOMIC_MOVE);
  }
}
