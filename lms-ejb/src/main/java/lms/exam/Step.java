package lms.exam;

import java.time.Instant;
import java.util.Objects;

/**
 * One message of a sitting's log.
 *
 * @param sequence the taker's own number; the same number twice is the same message
 * @param at by the server's clock
 * @param item place on the paper, from 0
 * @param answer null for flags
 */
record Step(int sequence, Instant at, Kind kind, int item, Answer answer) {
  /** What a taker can do. */
  enum Kind {
    ANSWER,
    FLAG,
    UNFLAG
  }

  /** Is this the same message? */
  boolean says(Kind other, int place, Answer said) {
    return kind == other && item == place && Objects.equals(answer, said);
  }
}
