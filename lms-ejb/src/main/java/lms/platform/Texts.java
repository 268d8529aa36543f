package lms.platform;

import java.text.ChoiceFormat;
import java.text.MessageFormat;
import java.time.Duration;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * All words the academy says, by key and language. A key is {@code <room>.<rest>}; the rest is
 * looked up in {@code text/<room>_<language>.properties}. A missing key comes back between question
 * marks; TextsTest keeps that from ever being seen.
 */
public final class Texts {
  private static final Map<Language, Texts> ALL =
      Map.of(Language.ZH, new Texts(Language.ZH), Language.EN, new Texts(Language.EN));

  private static final Pattern CHOICE =
      Pattern.compile("\\{(\\d+),choice,((?:[^{}]|\\{[^{}]*})*)}");
  private static final Pattern FIGURE = Pattern.compile("-?\\d+(\\.\\d+)?");

  private final Language language;
  private final Map<String, String> known = new ConcurrentHashMap<>();

  private Texts(Language language) {
    this.language = language;
  }

  public static Texts in(Language language) {
    return ALL.get(language);
  }

  public Language language() {
    return language;
  }

  /** The text of a key with its facts filled in; {0,number}, {0,date} and choice formats work. */
  public String of(String key, Object... facts) {
    String pattern = known.computeIfAbsent(key, this::look);
    return facts.length == 0
        ? pattern.replace("''", "'")
        : new MessageFormat(chosen(pattern, facts), language.locale()).format(facts);
  }

  /**
   * A choice goes by what its fact says in figures, also where a mark or a count comes as text,
   * which MessageFormat refuses; {@code fill.js} reads a choice in the same way.
   */
  private static String chosen(String pattern, Object[] facts) {
    return CHOICE
        .matcher(pattern)
        .replaceAll(
            m -> {
              int n = Integer.parseInt(m.group(1));
              String fact = n < facts.length ? String.valueOf(facts[n]) : "";
              double figure = FIGURE.matcher(fact).matches() ? Double.parseDouble(fact) : 0;
              return Matcher.quoteReplacement(new ChoiceFormat(m.group(2)).format(figure));
            });
  }

  /** How long something takes: in minutes and, where they are no whole ones, seconds. */
  public String span(Duration time) {
    return time.toSecondsPart() == 0
        ? of("platform.span.minutes", time.toMinutes())
        : of("platform.span.seconds", time.toMinutes(), time.toSecondsPart());
  }

  /** The text of a refusal. */
  public String of(Refusal refusal) {
    return of(refusal.key(), refusal.facts().toArray());
  }

  private String look(String key) {
    int dot = key.indexOf('.');
    try {
      String bundle = "text." + key.substring(0, dot);
      return ResourceBundle.getBundle(
              bundle, language.locale(), Texts.class.getClassLoader(), NoFallback.CONTROL)
          .getString(key.substring(dot + 1));
    } catch (MissingResourceException | StringIndexOutOfBoundsException e) {
      return "??" + key + "??";
    }
  }

  private static final class NoFallback {
    static final ResourceBundle.Control CONTROL =
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
  }
}
