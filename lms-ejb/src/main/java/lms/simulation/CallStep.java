package lms.simulation;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import lms.script.Move;
import lms.script.ScenarioFile;
import lms.script.Step;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A step as it is kept. Only ever added; the database refuses to change or delete one. */
@Entity
@Table(schema = "simulation", name = "step")
class CallStep {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Column(name = "step_id")
  private Long id;

  @Column(name = "call_id")
  private UUID callId;

  private int sequence;
  private Instant at;

  @JdbcTypeCode(SqlTypes.JSON)
  private String move;

  protected CallStep() {}

  CallStep(UUID callId, Step step) {
    this.callId = callId;
    this.sequence = step.sequence();
    this.at = step.at();
    try {
      this.move = ScenarioFile.MAPPER.writeValueAsString(step.move());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  Step step() {
    try {
      return new Step(sequence, at, ScenarioFile.MAPPER.readValue(move, Move.class));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
