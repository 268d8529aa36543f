package lms.entry;

import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * How somebody came through the door of an exam.
 *
 * @param came null when let in before they came
 * @param admitted null when nobody admitted them
 * @param admittedBy null when nobody did, or the code of the room
 * @param letIn null unless an invigilator let them in whatever the rules say
 * @param letInBy null as above
 */
public record AdmissionRow(
    Instant came, Instant admitted, Long admittedBy, Instant letIn, Long letInBy)
    implements Serializable {
  /** Everybody who opened the door. */
  public Stream<Long> people() {
    return Stream.of(admittedBy, letInBy).filter(Objects::nonNull);
  }
}
