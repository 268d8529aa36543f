package lms.gate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import lms.loading.ContentKind;
import lms.loading.ContentSet;
import lms.loading.Faults;
import lms.loading.LoadReport;
import lms.programme.CohortDesk;
import lms.programme.CohortPlan;

/**
 * Has no file of its own and stores nothing: it refuses that a scenario is retired while the gate
 * of a running cohort asks for it, because that gate could never open any more.
 */
@ApplicationScoped
class StillAskedFor implements ContentKind {
  @Inject CohortDesk cohorts;

  @Override
  public String kind() {
    return "gates-of-running-cohorts";
  }

  @Override
  public void check(ContentSet all, Faults faults) {
    Set<String> gone = all.gone("scenario");
    if (gone.isEmpty()) return;
    for (CohortPlan cohort : cohorts.running())
      cohort.plan().stages().stream()
          .flatMap(s -> s.gate().calls().stream())
          .filter(c -> gone.contains(c.scenario()))
          .forEach(
              c ->
                  faults.add(
                      "/", 0, "gate.fault.stillAsked", c.scenario(), cohorts.code(cohort.id())));
  }

  @Override
  public void store(ContentSet all, LoadReport report) {}
}
