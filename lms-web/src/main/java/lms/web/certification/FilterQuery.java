package lms.web.certification;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lms.certification.CertificateFilter;
import lms.certification.CertificateState;

/**
 * A filter as it stands in an address. On a page what cannot be read counts as not said, a site
 * that cannot be one as that of nobody; a program is refused, see {@link FilterParameters}.
 */
public final class FilterQuery {
  static final List<String> NAMES =
      List.of("words", "cohort", "site", "skill", "state", "ending", "from", "until");

  private final Map<String, String> said = new LinkedHashMap<>();
  private final Set<String> unreadable = new TreeSet<>();

  FilterQuery(UnaryOperator<String> parameter) {
    for (String name : NAMES) {
      String value = parameter.apply(name);
      if (value != null && !value.isBlank()) read(name, value.strip());
    }
  }

  private void read(String name, String value) {
    boolean readable =
        switch (name) {
          case "site" -> value.matches("\\d{1,18}");
          case "state" -> state(value) != null;
          case "ending" -> value.matches("on|true|false");
          case "from", "until" -> day(value) != null;
          default -> true;
        };
    if (!readable) unreadable.add(name);
    if (readable || name.equals("site")) said.put(name, value);
  }

  public String get(String name) {
    return said.getOrDefault(name, "");
  }

  public boolean isPlain() {
    return said.isEmpty();
  }

  /** Names of what was said but cannot be read. */
  Set<String> unreadable() {
    return unreadable;
  }

  CertificateFilter filter() {
    return new CertificateFilter(
        said.get("words"),
        said.get("cohort"),
        said.containsKey("site") ? id(said.get("site")) : null,
        said.get("skill"),
        state(said.get("state")),
        said.getOrDefault("ending", "false").matches("on|true"),
        day(said.get("from")),
        day(said.get("until")));
  }

  /** The filter for an address of another page or file, without the question mark. */
  public String getText() {
    return said.entrySet().stream()
        .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }

  /** A page or size; what is no number of at most six figures counts as not said. */
  static int number(String text, int otherwise) {
    return text != null && text.matches("\\d{1,6}") ? Integer.parseInt(text) : otherwise;
  }

  /** 0, which nobody has, for what cannot be an id. */
  private static long id(String text) {
    return text.matches("\\d{1,18}") ? Long.parseLong(text) : 0;
  }

  private static CertificateState state(String text) {
    return Stream.of(CertificateState.values())
        .filter(s -> s.name().equals(text))
        .findFirst()
        .orElse(null);
  }

  private static LocalDate day(String text) {
    try {
      return text == null ? null : LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      return null;
    }
  }
}
