package lms.web.programme;

import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lms.exam.MarkRow;
import lms.gate.ProgressService;
import lms.gate.StandingRow;
import lms.people.PeopleService;
import lms.people.PersonRow;
import lms.platform.Both;
import lms.programme.CohortCard;
import lms.programme.CohortService;
import lms.programme.EnrolmentRow;
import lms.programme.OccasionKind;
import lms.programme.OccasionRow;
import lms.programme.PlanCard;
import lms.web.layout.Speaking;
import lms.web.layout.Viewer;

/** A cohort for those who lead and teach: who stands how, what comes, who needs help. */
@Named
@ViewScoped
public class ProgrammeCohort implements Serializable {
  private static final int SHOWN = 14;

  @Inject CohortService cohorts;
  @Inject ProgressService progress;
  @Inject PeopleService people;
  @Inject PlanLines plans;
  @Inject Speaking speaking;
  @Inject Clock clock;
  @Inject Viewer viewer;
  @Inject HttpServletRequest request;

  private long id;
  private transient CohortView view;
  private transient List<TraineeLine> lines;
  private String stage;
  private Integer days;
  private String reason;

  /** What the preview of a shift shows; null before it was asked for. */
  private PlanCard foreseen;

  private PlanLines.Preview preview;

  @PostConstruct
  void load() {
    id = Asked.id(request, "id");
    stage = request.getParameter("stage");
    view();
  }

  private CohortView view() {
    if (view == null) {
      CohortCard card = cohorts.show(id);
      view =
          new CohortView(
              card,
              people.named(
                  Stream.concat(
                          Stream.of(card.row().tutorId()),
                          card.enrolments().stream().map(EnrolmentRow::personId))
                      .collect(Collectors.toSet())),
              stage,
              clock.instant());
    }
    return view;
  }

  public CohortCard getCard() {
    return view().card();
  }

  public String getState() {
    if (getCard().row().day() == 0) return "COMING";
    return getCard().row().people() == 0 ? "OVER" : "RUNNING";
  }

  public Both getStage() {
    return view().stage(getCard().row().stageId());
  }

  public String getTutor() {
    return name(getCard().row().tutorId());
  }

  private String name(long personId) {
    PersonRow person = view().people().get(personId);
    return person == null ? "" : person.nameIn(speaking.language());
  }

  /** Those who need to be looked at first. */
  public List<TraineeLine> getLines() {
    if (lines == null) {
      Map<Long, StandingRow> standings = progress.standings(id);
      List<CohortView.Column> columns = getColumns();
      lines =
          getCard().enrolments().stream()
              .map(e -> view().line(e, standings.get(e.personId()), columns))
              .sorted(
                  Comparator.comparing((TraineeLine l) -> !l.place().state().running())
                      .thenComparing(l -> -l.risks().size())
                      .thenComparing(l -> l.person().number()))
              .toList();
    }
    return lines;
  }

  public long getAtRisk() {
    return getLines().stream().filter(l -> !l.risks().isEmpty()).count();
  }

  public List<CohortView.Column> getColumns() {
    return view().columns();
  }

  /** A stage whose exams the table can tell. */
  public record Told(String id, Both title, boolean shown) {}

  public List<Told> getStages() {
    String shown = view().stage();
    return view().stages().stream()
        .map(s -> new Told(s, view().stage(s), s.equals(shown)))
        .toList();
  }

  /** A quiz, exam or gate that comes, and for whom when it is for one person. */
  public record Coming(OccasionRow row, Both stage, String person) {}

  public List<Coming> getComing() {
    Instant now = clock.instant();
    return getCard().occasions().stream()
        .filter(o -> o.closes().isAfter(now))
        .filter(o -> o.personId() == null || view().people().containsKey(o.personId()))
        .limit(SHOWN)
        .map(
            o ->
                new Coming(
                    o, view().stage(o.stageId()), o.personId() == null ? "" : name(o.personId())))
        .toList();
  }

  /** Stage exams with their days, all of them. */
  public List<Coming> getGates() {
    return getCard().occasions().stream()
        .filter(o -> o.personId() == null && o.kind() == OccasionKind.STAGE)
        .map(o -> new Coming(o, view().stage(o.stageId()), ""))
        .toList();
  }

  public LocalDate on(Instant at) {
    return at.atZone(viewer.zone()).toLocalDate();
  }

  public boolean over(OccasionRow row) {
    return !row.closes().isAfter(clock.instant());
  }

  /** Papers that do not count, by exam. */
  public record Excused(Both title, Instant opens, long people) {}

  public List<Excused> getExcused() {
    Map<Instant, List<MarkRow>> by =
        getCard().marks().stream()
            .filter(m -> getCard().excused().contains(m.paperId()))
            .collect(Collectors.groupingBy(MarkRow::opens, TreeMap::new, Collectors.toList()));
    return by.entrySet().stream()
        .map(e -> new Excused(e.getValue().get(0).title(), e.getKey(), e.getValue().size()))
        .toList();
  }

  /** Shows every date that a shift would change. */
  public void foresee() {
    forget();
    PlanCard seen = cohorts.previewShift(id, days);
    preview = plans.of(seen);
    foreseen = seen;
  }

  private void forget() {
    foreseen = null;
    preview = null;
  }

  /** null before it was asked for, and when the number of days cannot be read. */
  public PlanLines.Preview getPreview() {
    return FacesContext.getCurrentInstance().getMessageList("days").isEmpty() ? preview : null;
  }

  /** Does what the preview showed and nothing else. */
  public String shift() {
    if (foreseen == null || !foreseen.equals(cohorts.previewShift(id, days)))
      throw new PreviewOutdated();
    cohorts.shift(id, days, reason);
    speaking.tellNext(speaking.texts().of("programme.cohort.shifted", days));
    return "/programme/cohort.xhtml?faces-redirect=true&id=" + id;
  }

  public Integer getDays() {
    return days;
  }

  public void setDays(Integer days) {
    if (!Objects.equals(this.days, days)) forget();
    this.days = days;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
