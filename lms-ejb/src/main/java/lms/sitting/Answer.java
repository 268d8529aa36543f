package lms.sitting;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Collectors;

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
  public static final int LONGEST_TEXT = 200;
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

  /**
   * As its taker saw it: places as letters, A is the first; a truth as its word, texts as they were
   * typed.
   *
   * @param nothing the word for an empty one
   */
  public String said(String nothing, String isTrue, String isFalse) {
    if (empty()) return nothing;
    if (b != null) return b ? isTrue : isFalse;
    if (!t.isEmpty()) return String.join(" | ", t);
    return p.stream()
        .map(n -> n < 0 ? "–" : String.valueOf((char) ('A' + n)))
        .collect(Collectors.joining(" "));
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
}
