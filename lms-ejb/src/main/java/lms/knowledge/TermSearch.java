package lms.knowledge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Finds words of the trade: those that were asked for, and those that stand in a text. Pure. */
record TermSearch(List<TermRow> terms) {
  /** One character alone stands in too many other words. */
  private static final int SHORTEST = 2;

  /**
   * Those with this in either language or in their note, or whose sound begins with it; nothing
   * asked for finds all.
   */
  List<TermRow> find(String words) {
    String wanted = words.strip().toLowerCase(Locale.ROOT);
    return terms.stream()
        .filter(
            t ->
                holds(t.zh(), wanted)
                    || holds(t.en(), wanted)
                    || t.pinyin().startsWith(wanted.replace(" ", ""))
                    || (t.note() != null
                        && (holds(t.note().zh(), wanted) || holds(t.note().en(), wanted))))
        .toList();
  }

  /** Those whose Chinese word stands in it for itself, not only within a longer one. */
  List<TermRow> in(String text) {
    String rest = text;
    List<TermRow> found = new ArrayList<>();
    for (TermRow term :
        terms.stream()
            .filter(t -> t.zh().length() >= SHORTEST)
            .sorted(Comparator.comparing(t -> -t.zh().length()))
            .toList()) {
      if (!rest.contains(term.zh())) continue;
      found.add(term);
      rest = rest.replace(term.zh(), " ");
    }
    return terms.stream().filter(found::contains).toList();
  }

  private static boolean holds(String text, String wanted) {
    return text.toLowerCase(Locale.ROOT).contains(wanted);
  }
}
