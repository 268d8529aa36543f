package lms.web.invigilation;

import java.util.List;
import java.util.UUID;
import lms.exam.SeatRow;
import lms.invigilation.IncidentRow;

/**
 * What an invigilator sees of a hall: everything at first, then what changed.
 *
 * @param whole it is the first word on a line: seats that it does not name are there no longer
 * @param seats those that are new or changed
 * @param gone papers whose seats are there no longer
 * @param incidents those that are new, the first first
 */
public record HallView(boolean whole, List<Seat> seats, List<UUID> gone, List<Incident> incidents) {

  /** A seat with the person's number and name, in the reader's language. */
  public record Seat(SeatRow seat, String number, String name) {}

  /**
   * A line of the hall's log.
   *
   * @param name whom it is about; null when it is about everybody
   * @param by who noted it, in the reader's letters
   */
  public record Incident(IncidentRow incident, String name, String by) {}

  boolean isEmpty() {
    return !whole && seats.isEmpty() && gone.isEmpty() && incidents.isEmpty();
  }
}
