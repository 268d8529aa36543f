package lms.web.programme;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import lms.exam.MarkRow;
import lms.gate.GateCard;
import lms.gate.ProgressService;
import lms.people.PeopleService;
import lms.people.PersonRow;
import lms.platform.Both;
import lms.programme.CohortCard;
import lms.programme.CohortService;
import lms.simulation.CallMarkRow;
import lms.simulation.CallRecordService;
import lms.web.layout.Viewer;

/** One trainee for those who lead and teach: the way to the gate, verdicts, papers and calls. */
@Named
@RequestScoped
public class ProgrammeTrainee {
  @Inject ProgressService progress;
  @Inject CohortService cohorts;
  @Inject CallRecordService calls;
  @Inject PeopleService people;
  @Inject HttpServletRequest request;
  @Inject Viewer viewer;

  private long id;
  private PersonRow person;
  private GateCard gate;
  private CohortCard cohort;
  private List<ConditionLine> conditions = List.of();
  private List<ConditionLine> evidence = List.of();

  @PostConstruct
  void load() {
    id = Asked.id(request, "person");
    gate = progress.gate(id).orElse(null);
    person = people.show(id);
    if (gate == null) return;
    cohort = cohorts.show(gate.cohort().id());
    conditions = ConditionLine.of(gate.conditions(), calls.scenarios());
    if (gate.elimination() != null)
      evidence = ConditionLine.of(gate.elimination().conditions(), calls.scenarios());
  }

  public PersonRow getPerson() {
    return person;
  }

  public boolean isEnrolled() {
    return gate != null;
  }

  public GateCard getGate() {
    return gate;
  }

  public List<ConditionLine> getConditions() {
    return conditions;
  }

  public List<ConditionLine> getEvidence() {
    return evidence;
  }

  /** What a gate said, with the evidence of that moment. */
  public record Judged(Both stage, boolean passed, Instant at, List<ConditionLine> conditions) {}

  public List<Judged> getJudged() {
    Map<String, Both> stages = cohort.stages();
    return gate.verdicts().stream()
        .map(
            v ->
                new Judged(
                    stages.getOrDefault(v.stageId(), new Both(v.stageId(), v.stageId())),
                    v.passed(),
                    v.at(),
                    ConditionLine.of(v.conditions(), List.of())))
        .toList();
  }

  /** A paper and how it stands. */
  public record PaperLine(MarkRow row, HeatCell cell) {
    /** Over without them, and it counts: somebody in its hall may excuse it. */
    public boolean isMissed() {
      return cell.state().equals("MISSED");
    }
  }

  /** The day on which the halls of that time are listed. */
  public LocalDate day(Instant opens) {
    return opens.atZone(viewer.zone()).toLocalDate();
  }

  /** The newest first. */
  public List<PaperLine> getPapers() {
    return cohort.marks().stream()
        .filter(m -> m.personId() == id)
        .sorted(Comparator.comparing(MarkRow::opens).reversed())
        .map(m -> new PaperLine(m, HeatCell.of(m, cohort.excused().contains(m.paperId()))))
        .toList();
  }

  public List<CallMarkRow> getCalls() {
    return calls.calls(List.of(id)).stream()
        .sorted(Comparator.comparing(CallMarkRow::at).reversed())
        .toList();
  }
}
