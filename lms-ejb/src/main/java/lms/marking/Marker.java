package lms.marking;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import lms.correction.Corrected;
import lms.correction.Scheme;
import lms.handmark.HandMark;
import lms.question.QuestionBody;
import lms.question.QuestionCard;
import lms.question.Wording;
import lms.sitting.Answer;
import lms.sitting.SittingState;

/**
 * Marks one item: the share of its point, 0 to 1, six decimals.
 *
 * <ul>
 *   <li>single, truefalse: all or nothing; of a single that was corrected so that several options
 *       are right, any of them
 *   <li>multiple: (right chosen − wrong chosen) ÷ number right, not below 0
 *   <li>fill: share of blanks that are right; full and half width, case and outer blanks do not
 *       matter; a number counts within its tolerance
 *   <li>order: share of neighbouring pairs that follow each other in the right direction and
 *       directly, so that one slip does not cost everything
 *   <li>match: share of left sides with their right side
 *   <li>short: by its rule where that is sure enough, see {@link ShortPolicy}; otherwise as an
 *       essay
 *   <li>essay, spoken: what people decided about this very answer
 * </ul>
 *
 * A correction may say that only a wholly right answer has a point, that every option of a multiple
 * counts by itself, or that everybody who was asked has the point.
 */
public final class Marker {
  private static final int DECIMALS = 6;
  static final BigDecimal FULL = BigDecimal.ONE;

  private Marker() {}

  /**
   * Under the corrections in force.
   *
   * @param answer null when the item was never answered
   */
  static BigDecimal share(Corrected asked, PaperItem item, Answer answer) {
    if (asked.voided()) return FULL;
    if (answer == null || answer.empty()) return BigDecimal.ZERO;
    BigDecimal share = parts(asked, item, answer);
    return asked.whole() ? whole(share.compareTo(FULL) == 0) : share;
  }

  /**
   * As it was asked.
   *
   * @param answer null when the item was never answered
   */
  static BigDecimal share(QuestionCard card, PaperItem item, Answer answer) {
    return share(Corrected.asAsked(card), item, answer);
  }

  private static BigDecimal parts(Corrected asked, PaperItem item, Answer answer) {
    QuestionCard card = asked.card();
    QuestionBody body = card.body();
    return switch (card.type()) {
      case "single" -> whole(hit(body, item, answer));
      case "multiple" ->
          asked.scheme() == Scheme.EACH ? treated(body, item, answer) : chosen(body, item, answer);
      case "truefalse" -> whole(body.answer().equals(answer.b()));
      case "fill" -> filled(body, answer);
      case "order" -> ordered(asked, item, answer);
      case "match" -> matched(asked, item, answer);
      default -> throw new IllegalStateException("no such type: " + card.type());
    };
  }

  /**
   * What each item of a paper has of its point; nothing when the sitting was forfeited. Null for an
   * answer that people have still to mark.
   *
   * @param byHand what people decided, by item
   */
  public static List<BigDecimal> shares(
      List<LaidItem> items, SittingState state, Map<Integer, HandMark> byHand) {
    if (state.forfeited()) return items.stream().map(item -> BigDecimal.ZERO).toList();
    return IntStream.range(0, items.size())
        .mapToObj(n -> share(items.get(n), state.answers().get(n), byHand.get(n)))
        .toList();
  }

  /** Null while people have to mark it. */
  static BigDecimal share(LaidItem item, Answer answer, HandMark decided) {
    if (!item.card().byHand() || item.counts().voided())
      return share(item.counts(), item.item(), answer);
    if (answer == null || answer.empty()) return BigDecimal.ZERO;
    Optional<BigDecimal> sure = sure(item.card(), answer);
    if (sure.isPresent()) return sure.get();
    return stands(decided, answer) ? decided.share() : null;
  }

  /** What the rule of a short answer decides; empty when it does not, or there is no rule. */
  static Optional<BigDecimal> sure(QuestionCard card, Answer answer) {
    if (!card.byRule()) return Optional.empty();
    return ShortPolicy.decided(card.body().rule(), answer.t().get(0));
  }

  /** Prints of the answers that people mark, by item. */
  public static Map<Integer, String> prints(List<LaidItem> items, SittingState state) {
    Map<Integer, String> prints = new HashMap<>();
    for (int n = 0; n < items.size(); n++) {
      Answer answer = state.answers().get(n);
      if (forPeople(items.get(n), answer)) prints.put(n, HandMark.print(answer.t()));
    }
    return prints;
  }

