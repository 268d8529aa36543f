package lms.loading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Every kind of every room, found as the server finds them: by type. */
final class AllKinds {
  private static final Path CLASSES = Path.of("target", "classes");

  private AllKinds() {}

  /** Without anything injected: enough to declare and to check. */
  static List<ContentKind> get() {
    try (Stream<Path> all = Files.walk(CLASSES.resolve("lms"))) {
      return all.map(CLASSES::relativize)
          .map(Path::toString)
          .filter(p -> p.endsWith(".class") && !p.contains("$"))
          .map(p -> p.substring(0, p.length() - ".class".length()).replace('/', '.'))
          .filter(name -> !name.endsWith("package-info"))
          .map(AllKinds::load)
          .filter(c -> ContentKind.class.isAssignableFrom(c) && !c.isInterface())
          .map(AllKinds::make)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name, false, AllKinds.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  private static ContentKind make(Class<?> type) {
    try {
      var constructor = type.getDeclaredConstructor();
      constructor.setAccessible(true);
      return (ContentKind) constructor.newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
