package lms.web.exam;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import lms.handmark.HandMark;
import lms.marking.ResultItem;
import lms.marking.TakeItem;
import lms.platform.Both;
import lms.platform.Language;
import lms.question.QuestionBody;
import lms.sitting.Answer;

/**
 * One item of a result, in the reader's language.
 *
 * @param state right, part, wrong, none or marking
 * @param share of the item's point in per cent, as it is shown; null while people have to mark it
 * @param corrected empty, or how a correction since has changed what counts
 * @param options of single and multiple; empty for the others
 * @param own what was said, line by line; empty when nothing was
 * @param right what would have been right, line by line
 * @param byHand do people mark it, or did they?
 * @param criteria what it was marked by and what it had; empty when people have not marked it
 * @param words what they said
 * @param model an answer that has it all; empty like the criteria
 * @param link the section that proves the key; empty when there is none
 */
public record ResultLine(
    int number,
    String type,
    String stem,
    String state,
    String share,
    String corrected,
    List<OptionLine> options,
    List<String> own,
    List<String> right,
    Boolean ownTruth,
    Boolean rightTruth,
    String explanation,
    boolean byHand,
    List<CriterionLine> criteria,
    List<String> words,
    String model,
    String link) {

  /** What was looked for, and how much of it was there, as it is shown. */
  public record CriterionLine(String title, String text, String points, int most) {}

  /** An option, whether it was chosen, and whether it is right. */
  public record OptionLine(String text, boolean chosen, boolean right) {}

  private static final Answer NOTHING = new Answer(null, null, null);

  /**
   * @param figure how a number is shown
   */
  static ResultLine of(
      int number, ResultItem item, Language language, Function<Number, String> figure) {
    TakeItem shown = item.shown();
    Answer own = item.answer() == null ? NOTHING : item.answer();
    boolean choice = shown.type().equals("single") || shown.type().equals("multiple");
    return new ResultLine(
        number,
        shown.type(),
        shown.stem().in(language),
        state(item.share(), own),
        item.share() == null ? null : figure.apply(item.share().movePointRight(2)),
        item.corrected(),
        choice ? options(shown, own, item.right(), language) : List.of(),
        choice ? List.of() : lines(shown, own, language),
        choice ? List.of() : lines(shown, item.right(language), language),
        own.b(),
        item.right().b(),
        item.explanation() == null ? "" : item.explanation().in(language),
        item.markedByPeople(),
        criteria(item, language, figure),
        item.byHand() == null ? List.of() : item.byHand().words(),
        item.guide() == null ? "" : item.guide().model().in(language),
        link(item));
  }

  private static String state(BigDecimal share, Answer own) {
    if (share == null) return "marking";
    if (own.empty()) return "none";
    if (share.compareTo(BigDecimal.ONE) == 0) return "right";
    return share.signum() == 0 ? "wrong" : "part";
  }

  private static List<CriterionLine> criteria(
      ResultItem item, Language language, Function<Number, String> figure) {
    if (item.guide() == null) return List.of();
    List<QuestionBody.Criterion> all = item.guide().criteria();
    return IntStream.range(0, all.size())
        .mapToObj(
            n ->
                new CriterionLine(
                    all.get(n).title().in(language),
                    all.get(n).text().in(language),
                    points(item.byHand(), n, figure),
                    all.get(n).points()))
        .toList();
  }

  /** None when there was no answer. */
  private static String points(HandMark byHand, int n, Function<Number, String> figure) {
    BigDecimal points = byHand == null ? null : byHand.points().get(n);
    return points == null ? "0" : figure.apply(points);
  }

  private static List<OptionLine> options(
      TakeItem shown, Answer own, Answer right, Language language) {
    return IntStream.range(0, shown.parts().size())
        .mapToObj(
            n ->
                new OptionLine(
                    shown.parts().get(n).in(language), own.p().contains(n), right.p().contains(n)))
        .toList();
  }

  private static List<String> lines(TakeItem shown, Answer answer, Language language) {
    if (answer.empty()) return List.of();
    return switch (shown.type()) {
      case "order" -> answer.p().stream().map(n -> text(shown.parts(), n, language)).toList();
      case "match" ->
          IntStream.range(0, answer.p().size())
              .mapToObj(
                  n ->
                      text(shown.lefts(), n, language)
                          + " → "
                          + text(shown.parts(), answer.p().get(n), language))
              .toList();
      default -> answer.t();
    };
  }

  private static String text(List<Both> texts, int place, Language language) {
    return place < 0 ? "–" : texts.get(place).in(language);
  }

  private static String link(ResultItem item) {
    if (item.articleId() == null || item.articleId().isEmpty()) return "";
    String section = item.sectionId() == null || item.sectionId().isEmpty() ? "" : "#";
    return "/content/article.xhtml?id="
        + item.articleId()
        + section
        + (section.isEmpty() ? "" : item.sectionId());
  }
}
