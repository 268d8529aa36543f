package lms.marking;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lms.correction.Corrected;
import lms.handmark.HandMark;
import lms.platform.Both;
import lms.platform.Language;
import lms.question.QuestionBody;
import lms.question.QuestionCard;
import lms.sitting.Answer;

/** How an item looks to its taker, and what would have been right, both in places. */
public final class Showing {
  private static final Answer NOTHING = new Answer(null, null, null);

  private Showing() {}

  public static TakeItem item(LaidItem ready) {
    QuestionBody body = ready.card().body();
    List<Both> parts =
        switch (ready.card().type()) {
          case "single", "multiple" ->
              shown(ready, body.options().stream().map(QuestionBody.Option::text).toList());
          case "order" -> shown(ready, body.items().stream().map(QuestionBody.Item::text).toList());
          case "match" -> shown(ready, rights(body));
          default -> List.of();
        };
    List<Both> lefts = ready.item().l().stream().map(n -> body.pairs().get(n).left()).toList();
    return new TakeItem(
        ready.card().type(),
        body.stem(),
        parts,
        lefts,
        body.blanks().size(),
        most(body.guide()),
        ready.item().weight());
  }

  private static Integer most(QuestionBody.Guide guide) {
    if (guide == null) return null;
    return guide.longest() != null ? guide.longest() : guide.seconds();
  }

  /**
   * @param answer null when it was not answered
   * @param share null while people have still to mark it
   * @param byHand what people decided; null when they have not
   */
  public static ResultItem result(
      LaidItem ready, Answer answer, BigDecimal share, HandMark byHand) {
    QuestionCard card = ready.card();
    boolean decided = share != null && byHand != null && Marker.stands(byHand, answer);
    return new ResultItem(
        item(ready),
        card.topic(),
        card.critical(),
        share,
        corrected(ready.counts()),
        answer,
        share == null && card.byRule() ? NOTHING : right(ready),
        card.body().explanation(),
        card.articleId(),
        card.sectionId(),
        guide(card, share, decided),
        decided ? byHand : null);
  }

  /** None that was not used, nor before it is. */
  private static QuestionBody.Guide guide(QuestionCard card, BigDecimal share, boolean decided) {
    return share == null || (card.byRule() && !decided) ? null : card.body().guide();
  }

  /**
   * What is told of an item that the academy marks by itself.
   *
   * @param n its place on the paper
   * @param answers may the right answer be told?
   * @param explanations may the explanation be told?
   */
  public static CheckedItem checked(
      int n, LaidItem ready, Answer answer, boolean answers, boolean explanations) {
    return new CheckedItem(
        n,
        Marker.share(ready.counts(), ready.item(), answer),
        answers ? right(ready) : null,
        explanations ? ready.card().body().explanation() : null);
  }

  private static String corrected(Corrected counts) {
    if (counts.voided()) return "void";
    return counts.touched() ? "changed" : "";
  }

  public static Answer right(LaidItem ready) {
    QuestionBody body = ready.card().body();
    List<Integer> order = ready.item().o();
    return switch (ready.card().type()) {
      case "single", "multiple" ->
          new Answer(
              IntStream.range(0, order.size())
                  .filter(place -> body.options().get(order.get(place)).right())
                  .boxed()
                  .toList(),
              null,
              null);
      case "order" ->
          new Answer(
              IntStream.range(0, order.size())
                  .mapToObj(n -> order.indexOf(ready.counts().at(n)))
                  .toList(),
              null,
              null);
      case "match" ->
          new Answer(
              ready.item().l().stream().map(n -> order.indexOf(ready.counts().at(n))).toList(),
              null,
              null);
      case "truefalse" -> new Answer(null, body.answer(), null);
      case QuestionCard.ESSAY, QuestionCard.SPOKEN -> NOTHING;
      case QuestionCard.SHORT -> new Answer(null, null, accepted(ready.counts()));
      default ->
          new Answer(
              null,
              null,
              body.blanks().stream()
                  .map(b -> ready.counts().touched() ? all(b) : first(b))
                  .toList());
    };
  }

  /** What was accepted afterwards is told, too. */
  private static String all(QuestionBody.Blank blank) {
    Stream<String> number = Stream.ofNullable(blank.number()).map(BigDecimal::toPlainString);
    return Stream.concat(number, blank.accept().stream()).collect(Collectors.joining(" / "));
  }

  /** The first of each language; all of them when some were accepted afterwards. */
  private static List<String> accepted(Corrected counts) {
    List<String> accept = counts.card().body().rule().accept();
    if (counts.touched()) return List.of(String.join(" / ", accept));
    Stream<String> other =
        Arrays.stream(Language.values())
            .flatMap(l -> accept.stream().filter(l::writes).findFirst().stream());
    return Stream.concat(accept.stream().limit(1), other).distinct().toList();
  }

  private static String first(QuestionBody.Blank blank) {
    return blank.accept().isEmpty() ? blank.number().toPlainString() : blank.accept().get(0);
  }

  private static List<Both> shown(LaidItem ready, List<Both> texts) {
    return ready.item().o().stream().map(texts::get).toList();
  }

  private static List<Both> rights(QuestionBody body) {
    return Stream.concat(
            body.pairs().stream().map(QuestionBody.Pair::right),
            body.extra().stream().map(QuestionBody.Extra::right))
        .toList();
  }
}
