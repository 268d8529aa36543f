package lms.script;

import com.hankcs.hanlp.HanLP;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Typed words made comparable: full width and half width, traditional and simplified, capitals,
 * spaces and Chinese digits no longer differ. Cut into sentences, because a denial reaches no
 * further than its own.
 */
record Wording(List<Sentence> sentences) {
  private static final Pattern END_OF_SENTENCE = Pattern.compile("[,;:.!?\\u3001\\u3002\\n]+");
  private static final Pattern NOISE = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final String CHINESE_DIGITS =
      "\u3007\u4e00\u4e8c\u4e09\u56db\u4e94\u516d\u4e03\u516b\u4e5d";
  private static final int SHORTEST_HOMOPHONE = 3;
  private static final int LONGEST_CACHE = 5000;
  private static final Map<String, String> PHRASES = new ConcurrentHashMap<>();

  static Wording of(String text) {
    List<Sentence> sentences = new ArrayList<>();
    for (String part : END_OF_SENTENCE.split(level(text))) {
      String plain = tighten(part);
      if (!plain.isBlank()) {
        sentences.add(new Sentence(plain));
      }
    }
    return new Wording(List.copyOf(sentences));
  }

  /** The whole of it in comparable form, to notice that somebody repeats himself. */
  String plain() {
    return String.join(" ", sentences.stream().map(Sentence::plain).toList());
  }

  /** One form for one meaning: width, script, case and digits. */
  private static String level(String text) {
    String narrow = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    String simplified = HanLP.convertToSimplifiedChinese(narrow);
    StringBuilder digits = new StringBuilder(simplified.length());
    for (char c : simplified.toCharArray()) {
      int value = CHINESE_DIGITS.indexOf(c);
      digits.append(value < 0 ? c : (char) ('0' + value));
    }
    return digits.toString();
  }

  /** Chinese knows no spaces; between other words one is kept. */
  private static String tighten(String text) {
    String words = SPACE.matcher(NOISE.matcher(text).replaceAll(" ")).replaceAll(" ").strip();
    StringBuilder tight = new StringBuilder(words.length());
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      boolean between = c == ' ' && !(latin(words.charAt(i - 1)) && latin(words.charAt(i + 1)));
      if (!between) {
        tight.append(c);
      }
    }
    return tight.toString();
  }

  private static boolean latin(char c) {
    return c < 0x2e80;
  }

  private static String phrase(String text) {
    if (PHRASES.size() > LONGEST_CACHE) {
      PHRASES.clear();
    }
    return PHRASES.computeIfAbsent(text, t -> tighten(level(t)));
  }

  private static String sound(String text) {
    return HanLP.convertToPinyinString(text, " ", true);
  }

  record Sentence(String plain) {
    boolean holdsAny(List<String> phrases) {
      return phrases.stream().anyMatch(p -> holds(phrase(p)) || sounds(phrase(p)));
    }

    boolean holdsAnyExactly(List<String> phrases) {
      return phrases.stream().anyMatch(p -> holds(phrase(p)));
    }

    /** Latin words count only whole: "card" is not in "discard". */
    private boolean holds(String phrase) {
      for (int at = plain.indexOf(phrase); at >= 0; at = plain.indexOf(phrase, at + 1)) {
        if (edge(at - 1, phrase.charAt(0))
            && edge(at + phrase.length(), phrase.charAt(phrase.length() - 1))) {
          return true;
        }
      }
      return false;
    }

    private boolean edge(int at, char inside) {
      return at < 0 || at >= plain.length() || !letter(plain.charAt(at)) || !letter(inside);
    }

    private static boolean letter(char c) {
      return latin(c) && Character.isLetter(c);
    }

    private boolean sounds(String phrase) {
      boolean chinese = phrase.chars().noneMatch(c -> latin((char) c));
      return chinese
          && phrase.length() >= SHORTEST_HOMOPHONE
          && (" " + sound(plain) + " ").contains(" " + sound(phrase) + " ");
    }
  }
}
