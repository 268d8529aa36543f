package lms.exam;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.Serializable;
import java.util.HashSet;
import java.util.List;
import lms.question.QuestionCard;

/**
 * What a taker said to one item. Empty answers are answers too: somebody may take a choice back.
 *
 * @param p places: the chosen ones of single and multiple, the order given of order, for each left
 *     side of match the place of its right side or -1
 * @param b true or false
 * @param t the texts of the blanks
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Answer(List<Integer> p, Boolean b, List<String> t) implements Serializable {
  static final int LONGEST_TEXT = 200;
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

  public Answer {
    p = p == null ? List.of() : List.copyOf(p);
    t = t == null ? List.of() : List.copyOf(t);
  }

  /** Nothing was chosen, said or written. */
  public boolean empty() {
    return b == null && p.stream().allMatch(n -> n < 0) && t.stream().allMatch(String::isBlank);
  }

  String json() {
    try {
      return JSON.writeValueAsString(this);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  static Answer of(String json) {
    try {
      return JSON.readValue(json, Answer.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Does this answer have the form that the item asks for?
   *
   * @throws AnswerUnfit places that do not exist, too many, too long, or of another type
   */
  void requireFits(QuestionCard card, PaperItem item) {
    boolean fits =
        switch (card.type()) {
          case "single" ->
              only(true, false, false) && places(item.o().size(), false) && p.size() <= 1;
          case "multiple" -> only(true, false, false) && places(item.o().size(), false);
          case "order" ->
              only(true, false, false)
                  && places(item.o().size(), false)
                  && (p.isEmpty() || p.size() == item.o().size());
          case "match" ->
              only(true, false, false)
                  && places(item.o().size(), true)
                  && (p.isEmpty() || p.size() == item.l().size());
          case "truefalse" -> only(false, true, false);
          default ->
              only(false, false, true)
                  && t.size() <= card.body().blanks().size()
                  && t.stream().allMatch(s -> s.length() <= LONGEST_TEXT);
        };
    if (!fits) throw new AnswerUnfit();
  }

  private boolean only(boolean places, boolean truth, boolean texts) {
    return (places || p.isEmpty()) && (truth || b == null) && (texts || t.isEmpty());
  }

  private boolean places(int count, boolean none) {
    List<Integer> real = p.stream().filter(n -> !(none && n == -1)).toList();
    return real.stream().allMatch(n -> n >= 0 && n < count)
        && new HashSet<>(real).size() == real.size();
  }
}
