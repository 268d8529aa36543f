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
   * Where it stands; lapsed when the person left, or a mark was corrected, before there was an
   * answer.
   */
  enum State {
    PROPOSED,
    CONFIRMED,
    REJECTED,
    LAPSED
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
  State decide(List<VoteRow> earlier, long voterId, boolean agrees) {
    requireVoice(earlier, voterId);
    if (!agrees) state = State.REJECTED;
    else if (earlier.size() + 1 >= VOICES) state = State.CONFIRMED;
    return state;
  }

  State state() {
    return state;
  }

  /** The person has left; there is nothing to decide any more. */
  void lapse() {
    if (state == State.PROPOSED) state = State.LAPSED;
  }

  boolean isOpen() {
    return state == State.PROPOSED;
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
        Verdicts.conditions(conditions),
        votes);
  }
}
