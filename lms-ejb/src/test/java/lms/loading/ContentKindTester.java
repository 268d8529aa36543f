package lms.loading;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Lets another room check and store one file of its kind, changed as a test wants it. */
public final class ContentKindTester {
  private ContentKindTester() {}

  public static JsonNode read(Path file) {
    return file(file, root -> {}).root();
  }

  /** The reasons, in the order in which they were found. */
  public static List<String> faults(ContentKind kind, Path path, Consumer<JsonNode> change) {
    Faults faults = new Faults();
    kind.check(set(file(path, change), faults), faults);
    return faults.all().stream().map(Fault::reasonKey).toList();
  }

  /** The reasons why this thing of an earlier loading may not be missing in a whole folder. */
  public static List<String> faultsWhenGone(ContentKind kind, String entity, String id) {
    Faults faults = new Faults();
    kind.check(
        new ContentSet(
            List.of(),
            Map.of(),
            new ContentIds(faults),
            Map.of(entity, Map.of(id, "some.yaml")),
            true),
        faults);
    return faults.all().stream().map(Fault::reasonKey).toList();
  }

  /** What became of it, by entity. */
  public static Map<String, Map<LoadReport.Outcome, Integer>> store(
      ContentKind kind, Path path, Consumer<JsonNode> change) {
    return store(kind, path, change, Map.of());
  }

  /**
   * The same after an earlier loading.
   *
   * @param stored by entity the ids of then, each with its file
   */
  public static Map<String, Map<LoadReport.Outcome, Integer>> store(
      ContentKind kind,
      Path path,
      Consumer<JsonNode> change,
      Map<String, Map<String, String>> stored) {
    LoadReport report = new LoadReport();
    ContentFile file = file(path, change);
    ContentIds ids = new ContentIds(new Faults());
    kind.declare(file, ids);
    kind.store(new ContentSet(List.of(file), Map.of(), ids, stored, false), report);
    return report.counts();
  }

  private static ContentSet set(ContentFile file, Faults faults) {
    return new ContentSet(List.of(file), Map.of(), new ContentIds(faults), Map.of(), false);
  }

  private static ContentFile file(Path path, Consumer<JsonNode> change) {
    try {
      String name = path.getFileName().toString();
      String text = Files.readString(path);
      ContentFile file =
          (name.endsWith(".csv")
                  ? CsvReader.read(name, text, new Faults())
                  : YamlReader.read(name, text, new Faults()))
              .orElseThrow();
      change.accept(file.root());
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
