package lms.programme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Plans by version, kept in memory because a version never changes. */
@ApplicationScoped
class PlanDesk {
  @Inject Programmes programmes;

  private final Map<String, Plan> plans = new ConcurrentHashMap<>();

  Plan of(String programmeId, int version) {
    return plans.computeIfAbsent(
        programmeId + "@" + version, k -> Plan.of(programmes.body(programmeId, version)));
  }

  Plan of(Cohort cohort) {
    return of(cohort.programmeId(), cohort.programmeVersion());
  }
}
