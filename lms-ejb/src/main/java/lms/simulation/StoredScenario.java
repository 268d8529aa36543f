package lms.simulation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import lms.script.Scenario;
import lms.script.ScenarioFile;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * One revision of a scenario, exactly as it was written. The newest is active and used for new
 * calls; the others stay, so that a call made with one can be played again. The text of a revision
 * never changes.
 */
@Entity
@Table(schema = "simulation", name = "script")
class StoredScenario {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Column(name = "script_id")
  private Long id;

  @Column(name = "scenario_id")
  private String scenarioId;

  private int revision;
  private String fingerprint;

  @JdbcTypeCode(SqlTypes.JSON)
  private String body;

  private Instant loaded;
  private boolean active;

  protected StoredScenario() {}

  StoredScenario(String scenarioId, int revision, String fingerprint, JsonNode body, Instant now) {
    this.scenarioId = scenarioId;
    this.revision = revision;
    this.fingerprint = fingerprint;
    this.body = body.toString();
    this.loaded = now;
    this.active = true;
  }

  void activate(boolean active) {
    this.active = active;
  }

  long id() {
    return id;
  }

  String scenarioId() {
    return scenarioId;
  }

  boolean has(String print) {
    return fingerprint.equals(print);
  }

  boolean active() {
    return active;
  }

  Scenario scenario() {
    try {
      return ScenarioFile.read(ScenarioFile.MAPPER.readTree(body));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
