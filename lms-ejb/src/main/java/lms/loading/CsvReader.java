package lms.loading;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads one CSV file into a tree: {@code kind} is its name, {@code columns} its header, {@code
 * rows} one object a line by the header's names, without the cells that are empty. Remembers the
 * line of every row.
 */
final class CsvReader {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final String path;
  private final Faults faults;
  private final ObjectNode root = JSON.objectNode();
  private final ArrayNode columns = root.putArray("columns");
  private final ArrayNode rows = root.putArray("rows");
  private final Map<String, Integer> lines = new HashMap<>();

  private CsvReader(String path, Faults faults) {
    this.path = path;
    this.faults = faults;
    String name = path.substring(path.lastIndexOf('/') + 1);
    root.put("kind", name.substring(0, name.length() - ".csv".length()));
  }

  /** Empty when the file is no table; the fault has been told. */
  static Optional<ContentFile> read(String path, String text, Faults faults) {
    return new CsvReader(path, faults).file(text.startsWith("\uFEFF") ? text.substring(1) : text);
  }

  private Optional<ContentFile> file(String text) {
    int line = 1;
    try (CSVParser table =
        CSVFormat.DEFAULT
            .builder()
            .setIgnoreEmptyLines(false)
            .get()
            .parse(new StringReader(text))) {
      for (CSVRecord record : table) {
        List<String> cells = record.stream().map(String::strip).toList();
        if (!String.join("", cells).isEmpty() && !take(cells, line)) return Optional.empty();
        line = (int) table.getCurrentLineNumber() + 1;
      }
    } catch (IOException | UncheckedIOException e) {
      faults.add(path, line, "loading.fault.csv.quote");
      return Optional.empty();
    }
    return Optional.of(new ContentFile(path, root, new ContentLines(lines)));
  }

  private boolean take(List<String> cells, int line) {
    if (columns.isEmpty()) return head(cells, line);
    if (cells.size() != columns.size()) {
      faults.add(path, line, "loading.fault.csv.cells", cells.size(), columns.size());
      return true;
    }
    lines.put("/rows/" + rows.size(), line);
    ObjectNode row = rows.addObject();
    for (int n = 0; n < cells.size(); n++)
      if (!cells.get(n).isEmpty()) row.put(columns.get(n).asText(), cells.get(n));
    return true;
  }

  private boolean head(List<String> names, int line) {
    lines.put("/columns", line);
    Set<String> seen = new HashSet<>();
    for (String name : names)
      if (name.isEmpty() || !seen.add(name)) {
        faults.add(path, line, "loading.fault.csv.header", name);
        return false;
      }
    names.forEach(columns::add);
    return true;
  }
}
