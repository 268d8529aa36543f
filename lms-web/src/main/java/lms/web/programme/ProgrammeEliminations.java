package lms.web.programme;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lms.gate.ConditionRow;
import lms.gate.EliminationRow;
import lms.gate.EliminationService;
import lms.gate.VoteRow;
import lms.people.PeopleService;
import lms.people.PersonRow;
import lms.platform.Both;
import lms.platform.Refusal;
import lms.programme.CohortService;
import lms.security.Me;
import lms.security.Right;
import lms.simulation.CallRecordService;
import lms.simulation.ScenarioRow;
import lms.web.layout.Speaking;

/** Proposed eliminations: the evidence, the votes so far, and mine. */
@Named
@ViewScoped
public class ProgrammeEliminations implements Serializable {
  private static final String OPEN = "PROPOSED";

  @Inject EliminationService eliminations;
  @Inject CohortService cohorts;
  @Inject CallRecordService calls;
  @Inject PeopleService people;
  @Inject Speaking speaking;
  @Inject Me me;

  private transient List<Case> cases;
  private final Map<Long, String> reasons = new HashMap<>();

  /**
   * A proposal with what it takes to decide it.
   *
   * @param now what holds by a corrected mark; empty when none was corrected
   * @param voted I have given my voice
   * @param held why nobody can agree yet; null when nothing is open, or I am not asked
   */
  public record Case(
      EliminationRow row,
      PersonRow person,
      String cohort,
      Both stage,
      List<ConditionLine> conditions,
      List<ConditionLine> now,
      boolean voted,
      String held) {
    /** What was decided when it was in doubt. */
    public List<VoteRow> reviews() {
      return row.review() == null ? List.of() : List.of(row.review());
    }
  }

  @PostConstruct
  void load() {
    cases();
  }

  private List<Case> cases() {
    if (cases == null) {
      List<EliminationRow> rows = eliminations.list();
      Map<Long, PersonRow> named =
          people.named(rows.stream().map(EliminationRow::personId).toList());
      Map<Long, String> codes = cohorts.codes(rows.stream().map(EliminationRow::cohortId).toList());
      Map<String, Both> stages = rows.isEmpty() ? Map.of() : cohorts.stageTitles();
      List<ScenarioRow> scenarios = rows.isEmpty() ? List.of() : calls.scenarios();
      cases =
          rows.stream()
              .map(
                  r ->
                      of(
                          r,
                          named.get(r.personId()),
                          codes.get(r.cohortId()),
                          stages.get(r.stageId()),
                          scenarios))
              .toList();
    }
    return cases;
  }

  /** What the gate says now, where that is not what the proposal says. */
  private List<ConditionRow> now(EliminationRow row) {
    if (row.inDoubt()) return row.doubt().conditions();
    if (!row.state().equals(OPEN)) return List.of();
    return ConditionLine.corrected(row.conditions(), eliminations.now(row.id()));
  }

  /** What an elimination waits for, in words. */
  private String held(EliminationRow row, boolean voted) {
    if (voted || !row.state().equals(OPEN) || !me.may(Right.CONFIRM_ELIMINATION)) return null;
    try {
      eliminations.requireDecidable(row.id());
      return null;
    } catch (Refusal open) {
      return speaking.texts().of(open);
    }
  }

  private Case of(
      EliminationRow row,
      PersonRow person,
      String cohort,
      Both stage,
      List<ScenarioRow> scenarios) {
    boolean voted = row.votes().stream().anyMatch(v -> v.voterId() == me.id());
    return new Case(
        row,
        person,
        cohort,
        stage,
        ConditionLine.of(row.conditions(), scenarios),
        ConditionLine.of(now(row), scenarios),
        voted,
        held(row, voted));
  }

  public List<Case> getOpen() {
    return cases().stream().filter(c -> c.row().state().equals(OPEN)).toList();
  }

  /** Confirmed ones whose ground is gone by a corrected mark. */
  public List<Case> getDoubted() {
    return cases().stream().filter(c -> c.row().inDoubt()).toList();
  }

  public List<Case> getDecided() {
    return cases().stream()
        .filter(c -> !c.row().state().equals(OPEN) && !c.row().inDoubt())
        .toList();
  }

  public String bringBack(long id) {
    return review(id, true, "programme.eliminations.broughtBack");
  }

  public String letStand(long id) {
    return review(id, false, "programme.eliminations.letStood");
  }

  private String review(long id, boolean reverse, String said) {
    eliminations.review(id, reverse, reasons.getOrDefault(id, "").strip());
    speaking.tellNext(speaking.texts().of(said));
    return "/programme/eliminations.xhtml?faces-redirect=true";
  }

  public String agree(long id) {
    return vote(id, true);
  }

  public String disagree(long id) {
    return vote(id, false);
  }

  private String vote(long id, boolean agrees) {
    boolean taken = eliminations.decide(id, agrees, reasons.getOrDefault(id, "").strip());
    speaking.tellNext(
        taken
            ? speaking.texts().of(voice(id, agrees), name(id))
            : speaking.texts().of("programme.eliminations.takenBack"));
    return "/programme/eliminations.xhtml?faces-redirect=true";
  }

  /** What came of a vote: the second who agrees decides. */
  private String voice(long id, boolean agrees) {
    if (!agrees) return "programme.eliminations.disagreed";
    boolean open =
        eliminations.list().stream().anyMatch(e -> e.id() == id && e.state().equals(OPEN));
    return open ? "programme.eliminations.agreed" : "programme.eliminations.ended";
  }

  private String name(long id) {
    return cases().stream()
        .filter(c -> c.row().id() == id)
        .map(c -> c.person().nameIn(speaking.language()))
        .findFirst()
        .orElse("");
  }

  public Map<Long, String> getReasons() {
    return reasons;
  }
}
