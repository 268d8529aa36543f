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
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import lms.exam.PaperRemarked;
import lms.platform.Actor;
import lms.platform.Both;
import lms.programme.EnrolmentRow;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * A proposal to end somebody's training after the resit was failed. Two different people have to
 * agree before it takes effect; one who disagrees ends it, and the person gets one more resit. When
 * it was confirmed, and the marks on which it rests rise afterwards so that the exams hold, it is
 * in doubt until somebody who has not agreed to it reverses it or lets it stand.
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
    WITHDRAWN,
    /** It was confirmed, and by a corrected mark the exams hold; somebody is to decide. */
    IN_DOUBT,
    /** It was confirmed, and somebody took it back: the training goes on. */
    REVERSED
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

  /** since when it is, or was last, in doubt; null when it never was */
  private Instant doubted;

  /** null as above */
  @Column(name = "doubt_was")
  private BigDecimal doubtWas;

  /** null as above */
  @Column(name = "doubt_mark")
  private BigDecimal doubtMark;

  /** why the paper was marked again; null as above */
  @Column(name = "doubt_cause")
  private String doubtCause;

  /** what the gate said then; null as above */
  @Column(name = "doubt_conditions")
  @JdbcTypeCode(SqlTypes.JSON)
  private String doubtConditions;

  /** null before somebody decided about the doubt */
  private Instant reviewed;

  /** null as above */
  @Column(name = "reviewed_by")
  private Long reviewedBy;

  /** null as above */
  @Column(name = "reviewed_by_name")
  private String reviewedByName;

  /** null as above */
  @Column(name = "review_reason")
  private String reviewReason;

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

  /** The exams hold by a mark that has risen since it was confirmed. */
  void doubt(PaperRemarked news, List<ConditionRow> said) {
    if (state != State.CONFIRMED) throw new EliminationDecided();
    state = State.IN_DOUBT;
    doubted = news.at();
    doubtWas = news.was();
    doubtMark = news.mark();
    doubtCause = news.reason() == null ? "" : news.reason();
    doubtConditions = Verdicts.json(said);
    reviewed = null;
    reviewedBy = null;
    reviewedByName = null;
    reviewReason = null;
  }

  /** The exams hold no longer: it stands as it was confirmed. */
  void clear() {
    if (state != State.IN_DOUBT) throw new EliminationDecided();
    state = State.CONFIRMED;
  }

  /**
   * Somebody decides about the doubt.
   *
   * @param votes on the elimination
   * @throws EliminationDecided when it is not in doubt
   * @throws OwnElimination nobody decides in their own case
   * @throws AgreedBefore nor who has agreed to it
   */
  State review(List<VoteRow> votes, boolean reverse, String reason, Actor actor, Instant now) {
    if (state != State.IN_DOUBT) throw new EliminationDecided();
    if (actor.id() == personId) throw new OwnElimination();
    if (votes.stream().anyMatch(v -> v.voterId() == actor.id())) throw new AgreedBefore();
    state = reverse ? State.REVERSED : State.CONFIRMED;
    reviewed = now;
    reviewedBy = actor.id();
    reviewedByName = actor.name();
    reviewReason = reason;
    return state;
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
        votes,
        doubted == null
            ? null
            : new EliminationRow.Doubt(
                doubted,
                doubtWas,
                doubtMark,
                Both.ofLine(doubtCause),
                Verdicts.conditions(doubtConditions)),
        reviewed == null
            ? null
            : new VoteRow(
                reviewedBy, reviewedByName, reviewed, state != State.REVERSED, reviewReason));
  }
}
