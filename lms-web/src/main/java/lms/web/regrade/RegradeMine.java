package lms.web.regrade;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import lms.regrade.ChangedMarkRow;
import lms.regrade.ChangedMarkService;

/** Which of my marks were corrected, from what to what, and why. */
@Named
@ViewScoped
public class RegradeMine implements Serializable {
  @Inject ChangedMarkService marks;

  private List<ChangedMarkRow> rows;
  private long unseen;

  @PostConstruct
  void load() {
    rows = marks.mine();
    unseen = marks.unseen();
  }

  public String seen() {
    marks.seen();
    return "/regrade/mine.xhtml?faces-redirect=true";
  }

  public List<ChangedMarkRow> getRows() {
    return rows;
  }

  public long getUnseen() {
    return unseen;
  }
}
