package lms.system.layout;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lms.system.Site;
import lms.system.SystemTest;
import org.junit.jupiter.api.Test;

/** The description of our JSON is whole: a program can be written by it alone. */
@SystemTest
class OpenapiIT {
  private static final Set<String> METHODS = Set.of("get", "post", "put", "delete", "patch");

  @Test
  void every_reference_leads_somewhere_and_every_record_tells_its_fields(Site site)
      throws Exception {
    JsonNode all = document(site);
    assertThat(all.findValuesAsText("$ref"))
        .isNotEmpty()
        .allSatisfy(r -> assertThat(all.at(r.substring(1)).isMissingNode()).as(r).isFalse());
    List<String> empty = new ArrayList<>();
    for (Map.Entry<String, JsonNode> one : all.at("/components/schemas").properties())
      if (one.getValue().path("type").asText().equals("object")
          && one.getValue().path("properties").isEmpty()) empty.add(one.getKey());
    assertThat(empty).isEmpty();
    assertThat(all.at("/components/schemas/CertificateRow/properties").fieldNames())
        .toIterable()
        .contains("number", "holder", "state", "validTo");
    assertThat(all.at("/components/schemas/LessonOrder/required")).isNotEmpty();
  }

  @Test
  void no_field_and_no_answer_is_left_untyped(Site site) throws Exception {
    List<String> untyped = new ArrayList<>();
    JsonNode all = document(site);
    for (Map.Entry<String, JsonNode> one : all.at("/components/schemas").properties())
      for (Map.Entry<String, JsonNode> field : one.getValue().path("properties").properties())
        if (bare(field.getValue()) && !field.getKey().equals("facts"))
          untyped.add(one.getKey() + "." + field.getKey());
    operations(
        all,
        (name, operation) -> {
          for (JsonNode answer : operation.path("responses"))
            for (JsonNode content : answer.path("content"))
              if (bare(content.path("schema"))) untyped.add(name);
        });
    assertThat(untyped).isEmpty();
  }

  @Test
  void every_address_says_what_it_does_and_how_it_may_end(Site site) throws Exception {
    JsonNode all = document(site);
    List<String> silent = new ArrayList<>();
    operations(
        all,
        (name, operation) -> {
          if (operation.path("summary").asText().isBlank()) silent.add(name + ": summary");
          if (name.endsWith("/ready")) return;
          boolean open = operation.has("security") && operation.path("security").isEmpty();
          for (String status : open ? List.of("400", "404") : List.of("400", "401", "403", "404"))
            if (!operation.path("responses").has(status)) silent.add(name + ": " + status);
        });
    assertThat(silent).isEmpty();
    assertThat(all.at("/components/securitySchemes/token/scheme").asText()).isEqualTo("bearer");
    assertThat(all.at("/security/0").has("token")).isTrue();
  }

  /** Every name that the academy reads in a filter stands in the description, and no other. */
  @Test
  void wherever_a_filter_is_taken_all_its_parameters_are_described(Site site) throws Exception {
    JsonNode all = document(site);
    List<String> names = filterNames();
    assertThat(names).contains("ending", "state").hasSizeGreaterThan(6);
    for (String place :
        List.of("get ~1files~1xlsx", "get ~1files~1csv", "post ~1parcels", "get ")) {
      String[] parts = place.split(" ", 2);
      JsonNode operation = all.at("/paths/~1api~1v1~1certificates" + parts[1] + "/" + parts[0]);
      List<String> wanted = new ArrayList<>(names);
      if (parts[1].isEmpty()) wanted.addAll(List.of("page", "size"));
      assertThat(operation.path("parameters").findValuesAsText("name"))
          .as(place)
          .containsExactlyInAnyOrderElementsOf(wanted);
      for (JsonNode parameter : operation.path("parameters")) {
        assertThat(parameter.path("in").asText()).isEqualTo("query");
        assertThat(parameter.path("description").asText()).as(parameter.toString()).isNotBlank();
      }
    }
    assertThat(all.toString()).contains("SUSPENDED");
  }

  /** As its only reader has them, in the other module. */
  private static List<String> filterNames() throws IOException {
    String source =
        Files.readString(
            Path.of("../lms-web/src/main/java/lms/web/certification/FilterQuery.java"));
    Matcher list = Pattern.compile("NAMES =\\s+List\\.of\\(([^)]*)\\)").matcher(source);
    assertThat(list.find()).isTrue();
    return Pattern.compile("\"(\\w+)\"")
        .matcher(list.group(1))
        .results()
        .map(r -> r.group(1))
        .toList();
  }

  /** Whoever tries the example is told that nobody has it, not that it was mistyped. */
  @Test
  void the_number_given_as_an_example_is_one(Site site) throws Exception {
    List<String> examples = document(site).at("/paths").findValuesAsText("example");
    assertThat(examples).hasSize(3).allMatch(e -> e.startsWith("AC-"));
    for (String example : Set.copyOf(examples)) {
      HttpResponse<String> answer =
          site.get(site.caller(), "/api/v1/certificates/" + example + "/check");
      assertThat(answer.statusCode()).isLessThan(500);
      assertThat(answer.body()).doesNotContain("numberAltered").contains("numberUnknown");
    }
  }

  private interface Look {
    void at(String name, JsonNode operation);
  }

  private static void operations(JsonNode all, Look look) {
    for (Map.Entry<String, JsonNode> path : all.path("paths").properties())
      for (Map.Entry<String, JsonNode> operation : path.getValue().properties())
        if (METHODS.contains(operation.getKey()))
          look.at(operation.getKey() + " " + path.getKey(), operation.getValue());
  }

  /** Neither a reference nor a type that says more than "something". */
  private static boolean bare(JsonNode schema) {
    if (schema.path("type").asText().equals("array")) return bare(schema.path("items"));
    if (schema.has("$ref") || schema.has("allOf") || schema.has("anyOf") || schema.has("oneOf"))
      return false;
    return !schema.has("type")
        || schema.path("type").asText().equals("object")
            && !schema.has("properties")
            && !schema.has("additionalProperties");
  }

  private static JsonNode document(Site site) throws Exception {
    HttpResponse<String> answer = site.get(site.caller(), "/api/v1/openapi");
    assertThat(answer.statusCode()).isEqualTo(200);
    return new ObjectMapper().readTree(answer.body());
  }
}
