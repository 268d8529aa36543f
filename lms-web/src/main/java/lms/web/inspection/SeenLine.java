package lms.web.inspection;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import lms.correction.Correction;
import lms.inspection.InspectionCard;
import lms.marking.ResultItem;
import lms.marking.TakeItem;
import lms.platform.Language;
import lms.question.QuestionBody;
import lms.question.QuestionCard;
import lms.sitting.Answer;

/**
 * One item under inspection, in the reader's language.
 *
 * @param share null while it has none
 * @param options of single and multiple, as they were shown; empty for the others
 * @param own what was said, line by line; empty when nothing was, and where options or a sound tell
 * @param right what would have been right, line by line; empty where people mark
 * @param sound the recording of a spoken answer; null for the other kinds, or when nothing was said
 * @param heard has it arrived?
 * @param truth what was said of a statement; null for the other kinds, or when nothing was
 * @param rightTruth what is right of it; null for the other kinds
 * @param criteria what it was marked by and what it had; empty when people have not marked it
 * @param words what they said, and about which words or which moment
 * @param corrections that came after it was asked, the oldest first
 */
public record SeenLine(
    int number,
    String type,
    String stem,
    BigDecimal share,
    List<OptionLine> options,
    List<String> own,
    List<String> right,
    String sound,
    boolean heard,
    Boolean truth,
    Boolean rightTruth,
    String explanation,
    String model,
    List<String> criteria,
    List<String> words,
    List<Correction> corrections)
    implements Serializable {
  private static final Answer NOTHING = new Answer(null, null, null);

  /** An option, whether it was chosen, and whether it is right. */
  public record OptionLine(String letter, String text, boolean chosen, boolean right)
      implements Serializable {}

  /**
   * @param n its place, from 0
   */
  static SeenLine of(int n, InspectionCard seen, Language language) {
    ResultItem item = seen.exam().items().get(n);
    TakeItem shown = item.shown();
    Answer own = item.answer() == null ? NOTHING : item.answer();
    boolean byHand = item.guide() != null;
    boolean choice = shown.type().equals("single") || shown.type().equals("multiple");
    boolean spoken = shown.type().equals(QuestionCard.SPOKEN);
    String sound = spoken && !own.empty() ? own.t().get(0) : null;
    return new SeenLine(
        n + 1,
        shown.type(),
        shown.stem().in(language),
        item.share(),
        choice ? options(shown, own, item.right(), language) : List.of(),
        choice || spoken ? List.of() : said(shown, own, language),
        byHand || choice ? List.of() : said(shown, item.right(language), language),
        sound,
        seen.sounds().contains(sound),
        own.b(),
        item.right().b(),
        item.explanation() == null ? "" : item.explanation().in(language),
        byHand ? item.guide().model().in(language) : "",
        byHand ? criteria(item, language) : List.of(),
        item.byHand() == null ? List.of() : item.byHand().words(),
        seen.corrections().getOrDefault(n, List.of()));
  }

  private static List<OptionLine> options(
      TakeItem shown, Answer own, Answer right, Language language) {
    return IntStream.range(0, shown.parts().size())
        .mapToObj(
            n ->
                new OptionLine(
                    String.valueOf((char) ('A' + n)),
                    shown.parts().get(n).in(language),
                    own.p().contains(n),
                    right.p().contains(n)))
        .toList();
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
