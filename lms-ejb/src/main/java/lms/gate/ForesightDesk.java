package lms.gate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import lms.credit.Balance;
import lms.credit.CreditKind;
import lms.credit.CreditRuleService;
import lms.exam.MarkRow;
import lms.exam.RemarkRow;
import lms.programme.CohortDesk;
import lms.programme.CohortPlan;
import lms.programme.EnrolmentRow;

/** What gates would say if some marks were others, for the rooms above. Changes nothing. */
@ApplicationScoped
public class ForesightDesk {
  @Inject Gatekeeper gatekeeper;
  @Inject CohortDesk cohorts;
  @Inject CreditRuleService rules;

  /**
   * Who of a cohort would pass the stage that they are in.
   *
   * @param marks by paper
   */
  public List<ForeseenPass> passes(long cohortId, Set<Long> people, Map<UUID, RemarkRow> marks) {
    CohortPlan cohort = cohorts.require(cohortId);
    List<EnrolmentRow> running =
        cohorts.enrolments(cohortId).stream()
            .filter(e -> people.contains(e.personId()) && e.state().running())
            .toList();
    Map<Long, List<MarkRow>> tried = new HashMap<>();
    gatekeeper
        .counting(people, cohortId)
        .forEach((p, all) -> tried.put(p, all.stream().map(m -> tried(m, marks)).toList()));
    var gates = gatekeeper.gates(running, cohort, cohort.plan(), tried);
    List<ForeseenPass> passes = new ArrayList<>();
    for (EnrolmentRow e : running) {
      GatePolicy gate = gates.get(e.personId());
      if (gate.examSettled() && gate.allHold())
        passes.add(new ForeseenPass(e.personId(), e.stageId(), credits(e.stageId())));
    }
    return passes;
  }

  private Balance credits(String stage) {
    return rules
        .ruleFor("stage-passed", stage)
        .map(
            r ->
                r.kind() == CreditKind.REQUIRED
                    ? new Balance(r.amount(), BigDecimal.ZERO)
                    : new Balance(BigDecimal.ZERO, r.amount()))
        .orElse(Balance.NOTHING);
  }

  private static MarkRow tried(MarkRow m, Map<UUID, RemarkRow> marks) {
    RemarkRow would = marks.get(m.paperId());
    return would == null
        ? m
        : new MarkRow(
            m.paperId(),
            m.sittingId(),
            m.personId(),
            m.cohortId(),
            m.stageId(),
            m.kind(),
            m.title(),
            m.opens(),
            m.closes(),
            would.mark(),
            would.passed(),
            m.sat(),
            m.settled());
  }
}
