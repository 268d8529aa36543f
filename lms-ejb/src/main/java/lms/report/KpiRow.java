package lms.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import lms.loading.ContentSet;
import lms.platform.Both;

/**
 * One key figure of the dictionary.
 *
 * @param symbols the formula as an expression
 * @param direction up, down or band
 * @param from where the figure should at least lie; null for no lower end
 * @param to where it should at most lie; null for no upper end
 * @param note null when there is none
 */
public record KpiRow(
    String id,
    String group,
    Both title,
    Both formula,
    String symbols,
    List<Symbol> where,
    String unit,
    String direction,
    BigDecimal from,
    BigDecimal to,
    Both population,
    String period,
    String source,
    Both note)
    implements Serializable {

  /** What a symbol of the expression stands for. */
  public record Symbol(String name, Both means) implements Serializable {}

  static KpiRow of(JsonNode n) {
    List<Symbol> where = new ArrayList<>();
    n.path("where")
        .fields()
        .forEachRemaining(e -> where.add(new Symbol(e.getKey(), ContentSet.both(e.getValue()))));
    return new KpiRow(
        n.path("id").asText(),
        n.path("group").asText(),
        ContentSet.both(n.path("title")),
        ContentSet.both(n.path("formula")),
        n.path("symbols").asText(),
        List.copyOf(where),
        n.path("unit").asText(),
        n.path("direction").asText(),
        number(n.path("target").path("from")),
        number(n.path("target").path("to")),
        ContentSet.both(n.path("population")),
        n.path("period").asText(),
        n.path("source").asText(),
        n.has("note") ? ContentSet.both(n.path("note")) : null);
  }

  private static BigDecimal number(JsonNode n) {
    return n.isNumber() ? n.decimalValue() : null;
  }

  /** Does it speak of this? Every word must stand somewhere in its name, formula or meaning. */
  boolean speaksOf(String words) {
    String all =
        Stream.concat(
                Stream.of(title, formula, population, note), where.stream().map(Symbol::means))
            .filter(b -> b != null)
            .map(b -> b.zh() + " " + b.en())
            .reduce(id + " " + symbols, (a, b) -> a + " " + b)
            .toLowerCase(Locale.ROOT);
    return Stream.of(words.toLowerCase(Locale.ROOT).strip().split("\\s+")).allMatch(all::contains);
  }
}
