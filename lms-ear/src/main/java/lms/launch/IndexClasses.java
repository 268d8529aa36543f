package lms.launch;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.jboss.jandex.IndexWriter;
import org.jboss.jandex.Indexer;
import org.jboss.jandex.JarIndexer;

/**
 * Build time: lays an index of annotations beside the classes of the EAR that the build has laid
 * open. The server reads it where it would else read every class of every library at each start.
 */
public final class IndexClasses {
  /** Where the server looks for an index, in a library or a folder of classes. */
  static final String INDEX = "META-INF/jandex.idx";

  private final House house;

  private IndexClasses(House house) {
    this.house = house;
  }

  public static void main(String[] args) throws IOException {
    IndexClasses index = new IndexClasses(new House(Path.of(args[0])));
    for (Path folder : index.house.libraries()) {
      for (Path library : endingIn(folder, ".jar")) library(library.toFile());
    }
    for (Path classes : index.house.classes()) folder(classes);
  }

  private static void library(File jar) throws IOException {
    try (ZipFile there = new ZipFile(jar)) {
      if (there.getEntry(INDEX) != null) return;
    }
    JarIndexer.createJarIndex(jar, new Indexer(), true, false, false);
  }

  private static void folder(Path classes) throws IOException {
    Indexer indexer = new Indexer();
    for (Path each : endingIn(classes, ".class")) {
      try (InputStream in = Files.newInputStream(each)) {
        indexer.index(in);
      }
    }
    Path index = classes.resolve(INDEX);
    Files.createDirectories(index.getParent());
    try (OutputStream out = Files.newOutputStream(index)) {
      new IndexWriter(out).write(indexer.complete());
    }
  }

  /** In the same order on every machine. */
  private static List<Path> endingIn(Path folder, String ending) throws IOException {
    try (Stream<Path> inside = Files.walk(folder)) {
      return inside.filter(p -> p.toString().endsWith(ending)).sorted().toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }
}
