package lms.people;

import java.io.Serializable;
import java.util.List;

/**
 * What one row of a roster would do.
 *
 * @param row its number in the file, as a spreadsheet shows it
 * @param faults what is wrong, cell by cell; empty unless the state is WRONG
 * @param changes old and new of what differs; empty unless the state is CHANGED
 */
public record RosterRow(
    int row,
    State state,
    String number,
    String name,
    PersonOrder order,
    List<CellFault> faults,
    List<Change> changes)
    implements Serializable {

  /** The four things a row can be. */
  public enum State {
    NEW,
    CHANGED,
    UNCHANGED,
    WRONG
  }

  /**
   * @param cell such as C17
   * @param column the column's key, such as email
   * @param reason the end of the text key people.fault.…
   * @param value what stands there, shortened
   */
  public record CellFault(String cell, String column, String reason, String value)
      implements Serializable {}

  /** A field with what it was and what it would be. */
  public record Change(String column, String before, String after) implements Serializable {}
}
