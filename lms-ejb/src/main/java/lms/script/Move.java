package lms.script;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Something the agent did.
 *
 * @param id the option, article, action, panel or target
 * @param text the words that were typed; "warm" or "cold" with a transfer, "pass" or "fail" with a
 *     judgement
 * @param items the facts that were asked for
 * @param fields what was filled in
 */
public record Move(
    Kind kind, String id, String text, List<String> items, Map<String, String> fields) {
  public Move {
    items = items == null ? List.of() : items.stream().filter(Objects::nonNull).toList();
    fields =
        fields == null
            ? Map.of()
            : fields.entrySet().stream()
                .filter(f -> f.getKey() != null && f.getValue() != null)
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** What an agent can do at the desk. */
  public enum Kind {
    @JsonProperty("choose")
    CHOOSE,
    @JsonProperty("say")
    SAY,
    @JsonProperty("ask")
    ASK,
    @JsonProperty("judge")
    JUDGE,
    @JsonProperty("open")
    OPEN,
    @JsonProperty("press")
    PRESS,
    @JsonProperty("read")
    READ,
    @JsonProperty("hold")
    HOLD,
    @JsonProperty("retrieve")
    RETRIEVE,
    @JsonProperty("transfer")
    TRANSFER,
    @JsonProperty("wrap-up")
    WRAP_UP,
    @JsonProperty("hang-up")
    HANG_UP,
    /** Nothing: time has passed, and what that did to the call is to be noted. */
    @JsonProperty("wait")
    WAIT
  }

  public static Move of(Kind kind) {
    return new Move(kind, null, null, null, null);
  }

  public static Move of(Kind kind, String id) {
    return new Move(kind, id, null, null, null);
  }
}
