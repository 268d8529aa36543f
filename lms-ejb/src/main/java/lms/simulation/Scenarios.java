package lms.simulation;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import lms.loading.LoadReport.Outcome;
import lms.platform.NotFound;
import lms.platform.Repository;
import lms.script.Scenario;

/** The scenarios with all their revisions. What was read once is kept: a revision never changes. */
@Repository
class Scenarios {
  @PersistenceContext EntityManager em;

  private final Map<Long, Scenario> read = new ConcurrentHashMap<>();

  List<StoredScenario> active() {
    return em.createQuery(
            "select s from StoredScenario s where s.active order by s.scenarioId",
            StoredScenario.class)
        .getResultList();
  }

  StoredScenario requireActive(String scenarioId) {
    return active().stream()
        .filter(s -> s.scenarioId().equals(scenarioId))
        .findFirst()
        .orElseThrow(() -> new NotFound("scenario", scenarioId));
  }

  Scenario of(long scriptId) {
    return read.computeIfAbsent(scriptId, id -> em.find(StoredScenario.class, id).scenario());
  }

  Map<Long, Scenario> of(Collection<Long> scriptIds) {
    return scriptIds.stream().distinct().collect(Collectors.toMap(Function.identity(), this::of));
  }

  /**
   * Makes this text the one that new calls use.
   *
   * @return ADDED, CHANGED or UNCHANGED
   */
  Outcome put(String scenarioId, JsonNode body, Instant now) {
    List<StoredScenario> known = revisions(scenarioId);
    String fingerprint = fingerprint(body);
    Optional<StoredScenario> same = known.stream().filter(s -> s.has(fingerprint)).findFirst();
    if (same.map(StoredScenario::active).orElse(false)) {
      return Outcome.UNCHANGED;
    }
    known.forEach(s -> s.activate(false));
    em.flush(); // the database allows one active revision at a time
    same.ifPresentOrElse(
        s -> s.activate(true),
        () -> em.persist(new StoredScenario(scenarioId, known.size() + 1, fingerprint, body, now)));
    return known.isEmpty() ? Outcome.ADDED : Outcome.CHANGED;
  }

  /** No new call begins with it; those that were taken keep their revision. */
  void retire(String scenarioId) {
    revisions(scenarioId).forEach(s -> s.activate(false));
  }

  private List<StoredScenario> revisions(String scenarioId) {
    return em.createQuery(
            "select s from StoredScenario s where s.scenarioId = :id order by s.revision",
            StoredScenario.class)
        .setParameter("id", scenarioId)
        .getResultList();
  }

  private static String fingerprint(JsonNode body) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256")
                  .digest(body.toString().getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
