package lms.web.invigilation;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import lms.exam.ExamHallService;
import lms.exam.HallRow;
import lms.programme.CohortService;
import lms.web.layout.Viewer;

/** Today's exam halls: those that are open, those that come, those that are over. */
@Named
@RequestScoped
public class InvigilationList {
  @Inject ExamHallService halls;
  @Inject CohortService cohorts;
  @Inject Clock clock;
  @Inject Viewer viewer;

  private List<HallRow> all;
  private Map<Long, String> codes;
  private Instant now;

  @PostConstruct
  void load() {
    now = clock.instant();
    LocalDate today = viewer.today();
    all =
        halls.halls(
            today.atStartOfDay(viewer.zone()).toInstant(),
            today.plusDays(1).atStartOfDay(viewer.zone()).toInstant());
    codes = cohorts.codes(all.stream().map(HallRow::cohortId).collect(Collectors.toSet()));
  }

  /** What the cohort is called that sits there; empty when it belongs to none. */
  public String cohort(HallRow hall) {
    return codes.getOrDefault(hall.cohortId(), "");
  }

  public List<HallRow> getHalls() {
    return all;
  }

  /** Somebody may be writing in it now. */
  public boolean open(HallRow hall) {
    return !now.isBefore(hall.opens()) && (now.isBefore(hall.closes()) || writing(hall) > 0);
  }

  public int writing(HallRow hall) {
    return Math.max(0, Math.min(hall.begun(), hall.people() - hall.done()));
  }
}
