package lms.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Two people who write migrations in the same minute find out here, not when the server starts. */
class MigrationNamesTest {
  private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");

  @Test
  void no_two_migrations_have_the_same_number() throws IOException {
    Map<String, List<String>> byNumber =
        migrations().stream()
            .map(p -> p.getFileName().toString())
            .collect(Collectors.groupingBy(n -> n.substring(0, n.indexOf("__"))));
    byNumber.values().removeIf(names -> names.size() == 1);
    assertThat(byNumber).isEmpty();
  }

  @Test
  void a_migration_lies_in_its_room_and_begins_with_its_name() throws IOException {
    assertThat(migrations())
        .allSatisfy(
            p ->
                assertThat(p.getFileName().toString())
                    .matches("V2\\d{11}__" + p.getParent().getFileName() + "_\\w+\\.sql"));
  }

  private static List<Path> migrations() throws IOException {
    try (Stream<Path> files = Files.walk(MIGRATIONS)) {
      return files.filter(p -> p.getFileName().toString().startsWith("V")).toList();
    }
  }
}
