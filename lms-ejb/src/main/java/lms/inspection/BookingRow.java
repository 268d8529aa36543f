package lms.inspection;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import lms.platform.Actor;
import lms.platform.Both;

/**
 * Somebody's place in a slot.
 *
 * @param title of the exam
 * @param opened null before
 * @param openedBy null before
 * @param ended null before it is over
 * @param sights when a page showed the exam, the first first
 */
public record BookingRow(
    long id,
    String place,
    Instant begins,
    Instant ends,
    long personId,
    UUID sittingId,
    Both title,
    BookingState state,
    Instant opened,
    Actor openedBy,
    Instant ended,
    List<SightRow> sights)
    implements Serializable {
  /** From when to when a page showed the exam. */
  public record SightRow(Instant since, Instant until) implements Serializable {}
}
