package lms.loading;

import java.util.Map;

/** On which line of its file each node begins, by JSON pointer ({@code /questions/3/stem/zh}). */
public record ContentLines(Map<String, Integer> byPointer) {
  /** The line of the node or, when it is absent, of the nearest node around it; 1 at worst. */
  public int of(String pointer) {
    String p = pointer;
    while (true) {
      Integer line = byPointer.get(p);
      if (line != null) return line;
      if (p.isEmpty()) return 1;
      p = p.substring(0, p.lastIndexOf('/'));
    }
  }
}
