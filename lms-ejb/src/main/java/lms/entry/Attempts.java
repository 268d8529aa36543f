package lms.entry;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.Serializable;
import java.util.List;

/**
 * The rules of another attempt at the same exam. What is not there is not asked.
 *
 * @param waitDays calendar days from the day on which the attempt before would have ended
 * @param oneADay at most one attempt begins on a day; null when it does not matter
 * @param untilPassed whoever has passed sits no other; null when they may
 * @param lockAfter so many fails lock the next attempt until somebody releases it
 * @param lessons to be read before another attempt
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonPropertyOrder(alphabetic = true)
@JsonIgnoreProperties("count")
public record Attempts(
    Integer waitDays, Boolean oneADay, Boolean untilPassed, Integer lockAfter, List<String> lessons)
    implements Serializable {
  private static final Attempts NONE = new Attempts(null, null, null, null, null);

  private static final ObjectMapper JSON = new ObjectMapper();

  /** What is said not to hold is not said. */
  public Attempts {
    if (Boolean.FALSE.equals(oneADay)) oneADay = null;
    if (Boolean.FALSE.equals(untilPassed)) untilPassed = null;
    lessons = lessons == null ? List.of() : List.copyOf(lessons);
  }

  /** As content says them; a schema has checked them. */
  public static Attempts of(JsonNode said) {
    try {
      return said.isMissingNode() ? NONE : JSON.treeToValue(said, Attempts.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** For an attempt that takes the place of one which does not count. */
  public Attempts withoutWaiting() {
    return new Attempts(null, oneADay, untilPassed, lockAfter, lessons);
  }
}
