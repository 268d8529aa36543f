package lms.sitting;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;

/**
 * One act on a sitting.
 *
 * @param number of a message, the taker's own number: the same number twice is the same message; of
 *     any other act, the academy's
 * @param at by the server's clock
 * @param clientAt by the clock of the taker's machine; null when it said none
 * @param lease which page held the sitting
 * @param authorId the person's id; null for the taker and the academy
 * @param item place on the paper, from 0; null when the act is about the whole sitting
 * @param answer null unless something was answered
 * @param value what else there is to say, such as a reason; null when nothing
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record StepRow(
    StepKind kind,
    int number,
    Instant at,
    Instant clientAt,
    int lease,
    Author author,
    Long authorId,
    Integer item,
    Answer answer,
    String value)
    implements Serializable {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** A message of the taker's page. */
  static StepRow message(
      StepKind kind, int number, Instant at, Instant clientAt, int lease, int item, Answer answer) {
    return new StepRow(kind, number, at, clientAt, lease, Author.TAKER, null, item, answer, null);
  }

  /** The step as it is sealed: a JSON array of its parts, for ever in this order. */
  String line() {
    Object[] parts = {
      kind,
      number,
      at.toString(),
      clientAt == null ? null : clientAt.toString(),
      lease,
      author,
      authorId,
      item,
      answer == null ? null : answer.json(),
      value
    };
    try {
      return JSON.writeValueAsString(Arrays.asList(parts));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** By how much an extension moved the deadline, or how long a break lasts at most. */
  public Duration extension() {
    return Duration.ofSeconds(Long.parseLong(word()));
  }

  /** How much of the time was approved for the taker before it was begun. */
  Duration extra() {
    return value == null ? Duration.ZERO : extension();
  }

  /** Why the taker was sent out. */
  public ExclusionCause cause() {
    return ExclusionCause.valueOf(word());
  }

  /** What stands behind the first word of the value; empty when nothing does. */
  public String said() {
    int blank = value == null ? -1 : value.indexOf(' ');
    return blank < 0 ? "" : value.substring(blank + 1);
  }

  private String word() {
    return value.split(" ", 2)[0];
  }

  NoteRow note() {
    boolean more = kind == StepKind.EXTENDED || kind == StepKind.EXCLUDED;
    return new NoteRow(
        number,
        kind,
        at,
        kind == StepKind.EXTENDED ? extension().toMinutes() : null,
        kind == StepKind.EXCLUDED ? cause() : null,
        more ? said() : value);
  }

  /** Is this the same message? */
  boolean says(StepKind other, int place, Answer said) {
    return (kind == other || (kind == StepKind.LATE && other == StepKind.ANSWER))
        && item != null
        && item == place
        && Objects.equals(answer, said);
  }
}
