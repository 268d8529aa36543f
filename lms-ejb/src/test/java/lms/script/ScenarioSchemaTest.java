package lms.script;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScenarioSchemaTest {
  private static final Path CONTENT = Path.of("..", "course-content");

  @ParameterizedTest
  @ValueSource(strings = {"lost-card", "limit-rise", "angry-repeat"})
  void a_scenario_of_the_course_fits_the_schema(String id) throws IOException {
    assertThat(schema().validate(tree(id))).isEmpty();
  }

  @Test
  void a_slip_of_the_pen_does_not() throws IOException {
    ObjectNode slipped = (ObjectNode) tree("lost-card");
    slipped.put("dificulty", "easy");
    assertThat(schema().validate(slipped)).isNotEmpty();
  }

  private static Schema schema() throws IOException {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(Files.readString(CONTENT.resolve("schema/scenario.schema.json")));
  }

  private static JsonNode tree(String id) throws IOException {
    return ScenarioFile.tree(
        Files.readString(CONTENT.resolve("simulation").resolve(id).resolve("scenario.yaml")));
  }
}
