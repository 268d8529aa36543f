package lms.marking;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lms.correction.Change;
import lms.handmark.HandMark;
import lms.question.QuestionBody;
import lms.sitting.Answer;

/** What a reviewer may order who finds that somebody was right. */
public final class Conceding {
  private Conceding() {}

  /**
   * The correction under which the answer has the full point, if there is one, and that the
   * question is void; nothing when it is void already, for everybody has the full point then.
   *
   * @param answer null when there was none
   * @param decided what people gave it; null when they did not
   */
  public static List<Change> offered(LaidItem item, Answer answer, HandMark decided) {
    if (item.counts().voided()) return List.of();
    return Stream.concat(of(item, answer, decided).stream(), Stream.of(Change.voiding())).toList();
  }

  /**
   * Empty where no key can say so: nothing was said, it has its point already, people mark it, or
   * it leaves something open.
   */
  static Optional<Change> of(LaidItem item, Answer answer, HandMark decided) {
    if (answer == null || answer.empty() || item.counts().voided()) return Optional.empty();
    QuestionBody body = item.card().body();
    Optional<Change> change =
        switch (item.card().type()) {
          case "single" -> Optional.of(Change.key(beside(item, answer)));
          case "multiple" -> Optional.of(Change.key(indexes(item, answer)));
          case "truefalse" -> Optional.of(Change.key(answer.b()));
          case "fill" -> accepting(body, answer);
          case "short" -> worded(answer);
          case "order" -> Optional.of(Change.arranged(indexes(item, answer)));
          case "match" -> matching(item, answer);
          default -> Optional.empty();
        };
    return change.filter(c -> !right(item, answer, decided));
  }

  private static boolean right(LaidItem item, Answer answer, HandMark decided) {
    BigDecimal share = Marker.share(item, answer, decided);
    return share != null && share.compareTo(Marker.FULL) == 0;
  }

  private static List<Integer> indexes(LaidItem item, Answer answer) {
    return answer.p().stream().map(item.item().o()::get).toList();
  }

  /** What is right stays so. */
  private static List<Integer> beside(LaidItem item, Answer answer) {
    TreeSet<Integer> right = new TreeSet<>(indexes(item, answer));
    List<QuestionBody.Option> options = item.card().body().options();
    IntStream.range(0, options.size()).filter(n -> options.get(n).right()).forEach(right::add);
    return List.copyOf(right);
  }

  private static Optional<Change> accepting(QuestionBody body, Answer answer) {
    List<Integer> wrong =
        IntStream.range(0, body.blanks().size())
            .filter(
                n ->
                    n >= answer.t().size() || !Marker.fits(body.blanks().get(n), answer.t().get(n)))
            .boxed()
            .toList();
    if (wrong.size() != 1 || wrong.get(0) >= answer.t().size()) return Optional.empty();
    return text(answer.t().get(wrong.get(0))).map(t -> Change.accept(wrong.get(0), t));
  }

  private static Optional<Change> worded(Answer answer) {
    return text(answer.t().get(0)).map(Change::accept);
  }

  private static Optional<String> text(String said) {
    return Optional.of(said.strip()).filter(t -> !t.isEmpty() && t.length() <= Change.LONGEST_TEXT);
  }

  private static Optional<Change> matching(LaidItem item, Answer answer) {
    if (answer.p().contains(-1)) return Optional.empty();
    List<Integer> sides = new ArrayList<>(Collections.nCopies(answer.p().size(), 0));
    for (int n = 0; n < answer.p().size(); n++)
      sides.set(item.item().l().get(n), item.item().o().get(answer.p().get(n)));
    return Optional.of(Change.arranged(sides));
  }
}
