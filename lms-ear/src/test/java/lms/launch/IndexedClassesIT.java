package lms.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import lms.system.RunningAcademy;
import org.jboss.jandex.DotName;
import org.jboss.jandex.Index;
import org.jboss.jandex.IndexReader;
import org.junit.jupiter.api.Test;

/** What the server would else look for at each start was found by the build. */
class IndexedClassesIT {
  private final House house = RunningAcademy.house();

  @Test
  void every_library_carries_an_index() throws IOException {
    List<Path> without = new ArrayList<>();
    for (Path folder : house.libraries()) {
      try (Stream<Path> inside = Files.list(folder)) {
        for (Path jar : inside.filter(p -> p.toString().endsWith(".jar")).toList()) {
          try (ZipFile library = new ZipFile(jar.toFile())) {
            if (library.getEntry(IndexClasses.INDEX) == null) without.add(jar);
          }
        }
      }
    }
    assertThat(without).isEmpty();
  }

  @Test
  void our_own_index_knows_each_of_our_classes_and_no_other() throws IOException {
    for (Path classes : house.classes()) {
      Index index;
      try (InputStream in = Files.newInputStream(classes.resolve(IndexClasses.INDEX))) {
        index = new IndexReader(in).read();
      }
      List<DotName> there;
      try (Stream<Path> inside = Files.walk(classes)) {
        there =
            inside
                .filter(p -> p.toString().endsWith(".class"))
                .map(p -> classes.relativize(p).toString())
                .map(p -> p.substring(0, p.length() - 6).replace('/', '.').replace('\\', '.'))
                .map(DotName::createSimple)
                .toList();
      }
      assertThat(index.getKnownClasses().stream().map(c -> c.name()).toList())
          .containsExactlyInAnyOrderElementsOf(there);
    }
  }
}
