package lms.web.certification;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import lms.certification.CertificateFilter;
import lms.certification.CertificateState;

/** A filter as it stands in an address. What cannot be read counts as not said. */
public final class FilterQuery {
  private static final String[] NAMES = {
    "words", "cohort", "site", "skill", "state", "ending", "from", "until"
  };

  private final Map<String, String> said = new LinkedHashMap<>();

  FilterQuery(UnaryOperator<String> parameter) {
    for (String name : NAMES) {
      String value = parameter.apply(name);
      if (value != null && !value.isBlank()) said.put(name, value.strip());
    }
  }

  public String get(String name) {
    return said.getOrDefault(name, "");
  }

  public boolean isPlain() {
    return said.isEmpty();
  }

  CertificateFilter filter() {
    return new CertificateFilter(
        said.get("words"),
        said.get("cohort"),
        said.containsKey("site") ? id(said.get("site")) : null,
        said.get("skill"),
        state(said.get("state")),
        said.containsKey("ending"),
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
    for (CertificateState state : CertificateState.values())
      if (state.name().equals(text)) return state;
    return null;
  }

  private static LocalDate day(String text) {
    try {
      return text == null ? null : LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      return null;
    }
  }
}
