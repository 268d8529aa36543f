package lms.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Plans by version, kept in memory because a version never changes. */
@ApplicationScoped
public class PlanDesk {
  @Inject Programmes programmes;

  private final Map<String, Plan> plans = new ConcurrentHashMap<>();

  /** This version of a programme. */
  public Plan of(String programmeId, int version) {
    return plans.computeIfAbsent(
        programmeId + "@" + version, k -> Plan.of(programmes.body(programmeId, version)));
  }

  /** The version that a cohort opened now follows. */
  public Optional<Integer> newestVersion(String programmeId) {
    return programmes
        .newest(programmeId)
        .filter(Programmes.Version::active)
        .map(Programmes.Version::version);
  }

  /** Every programme on offer, as it was loaded last. */
  public List<Plan> newest() {
    return programmes.all().stream()
        .filter(Programmes.Version::active)
        .map(v -> of(v.programmeId(), v.version()))
        .toList();
  }

  /** The same with those that are retired: people were trained by them. */
  public List<Plan> everyOne() {
    return programmes.all().stream().map(v -> of(v.programmeId(), v.version())).toList();
  }
}
