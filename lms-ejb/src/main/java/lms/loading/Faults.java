package lms.loading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** All that is wrong in a folder, gathered so that a writer can mend everything in one go. */
public final class Faults {
  private final List<Fault> all = new ArrayList<>();

  /**
   * @param line 0 when the fault is the file itself
   * @param reasonKey the whole key of a text, such as {@code loading.fault.unknown}
   */
  public void add(String path, int line, String reasonKey, Object... facts) {
    all.add(new Fault(path, line, reasonKey, List.of(facts)));
  }

  /** A fault at a node of a file. */
  public void at(ContentFile file, String pointer, String reasonKey, Object... facts) {
    add(file.path(), file.line(pointer), reasonKey, facts);
  }

  public boolean none() {
    return all.isEmpty();
  }

  /** By file and line. */
  public List<Fault> all() {
    return all.stream()
        .distinct()
        .sorted(Comparator.comparing(Fault::path).thenComparing(Fault::line))
        .toList();
  }
}
