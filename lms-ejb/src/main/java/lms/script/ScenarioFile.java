package lms.script;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.util.List;
import java.util.stream.StreamSupport;
import lms.platform.Both;
import lms.script.Effect.Branch;
import lms.script.Effect.Condition;
import lms.script.Effect.Next;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * Reads a scenario as trainers write it. The way on may be a plain node name or a list of branches,
 * a text may be one string for both languages.
 */
public final class ScenarioFile {
  /** Also writes and reads a move as it is kept. */
  public static final JsonMapper MAPPER =
      JsonMapper.builder()
          .addModule(
              new SimpleModule()
                  .addDeserializer(Both.class, new BothReader())
                  .addDeserializer(Next.class, new NextReader()))
          .build();

  private ScenarioFile() {}

  static Scenario read(String yaml) {
    return read(tree(yaml));
  }

  public static Scenario read(JsonNode tree) {
    return MAPPER.convertValue(tree, Scenario.class);
  }

  static JsonNode tree(String yaml) {
    Object loaded = new Load(LoadSettings.builder().build()).loadFromString(yaml);
    return MAPPER.valueToTree(loaded);
  }

  private static final class BothReader extends JsonDeserializer<Both> {
    @Override
    public Both deserialize(JsonParser parser, DeserializationContext context) throws IOException {
      JsonNode tree = parser.readValueAsTree();
      return tree.isValueNode()
          ? new Both(tree.asText(), tree.asText())
          : new Both(tree.path("zh").asText(), tree.path("en").asText());
    }
  }

  private static final class NextReader extends JsonDeserializer<Next> {
    @Override
    public Next deserialize(JsonParser parser, DeserializationContext context) throws IOException {
      JsonNode tree = parser.readValueAsTree();
      if (tree.isTextual()) {
        return Next.of(tree.asText());
      }
      List<Branch> branches =
          StreamSupport.stream(tree.spliterator(), false)
              .map(
                  b ->
                      new Branch(
                          MAPPER.convertValue(b.get("when"), Condition.class),
                          b.path("to").asText()))
              .toList();
      return new Next(branches);
    }
  }
}
