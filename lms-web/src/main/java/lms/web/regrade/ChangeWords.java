package lms.web.regrade;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
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

  /** Options are called by the letters they have in the question bank. */
  public String of(Change change) {
    String key = "regrade.change." + change.kind();
    return switch (change.kind()) {
      case KEY -> speaking.texts().of(key, key(change));
      case ACCEPT -> speaking.texts().of(key, change.blank() + 1, change.text());
      case VOID, WHOLE, UNDO -> speaking.texts().of(key);
    };
  }

  private String key(Change change) {
    if (change.truth() != null) return speaking.texts().of("regrade." + change.truth());
    return change.right().stream()
        .map(n -> String.valueOf((char) ('A' + n)))
        .collect(Collectors.joining(" "));
  }

  /** What the academy does at present. */
  String progress(RegradeState state, RegradeCounts counts) {
    String key = "regrade.busy." + state;
    return state == RegradeState.RUNNING
        ? speaking.texts().of(key, counts.marked(), counts.lines())
        : speaking.texts().of(key, counts.left());
  }

  void tell(String key) {
    String words = speaking.texts().of(key);
    FacesContext faces = FacesContext.getCurrentInstance();
    faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_INFO, words, words));
    faces.getExternalContext().getFlash().setKeepMessages(true);
  }
}
