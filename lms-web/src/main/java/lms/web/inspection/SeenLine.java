package lms.web.inspection;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import lms.marking.ResultItem;
import lms.marking.TakeItem;
import lms.platform.Language;
import lms.question.QuestionBody;
import lms.sitting.Answer;

/**
 * One item under inspection, in the reader's language.
 *
 * @param share null while it has none
 * @param own what was said, line by line; empty when nothing was
 * @param right what would have been right, line by line; empty where people mark
 * @param truth what was said of a statement; null for the other kinds, or when nothing was
 * @param rightTruth what is right of it; null for the other kinds
 * @param criteria what it was marked by and what it had; empty when people have not marked it
 * @param words what they said
 */
public record SeenLine(
    int number,
    String type,
    String stem,
    BigDecimal share,
    List<String> own,
    List<String> right,
    Boolean truth,
    Boolean rightTruth,
    String explanation,
    String model,
    List<String> criteria,
    List<String> words)
    implements Serializable {
  private static final Answer NOTHING = new Answer(null, null, null);

  static SeenLine of(int number, ResultItem item, Language language) {
    TakeItem shown = item.shown();
    Answer own = item.answer() == null ? NOTHING : item.answer();
    boolean byHand = item.guide() != null;
    return new SeenLine(
        number,
        shown.type(),
        shown.stem().in(language),
        item.share(),
        said(shown, own, language),
        byHand ? List.of() : said(shown, item.right(), language),
        own.b(),
        item.right().b(),
        item.explanation() == null ? "" : item.explanation().in(language),
        byHand ? item.guide().model().in(language) : "",
        byHand ? criteria(item, language) : List.of(),
        item.byHand() == null ? List.of() : item.byHand().words());
  }

  /** The colour that goes with it. */
  public String kind() {
    if (share == null) return "info";
    if (share.compareTo(BigDecimal.ONE) == 0) return "ok";
    return share.signum() == 0 ? "bad" : "warn";
  }

  private static List<String> said(TakeItem shown, Answer answer, Language language) {
    if (answer.empty()) return List.of();
    if (!answer.t().isEmpty()) return answer.t();
    return IntStream.range(0, answer.p().size())
        .mapToObj(
            n ->
                (shown.lefts().isEmpty() ? "" : shown.lefts().get(n).in(language) + " → ")
                    + (answer.p().get(n) < 0
                        ? "–"
                        : shown.parts().get(answer.p().get(n)).in(language)))
        .toList();
  }

  private static List<String> criteria(ResultItem item, Language language) {
    List<QuestionBody.Criterion> all = item.guide().criteria();
    return IntStream.range(0, all.size())
        .mapToObj(
            n ->
                all.get(n).title().in(language)
                    + " "
                    + (item.byHand() == null
                        ? "–"
                        : item.byHand().points().get(n).stripTrailingZeros().toPlainString())
                    + " / "
                    + all.get(n).points())
        .toList();
  }
}
