package lms.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** What differs between two states that the trail keeps as JSON, one line a field. */
final class TrailChanges {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int LONGEST = 200;

  private TrailChanges() {}

  /** Of something new or gone, every field that says anything; else those that differ. */
  static List<TrailRow.Change> between(String before, String after) {
    TreeMap<String, String> was = flat(before);
    TreeMap<String, String> is = flat(after);
    TreeMap<String, String> fields = new TreeMap<>(was);
    fields.putAll(is);
    List<TrailRow.Change> changes = new ArrayList<>();
    for (String field : fields.keySet()) {
      String old = was.get(field);
      String now = is.get(field);
      if (old == null ? now != null : !old.equals(now))
        changes.add(new TrailRow.Change(field, old, now));
    }
    return List.copyOf(changes);
  }

  private static TreeMap<String, String> flat(String json) {
    TreeMap<String, String> fields = new TreeMap<>();
    flatten("", read(json), fields);
    return fields;
  }

  private static void flatten(String path, JsonNode node, TreeMap<String, String> into) {
    if (node.isObject())
      node.fields()
          .forEachRemaining(
              f ->
                  flatten(
                      path.isEmpty() ? f.getKey() : path + "." + f.getKey(), f.getValue(), into));
    else if (!node.isMissingNode() && !node.isNull()) into.put(path, words(node));
  }

  private static String words(JsonNode node) {
    String words = node.isValueNode() ? node.asText() : node.toString();
    return words.length() > LONGEST ? words.substring(0, LONGEST) + "…" : words;
  }

  private static JsonNode read(String json) {
    try {
      return json == null ? MissingNode.getInstance() : JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e); // the column is jsonb, so it cannot be anything else
    }
  }
}
