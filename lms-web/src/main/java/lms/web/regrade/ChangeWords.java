package lms.web.regrade;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Collectors;
import lms.correction.Change;
import lms.regrade.RegradeCounts;
import lms.regrade.RegradeState;
import lms.web.layout.Speaking;

/** What a correction says, in the reader's language; and what is told on the next page. */
@Named("changeWords")
@RequestScoped
public class ChangeWords {
  @Inject Speaking speaking;

  /** Options by their letters in the question bank, which every paper has in another order. */
  public String of(Change change) {
    String key = "regrade.change." + change.kind();
    return switch (change.kind()) {
      case KEY -> speaking.texts().of(key, key(change));
      case ACCEPT ->
          change.blank() == null
              ? speaking.texts().of("regrade.change.answer", change.text())
              : speaking.texts().of(key, change.blank() + 1, change.text());
      case VOID, WHOLE, PARTS, EACH, UNDO -> speaking.texts().of(key);
    };
  }

  private String key(Change change) {
    if (change.truth() != null) return speaking.texts().of("regrade." + change.truth());
    if (!change.order().isEmpty())
      return speaking
          .texts()
          .of(
              "regrade.change.numbers",
              change.order().stream().map(KeyLine::number).collect(Collectors.joining(" ")));
    return speaking
        .texts()
        .of(
            "regrade.change.letters",
            change.right().stream().map(n -> KeyLine.letter(n)).collect(Collectors.joining(" ")));
  }

  /** The same where the question is at hand: options by what they say. */
  public String named(Change change, List<KeyLine> options) {
    if (change.right().isEmpty()) return of(change);
    String said =
        change.right().stream()
            .map(n -> options.get(n).text().in(speaking.language()))
            .map(o -> speaking.texts().of("regrade.change.option", o))
            .collect(Collectors.joining(" "));
    return speaking.texts().of("regrade.change.KEY", said);
  }

  /** What the academy does at present. */
  String progress(RegradeState state, RegradeCounts counts) {
    String key = "regrade.busy." + state;
    return state == RegradeState.RUNNING
        ? speaking.texts().of(key, counts.marked(), counts.lines())
        : speaking.texts().of(key, counts.left());
  }

  void tell(String key) {
    speaking.tellNext(speaking.texts().of(key));
  }
}
