package lms.web.appeal;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import lms.appeal.AppealRow;
import lms.appeal.AppealService;
import lms.appeal.AppealState;

/** My objections: how they stand, and why they were decided as they were. */
@Named
@RequestScoped
public class AppealMine {
  @Inject AppealService appeals;
  private List<AppealRow> rows;

  @PostConstruct
  void load() {
    rows = appeals.mine();
  }

  public List<AppealRow> getRows() {
    return rows;
  }

  /** How many working days there are. */
  public int getDays() {
    return appeals.days();
  }

  public String kind(AppealState state) {
    return Colour.of(state);
  }
}
