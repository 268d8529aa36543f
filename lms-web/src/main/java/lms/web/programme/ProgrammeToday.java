package lms.web.programme;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lms.attempt.LockService;
import lms.content.ContentService;
import lms.content.LessonRow;
import lms.exam.ExamKind;
import lms.exam.ExamSittingService;
import lms.exam.PaperRow;
import lms.exam.PaperState;
import lms.gate.ConditionRow;
import lms.gate.EliminationRow;
import lms.gate.GateCard;
import lms.gate.ProgressService;
import lms.people.PeopleService;
import lms.platform.Both;
import lms.programme.CohortService;
import lms.programme.EnrolmentState;
import lms.security.Me;
import lms.simulation.ScenarioRow;
import lms.simulation.SimulationService;
import lms.web.layout.Speaking;
import lms.web.layout.Viewer;

/** The trainee's first page: one next step, the day, the week, the way to the gate. */
@Named
@RequestScoped
public class ProgrammeToday {
  private static final Set<PaperState> OVER =
      Set.of(PaperState.DONE, PaperState.MARKING, PaperState.MISSED);

  /** How long the withdrawal of a proposal is told when its stage is over. */
  private static final Duration TOLD_FOR = Duration.ofDays(14);

  private static final int NOON = 12;
  private static final int EVENING = 18;

  @Inject ProgressService progress;
  @Inject ExamSittingService exams;
  @Inject ContentService content;
  @Inject SimulationService simulation;
  @Inject PeopleService people;
  @Inject CohortService cohorts;
  @Inject LockService locks;
  @Inject Speaking speaking;
  @Inject Clock clock;
  @Inject Viewer viewer;
  @Inject Me me;

  private GateCard gate;
  private DayPlan plan;
  private NextStep next;
  private List<PaperRow> papers;
  private List<LessonRow> lessonsFirst;
  private Boolean locked;
  private Map<String, Both> stages;
  private List<ConditionLine> conditions = List.of();
  private List<ConditionLine> evidence = List.of();
  private List<ConditionLine> corrected = List.of();

  @PostConstruct
  void load() {
    gate = progress.gate(me.id()).orElse(null);
    papers = exams.mine();
    if (gate == null) return;
    List<ScenarioRow> calls = simulation.offered();
    List<String> taught = gate.today() == null ? List.of() : gate.today().lessons();
    List<LessonRow> lessons =
        content.lessons(taught).stream()
            .sorted(Comparator.comparingInt(l -> taught.indexOf(l.id())))
            .toList();
    Set<String> read = content.lessonsRead(me.id());
    plan =
        new DayPlan(
            gate, papers, progress.excused(), lessons, read, clock.instant(), viewer.zone());
    conditions = ConditionLine.of(gate.conditions(), calls);
    if (gate.elimination() != null) {
      List<ConditionRow> then = gate.elimination().conditions();
      evidence = ConditionLine.of(then, calls);
      if (gate.state() == EnrolmentState.PROPOSED)
        corrected = ConditionLine.of(ConditionLine.corrected(then, gate.conditions()), calls);
    }
    next = plan.next(conditions);
  }

  public boolean isEnrolled() {
    return gate != null;
  }

  /** Still on the way: there is a next gate and something to do. */
  public boolean isRunning() {
    return gate != null && gate.state().running();
  }

  public GateCard getGate() {
    return gate;
  }

  public NextStep getNext() {
    return next;
  }

  public String getName() {
    return people.myself().nameIn(speaking.language());
  }

  public String getPartOfDay() {
    int hour = ZonedDateTime.now(clock.withZone(viewer.zone())).getHour();
    return hour < NOON ? "morning" : hour < EVENING ? "afternoon" : "evening";
  }

  public LocalDate getDate() {
    return viewer.today();
  }

  public List<LinePart> getLine() {
    return plan.line();
  }

  public List<WeekTile> getWeek() {
    return plan.week();
  }

  public List<ConditionLine> getConditions() {
    return conditions;
  }

  public List<ConditionLine> getEvidence() {
    return evidence;
  }

  /** What holds by a mark that was corrected after the proposal; empty when none was. */
  public List<ConditionLine> getCorrected() {
    return corrected;
  }

  /** Milliseconds of the server's clock, for the script that counts down. */
  public long getNow() {
    return clock.millis();
  }

  public long getUntil() {
    return next.until().toEpochMilli();
  }

  /** What a page without the script shows: whole minutes until then. */
  public long getMinutesLeft() {
    return Math.max(0, Duration.between(clock.instant(), next.until()).toMinutes());
  }

  public boolean isNextIsToday() {
    return next.until() != null
        && next.until().atZone(viewer.zone()).toLocalDate().equals(getDate());
  }

  /** The second chance: its paper where it is there, else when it will be. */
  public Instant getResitOpens() {
    return resit().map(PaperRow::opens).orElse(gate.resitOpens());
  }

  private Optional<PaperRow> resit() {
    return papers.stream()
        .filter(p -> p.kind() == ExamKind.RESIT && p.stageId().equals(gate.stageId()))
        .filter(p -> !OVER.contains(p.state()))
        .findFirst();
  }

  /** What has to be read before the second chance. */
  public List<LessonRow> getLessonsFirst() {
    if (!isResit()) return List.of();
    if (lessonsFirst == null)
      lessonsFirst = resit().map(p -> exams.lessonsFirst(p.id())).orElse(List.of());
    return lessonsFirst;
  }

  /** Does the second chance wait for somebody to release it? */
  public boolean isLocked() {
    if (locked == null) locked = isResit() && locks.mine(gate.cohort().id(), gate.stageId());
    return locked;
  }

  public boolean isResit() {
    return gate.state() == EnrolmentState.RESIT;
  }

  /** A proposal that two people turned down, or that is open or was confirmed, is told. */
  public boolean isTold() {
    return gate.elimination() != null && gate.elimination().stageId().equals(gate.stageId());
  }

  /**
   * A proposal that was withdrawn is told as long as its stage goes on, and for a while beyond: the
   * same correction may have opened the gate.
   */
  public boolean isWithdrawn() {
    EliminationRow last = gate.elimination();
    if (last == null || !last.withdrawn()) return false;
    boolean fresh = clock.instant().isBefore(last.ended().plus(TOLD_FOR));
    return fresh || gate.state() == EnrolmentState.ACTIVE && isTold();
  }

  /** An elimination that was taken back is told in the same way. */
  public boolean isReversed() {
    EliminationRow last = gate.elimination();
    if (last == null || !last.reversed()) return false;
    boolean fresh = clock.instant().isBefore(last.review().at().plus(TOLD_FOR));
    return fresh || gate.state() == EnrolmentState.ACTIVE && isTold();
  }

  /** The stage in which ending the training was proposed. */
  public Both getProposedIn() {
    return stage(gate.elimination().stageId());
  }

  /** A stage that was judged. */
  public record Judged(Both title, boolean passed, Instant at) {}

  public List<Judged> getJudged() {
    return gate.verdicts().stream()
        .filter(v -> v.cohortId() == gate.cohort().id())
        .map(v -> new Judged(stage(v.stageId()), v.passed(), v.at()))
        .toList();
  }

  private Both stage(String stageId) {
    if (stageId.equals(gate.stageId())) return gate.stageTitle();
    if (stages == null) stages = cohorts.stageTitles();
    return stages.getOrDefault(stageId, new Both(stageId, stageId));
  }
}
