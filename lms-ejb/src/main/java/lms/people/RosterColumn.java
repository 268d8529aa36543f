package lms.people;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lms.platform.Language;
import lms.platform.Texts;

/**
 * The columns of a roster. A header is known by its key, or by one of its names in either language,
 * which stand in the bundles under {@code people.header.…} with bars between them.
 */
enum RosterColumn {
  NUMBER(true),
  NAME(true),
  LATIN(false),
  EMAIL(false),
  SITE(true),
  TEAM(false),
  LANGUAGE(false),
  GROUPS(true),
  HIRED(true),
  LEFT(false);

  private final boolean must;

  RosterColumn(boolean must) {
    this.must = must;
  }

  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<RosterColumn> of(String header) {
    String said = header.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_-]+", " ");
    return Arrays.stream(values()).filter(c -> c.names().contains(said)).findFirst();
  }

  static List<RosterColumn> required() {
    return Arrays.stream(values()).filter(c -> c.must).toList();
  }

  /** The name that a template gives it. */
  String nameIn(Language language) {
    return in(language).split("\\|")[0];
  }

  private List<String> names() {
    String all = key() + "|" + in(Language.ZH) + "|" + in(Language.EN);
    return Arrays.stream(all.toLowerCase(Locale.ROOT).split("\\|")).toList();
  }

  private String in(Language language) {
    return Texts.in(language).of("people.header." + key());
  }
}
