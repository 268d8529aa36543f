package lms.gate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import lms.programme.EnrolmentRow;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * A proposal to end somebody's training after the resit was failed. Two different people have to
 * agree before it takes effect; one who disagrees ends it, and the person gets one more resit.
 */
@Entity
@Table(schema = "gate", name = "elimination")
class Elimination {
  /**
   * Where it stands. Before there was an answer, it lapses when its person leaves, and is withdrawn
   * when the exams hold by a corrected mark.
   */
  enum State {
    PROPOSED,
    CONFIRMED,
    REJECTED,
    LAPSED,
    WITHDRAWN
  }

  /** How many different people have to agree. */
  static final int VOICES = 2;

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Column(name = "elimination_id")
  private Long id;

  @Version private int version;

  @Column(name = "cohort_id")
  private long cohortId;

  @Column(name = "person_id")
  private long personId;

  @Column(name = "stage_id")
  private String stageId;

  private Instant proposed;

  @Enumerated(EnumType.STRING)
  private State state;

  /** when it took its last state; null while it is open, and for leavers of long ago */
  private Instant ended;

  @JdbcTypeCode(SqlTypes.JSON)
  private String conditions;

  protected Elimination() {}

  Elimination(EnrolmentRow enrolment, List<ConditionRow> conditions, Instant now) {
    cohortId = enrolment.cohortId();
    personId = enrolment.personId();
    stageId = enrolment.stageId();
    proposed = now;
    state = State.PROPOSED;
    this.conditions = Verdicts.json(conditions);
  }

  /**
   * @param earlier the votes before this one
   * @throws EliminationDecided when it is no longer open
   * @throws OwnElimination nobody has a voice in their own case
   * @throws VotedAlready by the same person
   */
  void requireVoice(List<VoteRow> earlier, long voterId) {
    if (state != State.PROPOSED) throw new EliminationDecided();
    if (voterId == personId) throw new OwnElimination();
    if (earlier.stream().anyMatch(v -> v.voterId() == voterId)) throw new VotedAlready();
  }

  /** With a voice, see {@link #requireVoice}. */
  State decide(List<VoteRow> earlier, long voterId, boolean agrees, Instant now) {
    requireVoice(earlier, voterId);
    if (!agrees) end(State.REJECTED, now);
    else if (earlier.size() + 1 >= VOICES) end(State.CONFIRMED, now);
    return state;
  }

  State state() {
    return state;
  }

  /** The person has left; there is nothing to decide any more. */
  void lapse(Instant now) {
    end(State.LAPSED, now);
  }

  /** The exams hold by now; what it rested on is gone. */
  void withdraw(Instant now) {
    end(State.WITHDRAWN, now);
  }

  private void end(State last, Instant now) {
    if (state != State.PROPOSED) throw new EliminationDecided();
    state = last;
    ended = now;
  }

  Long id() {
    return id;
  }

  long cohortId() {
    return cohortId;
  }

  long personId() {
    return personId;
  }

  String stageId() {
    return stageId;
  }

  EliminationRow row(List<VoteRow> votes) {
    return new EliminationRow(
        id,
        cohortId,
        personId,
        stageId,
        proposed,
        state.name(),
        ended,
        Verdicts.conditions(conditions),
        votes);
  }
}
