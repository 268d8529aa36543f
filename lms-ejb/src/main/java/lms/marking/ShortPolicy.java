package lms.marking;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lms.question.QuestionBody.Keyword;
import lms.question.QuestionBody.ShortRule;
import lms.question.Wording;

/**
 * What is sure about a short answer. Every rule gives a share and how sure it is; at or above the
 * confidence that the question names the share stands, below it people decide.
 *
 * <ul>
 *   <li>nothing was written: 0, certain
 *   <li>a text that counts, or one that is surely wrong, but for width, case and blanks: 1 or 0,
 *       certain
 *   <li>the same but for quotation marks, a stop at the end, and blanks beside Chinese: nearly
 *   <li>keywords: the share of their points; all of them likely, some less, none hardly
 *   <li>one that names what is wrong, or says no where no keyword does: doubtful, whatever it has
 *   <li>nearly a text that counts, by its letters: a guess, which decides in no question
 *   <li>anything else: 0, unknown
 * </ul>
 */
final class ShortPolicy {
  static final BigDecimal CERTAIN = BigDecimal.ONE;
  static final BigDecimal NEARLY = new BigDecimal("0.95");
  static final BigDecimal LIKELY = new BigDecimal("0.80");
  static final BigDecimal PARTLY = new BigDecimal("0.70");
  static final BigDecimal GUESS = new BigDecimal("0.60");
  static final BigDecimal HARDLY = new BigDecimal("0.50");
  static final BigDecimal DOUBTFUL = new BigDecimal("0.40");
  static final BigDecimal UNKNOWN = new BigDecimal("0.30");

  private static final int DECIMALS = 6;
  // the signs of bu, mei, wu (both ways of writing it), fei, wu, bie, wei and fou
  private static final String NEGATIONS = "\u4e0d\u6ca1\u7121\u65e0\u975e\u52ff\u522b\u672a\u5426";
  private static final Set<String> NEGATING_WORDS =
      Set.of("no", "not", "never", "none", "without", "cannot", "nor", "neither");

  /**
   * What a rule says.
   *
   * @param share of the point, 0 to 1
   * @param confidence how sure that is, 0 to 1
   */
  record Verdict(BigDecimal share, BigDecimal confidence) {}

  private ShortPolicy() {}

  /** The share that stands without people; empty when they have to decide. */
  static Optional<BigDecimal> decided(ShortRule rule, String said) {
    Verdict verdict = judge(rule, said);
    return verdict.confidence().compareTo(rule.threshold()) >= 0
        ? Optional.of(verdict.share())
        : Optional.empty();
  }

  static Verdict judge(ShortRule rule, String said) {
    String plain = Wording.plain(said);
    if (plain.isEmpty()) return new Verdict(BigDecimal.ZERO, CERTAIN);
    if (rule.accept().stream().anyMatch(a -> Wording.plain(a).equals(plain)))
      return new Verdict(BigDecimal.ONE, CERTAIN);
    if (rule.wrong().stream().anyMatch(w -> Wording.plain(w).equals(plain)))
      return new Verdict(BigDecimal.ZERO, CERTAIN);
    String loose = Wording.loose(said);
    boolean accepted = rule.accept().stream().anyMatch(a -> same(a, loose));
    boolean wrong = rule.wrong().stream().anyMatch(w -> same(w, loose));
    if (accepted != wrong) return new Verdict(accepted ? BigDecimal.ONE : BigDecimal.ZERO, NEARLY);
    return guess(rule, loose);
  }

  private static boolean same(String text, String loose) {
    String other = Wording.loose(text);
    return !other.isEmpty() && other.equals(loose);
  }

  private static Verdict guess(ShortRule rule, String loose) {
    boolean near = rule.accept().stream().anyMatch(a -> near(Wording.loose(a), loose));
    if (rule.keywords().isEmpty())
      return near ? new Verdict(BigDecimal.ONE, GUESS) : new Verdict(BigDecimal.ZERO, UNKNOWN);
    Verdict told = told(rule, loose);
    return near ? new Verdict(told.share(), told.confidence().min(GUESS)) : told;
  }

  private static Verdict told(ShortRule rule, String loose) {
    List<Keyword> found =
        rule.keywords().stream()
            .filter(k -> k.any().stream().anyMatch(w -> names(loose, Wording.loose(w))))
            .toList();
    BigDecimal share = share(found, rule.keywords());
    boolean doubtful =
        rule.wrong().stream().anyMatch(w -> names(loose, Wording.loose(w)))
            || negates(rest(loose, found));
    if (doubtful) return new Verdict(share, DOUBTFUL);
    if (found.isEmpty()) return new Verdict(share, HARDLY);
    return new Verdict(share, found.size() == rule.keywords().size() ? LIKELY : PARTLY);
  }

  private static BigDecimal share(List<Keyword> found, List<Keyword> all) {
    if (found.size() == all.size()) return BigDecimal.ONE;
    return BigDecimal.valueOf(points(found))
        .divide(BigDecimal.valueOf(points(all)), DECIMALS, RoundingMode.HALF_UP);
  }

  private static int points(List<Keyword> keywords) {
    return keywords.stream().mapToInt(Keyword::points).sum();
  }

  /** Does it stand there as a word of its own? 15 does not stand in 150, nor card in discard. */
  static boolean names(String text, String word) {
    if (word.isEmpty()) return false;
    for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
      int end = at + word.length();
      boolean before = at > 0 && joined(text.charAt(at - 1), text.charAt(at));
      boolean after = end < text.length() && joined(text.charAt(end - 1), text.charAt(end));
      if (!before && !after) return true;
    }
    return false;
  }

  private static boolean joined(char one, char other) {
    return latin(one) && latin(other);
  }

  /** A letter or a digit that makes words with its neighbours; a point may stand in a number. */
  private static boolean latin(char c) {
    return c < 0x250 && (Character.isLetterOrDigit(c) || c == '.' || c == '-');
  }

  /** What stands there beside the keywords. */
  private static String rest(String loose, List<Keyword> found) {
    String rest = loose;
    for (Keyword keyword : found)
      for (String word : keyword.any()) {
        String named = Wording.loose(word);
        if (!named.isEmpty()) rest = rest.replace(named, " ");
      }
    return rest;
  }

  private static boolean negates(String rest) {
    return rest.chars().anyMatch(c -> NEGATIONS.indexOf(c) >= 0)
        || NEGATING_WORDS.stream().anyMatch(w -> names(rest, w))
        || rest.contains("n't")
        || rest.contains("n\u2019t");
  }

  /** By one letter, in long texts by two; short ones are never near each other. */
  static boolean near(String one, String other) {
    int longest = Math.max(one.length(), other.length());
    int most = longest < 4 ? 0 : longest < 9 ? 1 : 2;
    return most > 0
        && Math.abs(one.length() - other.length()) <= most
        && distance(one, other) <= most;
  }

  /** How many letters are to be put in, taken out or changed. */
  private static int distance(String one, String other) {
    int[] row = new int[other.length() + 1];
    for (int n = 0; n <= other.length(); n++) row[n] = n;
    for (int i = 1; i <= one.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int n = 1; n <= other.length(); n++) {
        int changed = diagonal + (one.charAt(i - 1) == other.charAt(n - 1) ? 0 : 1);
        diagonal = row[n];
        row[n] = Math.min(changed, Math.min(row[n], row[n - 1]) + 1);
      }
    }
    return row[other.length()];
  }
}