  private static boolean forPeople(LaidItem item, Answer answer) {
    return item.card().byHand()
        && !item.counts().voided()
        && answer != null
        && !answer.empty()
        && sure(item.card(), answer).isEmpty();
  }

  /**
   * Was it this answer about which people decided?
   *
   * @param decided null when they have not
   */
  static boolean stands(HandMark decided, Answer answer) {
    return decided != null && answer != null && decided.answer().equals(HandMark.print(answer.t()));
  }

  /** The mark of 100, two decimals, rounded half up; every item counts by its weight. */
  public static BigDecimal mark(List<LaidItem> items, List<BigDecimal> shares) {
    BigDecimal sum = BigDecimal.ZERO;
    int weights = 0;
    for (int n = 0; n < shares.size(); n++) {
      int weight = items.get(n).item().weight();
      sum = sum.add(shares.get(n).multiply(BigDecimal.valueOf(weight)));
      weights += weight;
    }
    return sum.multiply(BigDecimal.valueOf(100))
        .divide(BigDecimal.valueOf(weights), 2, RoundingMode.HALF_UP);
  }

  private static boolean hit(QuestionBody body, PaperItem item, Answer answer) {
    return answer.p().size() == 1 && body.options().get(item.o().get(answer.p().get(0))).right();
  }

  private static BigDecimal chosen(QuestionBody body, PaperItem item, Answer answer) {
    Set<Integer> said = new HashSet<>();
    answer.p().forEach(place -> said.add(item.o().get(place)));
    long all = body.options().stream().filter(QuestionBody.Option::right).count();
    long right = said.stream().filter(n -> body.options().get(n).right()).count();
    long wrong = said.size() - right;
    return part(Math.max(0, right - wrong), all);
  }

  /** Options that were ticked and are right, or were left and are wrong. */
  private static BigDecimal treated(QuestionBody body, PaperItem item, Answer answer) {
    Set<Integer> said = new HashSet<>();
    answer.p().forEach(place -> said.add(item.o().get(place)));
    int all = body.options().size();
    long well =
        IntStream.range(0, all)
            .filter(n -> said.contains(n) == body.options().get(n).right())
            .count();
    return part(well, all);
  }

  private static BigDecimal filled(QuestionBody body, Answer answer) {
    long right =
        IntStream.range(0, body.blanks().size())
            .filter(n -> n < answer.t().size() && fits(body.blanks().get(n), answer.t().get(n)))
            .count();
    return part(right, body.blanks().size());
  }

  static boolean fits(QuestionBody.Blank blank, String said) {
    String plain = Wording.plain(said);
    if (plain.isEmpty()) return false;
    if (blank.accept().stream().anyMatch(a -> Wording.plain(a).equals(plain))) return true;
    return blank.number() != null && near(blank, plain);
  }

  private static boolean near(QuestionBody.Blank blank, String plain) {
    String digits = plain.replace(",", "");
    if (!digits.matches("[-+]?\\d{1,15}(\\.\\d{1,10})?%?")) return false;
    BigDecimal number = new BigDecimal(digits.replace("%", ""));
    BigDecimal tolerance = blank.tolerance() == null ? BigDecimal.ZERO : blank.tolerance();
    return number.subtract(blank.number()).abs().compareTo(tolerance) <= 0;
  }

  private static BigDecimal ordered(Corrected asked, PaperItem item, Answer answer) {
    int size = answer.p().size();
    List<Integer> right = IntStream.range(0, size).mapToObj(asked::at).toList();
    List<Integer> said =
        answer.p().stream().map(place -> right.indexOf(item.o().get(place))).toList();
    long kept = IntStream.range(1, size).filter(n -> said.get(n) == said.get(n - 1) + 1).count();
    return part(kept, size - 1L);
  }

  private static BigDecimal matched(Corrected asked, PaperItem item, Answer answer) {
    long right =
        IntStream.range(0, answer.p().size())
            .filter(
                n ->
                    answer.p().get(n) >= 0
                        && item.o().get(answer.p().get(n)) == asked.at(item.l().get(n)))
            .count();
    return part(right, item.l().size());
  }

  private static BigDecimal whole(boolean right) {
    return right ? FULL : BigDecimal.ZERO;
  }

  private static BigDecimal part(long of, long all) {
    if (of == all) return FULL;
    return BigDecimal.valueOf(of).divide(BigDecimal.valueOf(all), DECIMALS, RoundingMode.HALF_UP);
  }
}
