package lms.simulation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import lms.script.Call;
import lms.script.CallResult;
import lms.script.MarkingPolicy;
import lms.script.Scenario;
import lms.script.Step;

/**
 * A person's call with one revision of a scenario. Begins when the person takes it, ends with the
 * wrap-up or when time has run out, and is marked at that moment, once. In between it is nothing
 * but its steps. A person has one open call at most; the database sees to it.
 */
@Entity
@Table(schema = "simulation", name = "call")
class SimulatedCall {
  /** Longer than any call can last in which nothing is done. */
  private static final Duration LONG_ENOUGH = Duration.ofDays(1);

  @Id
  @Column(name = "call_id")
  private UUID id;

  @Version private int version;

  @Column(name = "person_id")
  private long personId;

  @Column(name = "script_id")
  private long scriptId;

  private boolean practice;
  private long seed;
  private String zone;
  private Instant began;

  /** when the call will end if nothing more is done in it */
  private Instant lapses;

  /** null while the call goes on; score, passed and fatal are null as long */
  private Instant ended;

  private BigDecimal score;
  private Boolean passed;
  private Boolean fatal;

  protected SimulatedCall() {}

  SimulatedCall(UUID id, long personId, long scriptId, boolean practice, ZoneId zone, Instant now) {
    this.id = id;
    this.personId = personId;
    this.scriptId = scriptId;
    this.practice = practice;
    this.seed = id.getLeastSignificantBits();
    this.zone = zone.getId();
    this.began = now;
    this.lapses = now;
  }

  /** The call as its log tells it; a call that ended is played to its end. */
  Call play(Scenario scenario, List<Step> log) {
    Call call = Call.replay(scenario, seed, ZoneId.of(zone), began, log);
    if (ended != null) {
      call.passTo(ended);
    }
    return call;
  }

  /** Notes how far the call has come, and marks it if it is over. */
  void note(Scenario scenario, List<Step> log, Call call) {
    if (call.over()) {
      CallResult result = MarkingPolicy.mark(call);
      ended = call.ended();
      score = BigDecimal.valueOf(result.score()).setScale(1, RoundingMode.HALF_UP);
      passed = result.passed();
      fatal = result.fatal();
    } else {
      Call left = play(scenario, log);
      left.passTo(call.time().plus(LONG_ENOUGH));
      lapses = left.ended();
    }
  }

  UUID id() {
    return id;
  }

  long personId() {
    return personId;
  }

  long scriptId() {
    return scriptId;
  }

  boolean practice() {
    return practice;
  }

  Instant began() {
    return began;
  }

  boolean over() {
    return ended != null;
  }

  CallScored scored(String scenarioId) {
    return new CallScored(id, personId, scenarioId, score, passed, fatal, ended);
  }

  CallMarkRow row(Scenario scenario) {
    return new CallMarkRow(
        id, personId, scenario.id(), scenario.title(), ended, score, passed, fatal);
  }
}
