package lms.loading;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Checks files against the JSON schema of their kind and puts each finding on its line. */
final class SchemaCheck {
  private static final Set<String> WORDED =
      Set.of(
          "required",
          "additionalProperties",
          "enum",
          "pattern",
          "const",
          "type",
          "minimum",
          "maximum",
          "minItems",
          "maxItems",
          "minLength",
          "format",
          "uniqueItems");

  private final Map<String, Schema> byKind = new HashMap<>();

  /**
   * @param files with {@code schema/<kind>.schema.json}
   */
  SchemaCheck(Map<String, byte[]> files) {
    SchemaRegistry registry =
        SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            b ->
                b.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));
    files.forEach(
        (path, bytes) -> {
          if (path.matches("schema/[a-z-]+\\.schema\\.json"))
            byKind.put(
                path.substring("schema/".length(), path.length() - ".schema.json".length()),
                registry.getSchema(new String(bytes, StandardCharsets.UTF_8)));
        });
  }

  boolean knows(String kind) {
    return byKind.containsKey(kind);
  }

  /** Tells every finding; true when there is none. */
  boolean passes(ContentFile file, Faults faults) {
    var found = byKind.get(file.kind()).validate(file.root());
    found.forEach(e -> tell(file, e, faults));
    return found.isEmpty();
  }

  private static void tell(ContentFile file, Error e, Faults faults) {
    String pointer = e.getInstanceLocation().toString();
    if (e.getProperty() != null && e.getKeyword().equals("additionalProperties"))
      pointer += "/" + e.getProperty();
    String word = WORDED.contains(e.getKeyword()) ? e.getKeyword() : "other";
    Object[] facts =
        word.equals("other")
            ? new Object[] {name(pointer), e.getKeyword()}
            : facts(name(pointer), e.getArguments());
    faults.at(file, pointer, "loading.fault.schema." + word, facts);
  }

  private static Object[] facts(String name, Object[] arguments) {
    Object[] facts = new Object[1 + (arguments == null ? 0 : arguments.length)];
    facts[0] = name;
    if (arguments != null)
      System.arraycopy(
          Arrays.stream(arguments).map(String::valueOf).toArray(), 0, facts, 1, arguments.length);
    return facts;
  }

  private static String name(String pointer) {
    return pointer.isEmpty() ? "/" : pointer;
  }
}
