package lms.web.regrade;

import java.io.Serializable;
import java.util.List;
import java.util.stream.IntStream;
import lms.correction.Corrected;
import lms.platform.Both;
import lms.question.QuestionBody;

/** A part of a question with whether it is right: an option, a step, a pair or a blank. */
public record KeyLine(String letter, Both text, boolean right) implements Serializable {
  static List<KeyLine> of(Corrected counts) {
    QuestionBody body = counts.card().body();
    return switch (counts.card().type()) {
      case "single", "multiple" ->
          IntStream.range(0, body.options().size())
              .mapToObj(
                  n ->
                      new KeyLine(
                          letter(n), body.options().get(n).text(), body.options().get(n).right()))
              .toList();
      case "order" ->
          IntStream.range(0, body.items().size())
              .mapToObj(n -> new KeyLine(String.valueOf(n + 1), body.items().get(n).text(), false))
              .toList();
      case "match" -> body.pairs().stream().map(p -> new KeyLine("–", sides(p), false)).toList();
      default -> List.of();
    };
  }

  private static Both sides(QuestionBody.Pair pair) {
    return new Both(
        pair.left().zh() + " → " + pair.right().zh(), pair.left().en() + " → " + pair.right().en());
  }

  static String letter(int n) {
    return String.valueOf((char) ('A' + n));
  }
}
