package lms.people;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What one row of a roster would do.
 *
 * @param row its number in the file, as a spreadsheet shows it
 * @param leftOn the first day away that the row names; null for none
 * @param faults what is wrong, cell by cell; empty unless the state is WRONG
 * @param changes old and new of what differs, of somebody new all there is; empty when unchanged or
 *     wrong
 */
public record RosterRow(
    int row,
    State state,
    String number,
    String name,
    PersonOrder order,
    LocalDate leftOn,
    List<CellFault> faults,
    List<Change> changes)
    implements Serializable {

  /** The things a row can be. */
  public enum State {
    NEW,
    CHANGED,
    REHIRED,
    LEAVES,
    UNCHANGED,
    WRONG
  }

  /** The numbers of those that are wrong. */
  public static Set<Integer> wrong(Collection<RosterRow> rows) {
    return rows.stream()
        .filter(r -> r.state == State.WRONG)
        .map(RosterRow::row)
        .collect(Collectors.toSet());
  }

  /** Would this row write anything? */
  public boolean toApply() {
    return state != State.UNCHANGED && state != State.WRONG;
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
