package lms.bench;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** What the bench says: English and Chinese in one line, as the launcher does. */
final class Say {
  private static final ResourceBundle ENGLISH = bundle(Locale.ENGLISH);
  private static final ResourceBundle CHINESE = bundle(Locale.SIMPLIFIED_CHINESE);

  private Say() {}

  static String both(String key, Object... facts) {
    return filled(ENGLISH, key, facts) + " · " + filled(CHINESE, key, facts);
  }

  private static String filled(ResourceBundle bundle, String key, Object... facts) {
    Object[] plain = new Object[facts.length];
    for (int i = 0; i < facts.length; i++) plain[i] = String.valueOf(facts[i]);
    return MessageFormat.format(bundle.getString(key), plain);
  }

  private static ResourceBundle bundle(Locale locale) {
    return ResourceBundle.getBundle(
        "text/bench",
        locale,
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }
}
