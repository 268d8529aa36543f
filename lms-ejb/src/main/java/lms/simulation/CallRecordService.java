package lms.simulation;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import lms.script.Scenario;
import lms.security.Me;
import lms.security.Right;

/** The record of calls, for gates, cohort pages and certificates. */
@Stateless
@DenyAll
public class CallRecordService {
  private static final int MINUTE = 60;

  @Inject Scenarios scenarios;
  @Inject Calls calls;
  @Inject Me me;

  /** Finished calls that count, of these people as far as I may see them, the oldest first. */
  @RolesAllowed({Right.SYSTEM, Right.SEE_CALL, Right.SEE_COHORT, Right.PRACTISE_CALL})
  public List<CallMarkRow> calls(@NotNull Collection<Long> personIds) {
    return calls.counted(me.reach(), personIds).stream()
        .map(c -> c.row(scenarios.of(c.scriptId())))
        .toList();
  }

  /**
   * Finished calls that count, of those within my reach, the last first.
   *
   * @param failed only those that were not passed
   */
  @RolesAllowed(Right.SEE_CALL)
  public List<CallMarkRow> latest(int most, boolean failed) {
    return calls.latest(me.reach(), failed, most).stream()
        .map(c -> c.row(scenarios.of(c.scriptId())))
        .toList();
  }

  /** The scenarios that can be taken now. */
  @RolesAllowed({Right.SYSTEM, Right.SEE_CALL, Right.SEE_COHORT, Right.PRACTISE_CALL})
  public List<ScenarioRow> scenarios() {
    return scenarios.active().stream()
        .map(s -> row(scenarios.of(s.id()), List.of(), null))
        .toList();
  }

  static ScenarioRow row(Scenario scenario, List<SimulatedCall> tries, UUID open) {
    List<CallMarkRow> marks = tries.stream().map(c -> c.row(scenario)).toList();
    return new ScenarioRow(
        scenario.id(),
        scenario.title(),
        scenario.summary(),
        scenario.skill(),
        scenario.difficulty().name(),
        scenario.line(),
        (scenario.reference() + MINUTE - 1) / MINUTE,
        marks.size(),
        (int) marks.stream().filter(CallMarkRow::passed).count(),
        best(marks),
        open);
  }

  /** A fatal error leaves no mark that could be the best; null when there is none. */
  static BigDecimal best(List<CallMarkRow> marks) {
    return marks.stream()
        .filter(m -> !m.fatal())
        .map(CallMarkRow::score)
        .max(BigDecimal::compareTo)
        .orElse(null);
  }
}
