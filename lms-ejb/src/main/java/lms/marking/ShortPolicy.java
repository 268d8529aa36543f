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
 *   <li>keywords in what is nearly a wrong text, by its letters: no more than a guess
 *   <li>nearly a text that counts, without any keywords: a guess, which decides in no question
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
  // the signs of bu, mei (both ways of writing it), wu (both), fei, wu, mo, bie, wei and fou
  private static final String NEGATIONS =
      "\u4e0d\u6ca1\u6c92\u7121\u65e0\u975e\u52ff\u83ab\u522b\u672a\u5426";
  // to forbid, to refuse, to avoid, to prevent
  private static final Set<String> REFUSALS =
      Set.of("\u7981\u6b62", "\u62d2\u7edd", "\u907f\u514d", "\u9632\u6b62");
  private static final Set<String> NEGATING_WORDS =
      Set.of(
          "no", "not", "never", "none", "without", "cannot", "nor", "neither", "nothing", "nobody",
          "refuse", "refuses", "refused", "avoid", "avoids", "dont", "doesnt");
  // nought to nine, ten, a hundred, a thousand, ten thousand, a hundred million, two
  private static final String CHINESE_FIGURES =
      "\u3007\u96f6\u4e00\u4e8c\u4e09\u56db\u4e94\u516d\u4e03\u516b\u4e5d\u5341"
          + "\u767e\u5343\u4e07\u4ebf\u4e24";

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
    if (rule.keywords().isEmpty())
      return near(rule.accept(), loose)
          ? new Verdict(BigDecimal.ONE, GUESS)
          : new Verdict(BigDecimal.ZERO, UNKNOWN);
    Verdict told = told(rule, loose);
    // not what is near a text that counts: one that is accepted later takes nothing from others
    return near(rule.wrong(), loose)
        ? new Verdict(told.share(), told.confidence().min(GUESS))
        : told;
  }

  private static boolean near(List<String> texts, String loose) {
    return texts.stream().anyMatch(t -> near(Wording.loose(t), loose));
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
    return place(text, word, 0) >= 0;
  }

  /** Where it stands as a word of its own, from a place on; less than 0 when nowhere. */
  private static int place(String text, String word, int from) {
    if (word.isEmpty()) return -1;
    for (int at = text.indexOf(word, from); at >= 0; at = text.indexOf(word, at + 1))
      if (!joins(text, at, -1) && !joins(text, at + word.length() - 1, 1)) return at;
    return -1;
  }

  /**
   * Does the character at the edge of a word make a longer word or number with what stands beside?
   *
   * @param step -1 for what stands before, 1 for what stands behind
   */
  private static boolean joins(String text, int edge, int step) {
    char c = text.charAt(edge);
    char beside = at(text, edge + step);
    char beyond = at(text, edge + 2 * step);
    if (latin(c))
      return latin(beside)
          || isApostrophe(beside) && latin(beyond)
          || Character.isDigit(c) && continues(beside, beyond, step);
    return figure(c) && (figure(beside) || Character.isDigit(beside));
  }

  /** 15 is another number in 1.15, 1,500, -15 and where ten thousands stand behind it. */
  private static boolean continues(char beside, char beyond, int step) {
    if (beside == '.' || beside == ',') return Character.isDigit(beyond);
    if (beside == '-') return step < 0 || Character.isDigit(beyond);
    return figure(beside);
  }

  private static char at(String text, int place) {
    return place >= 0 && place < text.length() ? text.charAt(place) : ' ';
  }

  private static boolean latin(char c) {
    return c < 0x250 && Character.isLetterOrDigit(c);
  }

  private static boolean isApostrophe(char c) {
    return c == '\'' || c == '\u2019';
  }

  private static boolean figure(char c) {
    return CHINESE_FIGURES.indexOf(c) >= 0;
  }

  /** What stands there beside the keywords. */
  private static String rest(String loose, List<Keyword> found) {
    String rest = loose;
    for (Keyword keyword : found)
      for (String word : keyword.any()) rest = without(rest, Wording.loose(word));
    return rest;
  }

  /** Only where it is named: a word that is part of another stays. */
  private static String without(String text, String word) {
    StringBuilder rest = new StringBuilder(text);
    for (int at = place(text, word, 0); at >= 0; at = place(text, word, at + word.length()))
      rest.replace(at, at + word.length(), "\0".repeat(word.length()));
    return rest.toString();
  }

  private static boolean negates(String rest) {
    return rest.chars().anyMatch(c -> NEGATIONS.indexOf(c) >= 0)
        || REFUSALS.stream().anyMatch(rest::contains)
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
