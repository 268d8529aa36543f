package lms.loading;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** Reads one YAML file into a tree and remembers the line of every node. */
final class YamlReader {
  private static final int MOST_NODES = 200_000;

  /** Deeper than anything a person writes; deeper still, no thread's stack would hold it. */
  private static final int DEEPEST = 100;

  private static final JsonNodeFactory JSON = JsonNodeFactory.withExactBigDecimals(true);

  private final String path;
  private final Faults faults;
  private final Map<String, Integer> lines = new HashMap<>();
  private int nodes;

  private YamlReader(String path, Faults faults) {
    this.path = path;
    this.faults = faults;
  }

  /** Empty when the file is no YAML; the fault has been told. */
  static Optional<ContentFile> read(String path, String text, Faults faults) {
    YamlReader reader = new YamlReader(path, faults);
    try {
      LoadSettings settings = LoadSettings.builder().setLabel(path).setUseMarks(true).build();
      requireShallow(new Parse(settings).parseString(text));
      Optional<Node> root = new Compose(settings).composeString(text);
      if (root.isEmpty() || !(root.get() instanceof MappingNode)) {
        faults.add(path, 1, "loading.fault.noMapping");
        return Optional.empty();
      }
      JsonNode tree = reader.tree(root.get(), "", 1);
      return Optional.of(new ContentFile(path, tree, new ContentLines(reader.lines)));
    } catch (TooDeep e) {
      faults.add(path, e.line, "loading.fault.yamlTooDeep", DEEPEST);
    } catch (MarkedYamlEngineException e) {
      int line = e.getProblemMark().map(m -> m.getLine() + 1).orElse(1);
      int column = e.getProblemMark().map(m -> m.getColumn() + 1).orElse(1);
      faults.add(path, line, "loading.fault.yaml", column);
    } catch (YamlEngineException e) {
      faults.add(path, 1, "loading.fault.yamlTooLarge");
    }
    return Optional.empty();
  }

  /** A file may nest so deep, or name what it lies in, that nothing could walk through it. */
  private static final class TooDeep extends YamlEngineException {
    private static final long serialVersionUID = 1;
    private final int line;

    TooDeep(int line) {
      super("too deep");
      this.line = line;
    }
  }

  /** Before nodes are made of it, because that alone goes as deep as the text does. */
  private static void requireShallow(Iterable<Event> events) {
    int depth = 0;
    for (Event event : events)
      if (event instanceof CollectionEndEvent) depth--;
      else if (event instanceof CollectionStartEvent && ++depth > DEEPEST)
        throw new TooDeep(event.getStartMark().map(m -> m.getLine() + 1).orElse(1));
  }

  private JsonNode tree(Node node, String pointer, int depth) {
    if (depth > DEEPEST) throw new TooDeep(line(node));
    if (++nodes > MOST_NODES) throw new YamlEngineException("too many nodes");
    lines.putIfAbsent(pointer, line(node));
    if (node instanceof MappingNode mapping) return mapping(mapping, pointer, depth);
    if (node instanceof SequenceNode sequence) {
      ArrayNode array = JSON.arrayNode();
      int i = 0;
      for (Node item : sequence.getValue()) array.add(tree(item, pointer + "/" + i++, depth + 1));
      return array;
    }
    return scalar((ScalarNode) node);
  }

  private JsonNode mapping(MappingNode mapping, String pointer, int depth) {
    ObjectNode object = JSON.objectNode();
    for (NodeTuple pair : mapping.getValue()) {
      String key = pair.getKeyNode() instanceof ScalarNode s ? s.getValue() : "?";
      String inner = pointer + "/" + key.replace("~", "~0").replace("/", "~1");
      int line = line(pair.getKeyNode());
      if (object.has(key)) faults.add(path, line, "loading.fault.keyTwice", key);
      lines.put(inner, line);
      object.set(key, tree(pair.getValueNode(), inner, depth + 1));
    }
    return object;
  }

  private static JsonNode scalar(ScalarNode scalar) {
    String text = scalar.getValue();
    Tag tag = scalar.getTag();
    if (tag.equals(Tag.NULL)) return JSON.nullNode();
    if (tag.equals(Tag.BOOL)) return JSON.booleanNode(Boolean.parseBoolean(text));
    try {
      if (tag.equals(Tag.INT)) {
        BigInteger whole = new BigInteger(text);
        return whole.bitLength() < 32 ? JSON.numberNode(whole.intValue()) : JSON.numberNode(whole);
      }
      if (tag.equals(Tag.FLOAT)) return JSON.numberNode(new BigDecimal(text));
    } catch (NumberFormatException e) {
      return JSON.textNode(text); // such as .inf or 0o7, which the schemas know nowhere
    }
    return JSON.textNode(text);
  }

  private static int line(Node node) {
    return node.getStartMark().map(m -> m.getLine() + 1).orElse(1);
  }
}
