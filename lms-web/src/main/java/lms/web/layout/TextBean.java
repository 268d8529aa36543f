package lms.web.layout;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import lms.platform.Language;
import lms.platform.Texts;

/** The words of a page: {@code #{text['exam.take.title']}}, {@code #{text.of('key', fact)}}. */
@Named("text")
@RequestScoped
public class TextBean extends AbstractMap<String, String> {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Written once: what a page asks for stands in the page and never changes. */
  private static final Map<Asked, String> WRITTEN = new ConcurrentHashMap<>();

  @Inject Speaking speaking;

  private record Asked(Language language, String prefix, String keys) {}

  @Override
  public String get(Object key) {
    return speaking.texts().of(String.valueOf(key));
  }

  public String of(String key, Object a) {
    return speaking.texts().of(key, a);
  }

  public String of(String key, Object a, Object b) {
    return speaking.texts().of(key, a, b);
  }

  public String of(String key, Object a, Object b, Object c) {
    return speaking.texts().of(key, a, b, c);
  }

  public String of(String key, Object a, Object b, Object c, Object d) {
    return speaking.texts().of(key, a, b, c, d);
  }

  /** How long something takes, to the second. */
  public String span(Duration time) {
    return speaking.texts().span(time);
  }

  /**
   * Texts for a script, as a JSON object: the words that begin with the prefix, by what follows.
   */
  public String json(String prefix, String keys) {
    return WRITTEN.computeIfAbsent(
        new Asked(speaking.language(), prefix, keys),
        asked -> written(words(Texts.in(asked.language()), prefix, keys)));
  }

  /** The same in both languages, by their short names. */
  public String jsonOfBoth(String prefix, String keys) {
    return written(
        Map.of(
            "zh", words(Texts.in(Language.ZH), prefix, keys),
            "en", words(Texts.in(Language.EN), prefix, keys)));
  }

  private static Map<String, String> words(Texts texts, String prefix, String keys) {
    Map<String, String> words = new TreeMap<>();
    for (String key : keys.trim().split("\\s+")) words.put(key, texts.of(prefix + key));
    return words;
  }

  private static String written(Object words) {
    try {
      return JSON.writeValueAsString(words);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public boolean containsKey(Object key) {
    return true;
  }

  @Override
  public Set<Entry<String, String>> entrySet() {
    return Set.of();
  }
}
