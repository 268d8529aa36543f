package lms.platform;

import java.text.MessageFormat;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;

/**
 * All words the academy says, by key and language. A key is {@code <room>.<rest>}; the rest is
 * looked up in {@code text/<room>_<language>.properties}. A missing key comes back between question
 * marks; TextsTest keeps that from ever being seen.
 */
public final class Texts {
  private static final Map<Language, Texts> ALL =
      Map.of(Language.ZH, new Texts(Language.ZH), Language.EN, new Texts(Language.EN));

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
        : new MessageFormat(pattern, language.locale()).format(facts);
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
