package lms.web.invigilation;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import lms.exam.ExamHallService;
import lms.exam.HallRow;
import lms.programme.CohortService;
import lms.web.layout.Viewer;

/** The exam halls of a day, today's unless another is asked for. */
@Named
@RequestScoped
public class InvigilationList {
  @Inject ExamHallService halls;
  @Inject CohortService cohorts;
  @Inject Clock clock;
  @Inject Viewer viewer;
  @Inject HttpServletRequest request;

  private List<HallRow> all;
  private Map<Long, String> codes;
  private Instant now;
  private LocalDate day;

  @PostConstruct
  void load() {
    now = clock.instant();
    day = asked();
    all =
        halls.halls(
            day.atStartOfDay(viewer.zone()).toInstant(),
            day.plusDays(1).atStartOfDay(viewer.zone()).toInstant());
    codes = cohorts.codes(all.stream().map(HallRow::cohortId).collect(Collectors.toSet()));
  }

  private LocalDate asked() {
    String given = request.getParameter("day");
    if (given == null) return viewer.today();
    // whatever an address written by hand says
    return given.strip().matches("20[0-9]{2}-[0-9]{2}-[0-9]{2}")
        ? day(given.strip())
        : viewer.today();
  }

  private LocalDate day(String given) {
    try {
      return LocalDate.parse(given);
    } catch (DateTimeParseException e) {
      return viewer.today(); // there is no such day
    }
  }

  public LocalDate getDay() {
    return day;
  }

  public boolean isToday() {
    return day.equals(viewer.today());
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
