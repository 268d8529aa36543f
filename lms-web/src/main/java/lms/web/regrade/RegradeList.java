package lms.web.regrade;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import lms.regrade.RegradeRow;
import lms.regrade.RegradeService;
import lms.regrade.RegradeState;

/** All regrades, and the way to another one. */
@Named
@RequestScoped
public class RegradeList {
  @Inject RegradeService regrades;
  private List<RegradeRow> rows;

  @PostConstruct
  void load() {
    rows = regrades.list();
  }

  public List<RegradeRow> getRows() {
    return rows;
  }

  /** The colour of a state; the word goes with it. */
  public String kind(RegradeState state) {
    return kindOf(state);
  }

  static String kindOf(RegradeState state) {
    return switch (state) {
      case DONE -> "ok";
      case CHECKED -> "warn";
      case DROPPED -> "";
      case ORDERED, CHECKING, RUNNING, LOOKING -> "info";
    };
  }
}
