package lms.web.appeal;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import lms.appeal.AppealRow;
import lms.appeal.AppealService;
import lms.appeal.AppealState;
import lms.correction.Correction;

/** My objections: how they stand, and why they were decided as they were. */
@Named
@RequestScoped
public class AppealMine {
  @Inject AppealService appeals;
  private List<AppealRow> rows;
  private Map<Long, Correction> back;

  @PostConstruct
  void load() {
    rows = appeals.mine();
    back = appeals.takenBack();
  }

  public List<AppealRow> getRows() {
    return rows;
  }

  /** How many working days there are. */
  public int getDays() {
    return appeals.days();
  }

  /** What has taken back since what met this one; null while it holds. */
  public Correction back(AppealRow row) {
    return back.get(row.id());
  }

  public String kind(AppealState state) {
    return Colour.of(state);
  }
}
