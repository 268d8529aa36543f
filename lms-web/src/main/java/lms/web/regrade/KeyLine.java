package lms.web.regrade;

import java.io.Serializable;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lms.correction.Corrected;
import lms.platform.Both;
import lms.question.QuestionBody;

/**
 * A part of a question with whether it is right: an option, a step or a pair. Steps stand in the
 * order that is right, by their numbers in the question bank; pairs with the sides that belong
 * together.
 */
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
              .map(counts::at)
              .mapToObj(n -> new KeyLine(number(n), body.items().get(n).text(), false))
              .toList();
      case "match" ->
          IntStream.range(0, body.pairs().size())
              .mapToObj(n -> new KeyLine(number(n), sides(body, n, counts.at(n)), false))
              .toList();
      default -> List.of();
    };
  }

  private static Both sides(QuestionBody body, int pair, int side) {
    Both left = body.pairs().get(pair).left();
    Both right = rights(body).get(side);
    return new Both(left.zh() + " → " + right.zh(), left.en() + " → " + right.en());
  }

  /** The right sides of a matching: of its pairs, then the distractors. */
  static List<Both> rights(QuestionBody body) {
    return Stream.concat(
            body.pairs().stream().map(QuestionBody.Pair::right),
            body.extra().stream().map(QuestionBody.Extra::right))
        .toList();
  }

  static String number(int n) {
    return String.valueOf(n + 1);
  }

  static String letter(int n) {
    return String.valueOf((char) ('A' + n));
  }
}
