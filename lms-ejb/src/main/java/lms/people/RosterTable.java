package lms.people;

import java.util.List;

/**
 * A roster as it lies in a file: the header and rows of cells, all text. Row numbers are those a
 * person sees in a spreadsheet, the header being row 1.
 */
record RosterTable(List<String> header, List<Line> lines) {
  /** One row with its number in the file. */
  record Line(int row, List<String> cells) {
    boolean blank() {
      return cells.stream().allMatch(String::isBlank);
    }
  }
}
