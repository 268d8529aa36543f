package lms.web.appeal;

import java.io.Serializable;
import java.util.List;
import java.util.stream.IntStream;
import lms.marking.ResultItem;
import lms.marking.TakeItem;
import lms.platform.Both;
import lms.platform.Language;
import lms.question.QuestionCard;
import lms.sitting.Answer;

/**
 * What was asked, as its taker saw it, in the reader's language.
 *
 * @param own what was said, line by line; empty when nothing was, or it was spoken
 * @param right what counts as right by now; empty where people mark
 * @param truth what was said of a statement; null for the other kinds, or when nothing was
 * @param rightTruth what is right of it; null for the other kinds
 * @param spoken is the answer a recording?
 */
public record AskedLine(
    String stem,
    List<String> own,
    List<String> right,
    Boolean truth,
    Boolean rightTruth,
    boolean spoken)
    implements Serializable {
  private static final Answer NOTHING = new Answer(null, null, null);

  static AskedLine of(ResultItem item, Language language) {
    TakeItem shown = item.shown();
    Answer own = item.answer() == null ? NOTHING : item.answer();
    boolean spoken = shown.type().equals(QuestionCard.SPOKEN);
    return new AskedLine(
        shown.stem().in(language),
        spoken ? List.of() : lines(shown, own, language),
        item.markedByPeople() ? List.of() : lines(shown, item.right(language), language),
        own.b(),
        item.markedByPeople() ? null : item.right().b(),
        spoken && !own.empty());
  }

  private static List<String> lines(TakeItem shown, Answer answer, Language language) {
    if (answer.empty()) return List.of();
    return switch (shown.type()) {
      case "single", "multiple" ->
          answer.p().stream()
              .sorted()
              .map(n -> (char) ('A' + n) + ". " + text(shown.parts(), n, language))
              .toList();
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
}
