package lms.exam;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import lms.question.QuestionBody;
import lms.question.QuestionCard;
import lms.question.QuestionVersionId;

/**
 * One question on a paper: which version, and in which order this person sees its parts. Takers
 * know parts by the place where they see them, never by their ids, because ids would tell the key.
 *
 * @param q question id
 * @param v question version
 * @param o place shown to index in the question: options, steps or right sides
 * @param l place shown to index of the left sides of a match; empty otherwise
 */
record PaperItem(String q, int v, List<Integer> o, List<Integer> l) {
  QuestionVersionId id() {
    return new QuestionVersionId(q, v);
  }

  static PaperItem of(QuestionCard card, Random random) {
    QuestionBody body = card.body();
    int parts =
        switch (card.type()) {
          case "single", "multiple" -> body.options().size();
          case "order" -> body.items().size();
          case "match" -> body.pairs().size() + body.extra().size();
          default -> 0;
        };
    int lefts = card.type().equals("match") ? body.pairs().size() : 0;
    List<Integer> order = shuffled(parts, random);
    // an ordering that is shown in its right order would answer itself
    while (card.type().equals("order") && parts > 1 && ascending(order))
      order = shuffled(parts, random);
    return new PaperItem(card.id(), card.version(), order, shuffled(lefts, random));
  }

  private static boolean ascending(List<Integer> order) {
    return IntStream.range(0, order.size()).allMatch(n -> order.get(n) == n);
  }

  private static List<Integer> shuffled(int count, Random random) {
    List<Integer> order = new ArrayList<>(IntStream.range(0, count).boxed().toList());
    Collections.shuffle(order, random);
    return List.copyOf(order);
  }
}
