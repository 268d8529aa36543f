package lms.marking;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import lms.question.QuestionBody;
import lms.question.QuestionCard;
import lms.question.QuestionVersionId;
import lms.sitting.Answer;

/**
 * One question on a paper: which version, and in which order this person sees its parts. Takers
 * know parts by the place where they see them, never by their ids, because ids would tell the key.
 *
 * @param q question id
 * @param v question version
 * @param o place shown to index in the question: options, steps or right sides
 * @param l place shown to index of the left sides of a match; empty otherwise
 * @param w how many items it counts for; null is 1
 */
public record PaperItem(
    String q,
    int v,
    List<Integer> o,
    List<Integer> l,
    @JsonInclude(JsonInclude.Include.NON_NULL) Integer w) {
  @JsonCreator
  public PaperItem {}

  public PaperItem(String q, int v, List<Integer> o, List<Integer> l) {
    this(q, v, o, l, null);
  }

  /** How many items it counts for. */
  public int weight() {
    return w == null ? 1 : w;
  }

  /** What a spoken answer names. */
  private static final String RECORDING = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

  public QuestionVersionId id() {
    return new QuestionVersionId(q, v);
  }

  /**
   * @param byHand how many items one counts for that people mark; a short answer counts for one
   * @param mixed are options shuffled? the parts of an ordering and of a match always are
   */
  static PaperItem of(QuestionCard card, Random random, int byHand, boolean mixed) {
    QuestionBody body = card.body();
    int parts =
        switch (card.type()) {
          case "single", "multiple" -> body.options().size();
          case "order" -> body.items().size();
          case "match" -> body.pairs().size() + body.extra().size();
          default -> 0;
        };
    int lefts = card.type().equals("match") ? body.pairs().size() : 0;
    boolean chosen = card.type().equals("single") || card.type().equals("multiple");
    List<Integer> order =
        chosen && !mixed ? IntStream.range(0, parts).boxed().toList() : shuffled(parts, random);
    // an ordering that is shown in its right order would answer itself
    while (card.type().equals("order") && parts > 1 && ascending(order))
      order = shuffled(parts, random);
    Integer weight = card.byHand() && !card.byRule() && byHand > 1 ? byHand : null;
    return new PaperItem(card.id(), card.version(), order, shuffled(lefts, random), weight);
  }

  /**
   * Does this answer have the form that the item asks for?
   *
   * @throws AnswerUnfit places that do not exist, too many, too long, or of another type
   */
  public void requireFit(QuestionCard card, Answer answer) {
    boolean fits =
        switch (card.type()) {
          case "single" ->
              only(answer, true, false, false)
                  && places(answer, o.size(), false)
                  && answer.p().size() <= 1;
          case "multiple" -> only(answer, true, false, false) && places(answer, o.size(), false);
          case "order" ->
              only(answer, true, false, false)
                  && places(answer, o.size(), false)
                  && (answer.p().isEmpty() || answer.p().size() == o.size());
          case "match" ->
              only(answer, true, false, false)
                  && places(answer, o.size(), true)
                  && (answer.p().isEmpty() || answer.p().size() == l.size());
          case "truefalse" -> only(answer, false, true, false);
          case QuestionCard.ESSAY, QuestionCard.SHORT ->
              only(answer, false, false, true)
                  && answer.t().size() <= 1
                  && answer.t().stream().allMatch(s -> s.length() <= card.body().guide().longest());
          case QuestionCard.SPOKEN ->
              only(answer, false, false, true)
                  && answer.t().size() <= 1
                  && answer.t().stream().allMatch(s -> s.matches(RECORDING));
          default ->
              only(answer, false, false, true)
                  && answer.t().size() <= card.body().blanks().size()
                  && answer.t().stream().allMatch(s -> s.length() <= Answer.LONGEST_TEXT);
        };
    if (!fits) throw new AnswerUnfit();
  }

  private static boolean only(Answer answer, boolean places, boolean truth, boolean texts) {
    return (places || answer.p().isEmpty())
        && (truth || answer.b() == null)
        && (texts || answer.t().isEmpty());
  }

  private static boolean places(Answer answer, int count, boolean none) {
    List<Integer> real = answer.p().stream().filter(n -> !(none && n == -1)).toList();
    return real.stream().allMatch(n -> n >= 0 && n < count)
        && new HashSet<>(real).size() == real.size();
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
