package lms.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The SQL of a room names its own tables. Of a neighbour it names only views that the neighbour
 * made for others; {@code report} reads everywhere, because nobody uses it.
 */
class OwnTablesTest {
  private static final Path ROOMS = Path.of("../lms-ejb/src/main/java/lms");
  private static final Pattern TABLE =
      Pattern.compile("\\b(?:from|join|into|update)\\s+([a-z]+)\\.([a-z_]+)\\b(?![.(])");
  private static final String FOR_OTHERS = "_for_others";
  private static final String READER = "report";

  @Test
  void a_room_reads_and_writes_its_own_tables() throws IOException {
    List<String> found = new ArrayList<>();
    Set<String> rooms = rooms();
    for (String room : rooms)
      if (!room.equals(READER))
        try (Stream<Path> files = Files.list(ROOMS.resolve(room))) {
          files.forEach(
              f ->
                  strange(room, rooms, read(f)).forEach(t -> found.add(f.getFileName() + " " + t)));
        }
    assertThat(rooms).hasSizeGreaterThan(20);
    assertThat(found).isEmpty();
  }

  @Test
  void a_neighbours_table_is_found_and_its_view_for_others_is_not() {
    Set<String> rooms = Set.of("gate", "programme", "security");
    assertThat(strange("gate", rooms, "select 1 from programme.enrolment e"))
        .containsExactly("programme.enrolment");
    assertThat(strange("gate", rooms, "join security.account_for_others a")).isEmpty();
    assertThat(strange("gate", rooms, "delete from gate.to_judge")).isEmpty();
  }

  private static List<String> strange(String room, Set<String> rooms, String source) {
    List<String> found = new ArrayList<>();
    Matcher m = TABLE.matcher(source);
    while (m.find())
      if (rooms.contains(m.group(1))
          && !m.group(1).equals(room)
          && !m.group(2).endsWith(FOR_OTHERS)) found.add(m.group(1) + "." + m.group(2));
    return found;
  }

  private static Set<String> rooms() throws IOException {
    try (Stream<Path> all = Files.list(ROOMS)) {
      return all.filter(Files::isDirectory)
          .map(p -> p.getFileName().toString())
          .collect(Collectors.toSet());
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
