package lms.correction;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import lms.question.QuestionBody;
import lms.question.QuestionCard;

/**
 * How a question counts under its corrections: those in force are applied in the order of their
 * time. Voiding wins over everything else, for it says that the item proved nothing; it never takes
 * a point from anybody.
 */
public final class CorrectionPolicy {
  private CorrectionPolicy() {}

  /**
   * @param card as it was asked
   * @param log all corrections of this version, the oldest first
   */
  public static Corrected apply(QuestionCard card, Collection<Correction> log) {
    Corrected now = Corrected.asAsked(card);
    for (Correction one : inForce(log)) now = apply(now, one.change());
    return now;
  }

  /** The same, as if this were said now as well. */
  public static Corrected apply(QuestionCard card, Collection<Correction> log, Change trial) {
    if (trial.kind() != ChangeKind.UNDO) return apply(apply(card, log), trial);
    return apply(card, log.stream().filter(c -> !c.id().equals(trial.undoes())).toList());
  }

  /** Those that nothing has taken back, the oldest first. */
  public static List<Correction> inForce(Collection<Correction> log) {
    Set<UUID> undone = new HashSet<>();
    log.stream()
        .map(Correction::change)
        .filter(c -> c.kind() == ChangeKind.UNDO)
        .forEach(c -> undone.add(c.undoes()));
    return log.stream()
        .filter(c -> c.change().kind() != ChangeKind.UNDO && !undone.contains(c.id()))
        .toList();
  }

  /** The place of the newest of them, taken back or not; 0 when there is none. */
  public static long newest(Collection<Correction> log) {
    return log.stream().mapToLong(Correction::place).max().orElse(0);
  }

  /**
   * Is something else right than was when this place was the newest?
   *
   * @param log all corrections of this version, the oldest first
   */
  public static boolean rekeyedSince(QuestionCard card, Collection<Correction> log, long place) {
    List<Correction> seen = log.stream().filter(c -> c.place() <= place).toList();
    return !apply(card, log).keyed(apply(card, seen));
  }

  /**
   * @throws ChangeUnfit when this question cannot be corrected like this
   * @throws ChangeWithoutEffect when it counts like this already
   */
  public static void require(QuestionCard card, Collection<Correction> log, Change change) {
    boolean fits =
        switch (change.kind()) {
          case VOID -> true;
          case KEY -> keyFits(card, change);
          case ACCEPT -> blankFits(card, change);
          case WHOLE, PARTS -> Set.of("multiple", "fill", "order", "match").contains(card.type());
          case EACH -> card.type().equals("multiple");
          case UNDO -> inForce(log).stream().anyMatch(c -> c.id().equals(change.undoes()));
        };
    if (!fits) throw new ChangeUnfit();
    if (change.kind() != ChangeKind.UNDO && apply(card, log, change).counts(apply(card, log)))
      throw new ChangeWithoutEffect();
  }

  private static boolean keyFits(QuestionCard card, Change change) {
    QuestionBody body = card.body();
    return switch (card.type()) {
      case "truefalse" ->
          change.truth() != null && change.right().isEmpty() && change.order().isEmpty();
      case "single", "multiple" ->
          change.truth() == null
              && change.order().isEmpty()
              && !change.right().isEmpty()
              && within(change.right(), body.options().size());
      case "order" -> arranges(change, body.items().size(), body.items().size());
      case "match" ->
          arranges(change, body.pairs().size(), body.pairs().size() + body.extra().size());
      default -> false;
    };
  }

  /** Does it say for each of these places another one of these parts? */
  private static boolean arranges(Change change, int places, int parts) {
    return change.truth() == null
        && change.right().isEmpty()
        && change.order().size() == places
        && new HashSet<>(change.order()).size() == places
        && within(change.order(), parts);
  }

  private static boolean within(List<Integer> places, int most) {
    return places.stream().allMatch(n -> n >= 0 && n < most);
  }

  private static boolean blankFits(QuestionCard card, Change change) {
    if (change.text() == null || change.text().isBlank()) return false;
    if (card.byRule()) return change.blank() == null;
    return card.type().equals("fill")
        && change.blank() != null
        && change.blank() >= 0
        && change.blank() < card.body().blanks().size();
  }

  private static Corrected apply(Corrected now, Change change) {
    return switch (change.kind()) {
      case VOID -> now.voiding();
      case WHOLE -> now.by(Scheme.WHOLE);
      case PARTS -> now.by(Scheme.PARTS);
      case EACH -> now.by(Scheme.EACH);
      case KEY, ACCEPT ->
          change.order().isEmpty()
              ? now.with(with(now.card(), body(now.card(), change)))
              : now.arranged(plain(change.order()));
      case UNDO -> now;
    };
  }

  /** Empty when everything stands where it was asked. */
  private static List<Integer> plain(List<Integer> order) {
    return IntStream.range(0, order.size()).allMatch(n -> order.get(n) == n) ? List.of() : order;
  }

  private static QuestionBody body(QuestionCard card, Change change) {
    QuestionBody body = card.body();
    return new QuestionBody(
        body.stem(),
        change.right().isEmpty() ? body.options() : options(body.options(), change.right()),
        change.truth() == null ? body.answer() : change.truth(),
        change.blank() == null ? body.blanks() : blanks(body.blanks(), change),
        body.items(),
        body.pairs(),
        body.extra(),
        body.explanation(),
        body.guide(),
        change.kind() == ChangeKind.ACCEPT && card.byRule()
            ? body.rule().accepting(change.text().strip())
            : body.rule());
  }

  private static List<QuestionBody.Option> options(
      List<QuestionBody.Option> options, List<Integer> right) {
    return IntStream.range(0, options.size())
        .mapToObj(
            n ->
                new QuestionBody.Option(
                    options.get(n).id(), options.get(n).text(), right.contains(n)))
        .toList();
  }

  private static List<QuestionBody.Blank> blanks(List<QuestionBody.Blank> blanks, Change change) {
    List<QuestionBody.Blank> all = new ArrayList<>(blanks);
    QuestionBody.Blank was = all.get(change.blank());
    List<String> accept = new ArrayList<>(was.accept());
    String text = change.text().strip();
    if (!accept.contains(text)) accept.add(text);
    all.set(change.blank(), new QuestionBody.Blank(accept, was.number(), was.tolerance()));
    return all;
  }

  private static QuestionCard with(QuestionCard card, QuestionBody body) {
    return new QuestionCard(
        card.id(),
        card.version(),
        card.topic(),
        card.type(),
        card.level(),
        card.difficulty(),
        card.critical(),
        card.articleId(),
        card.sectionId(),
        body);
  }
}
