package lms.regrade;

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
import java.util.Set;
import java.util.UUID;
import lms.correction.Change;
import lms.platform.Actor;
import lms.question.QuestionVersionId;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * One order to mark a question otherwise. Ordered, checked by the academy, then dropped or put in
 * force by somebody answerable; once in force it is carried out to the end and never edited.
 */
@Entity
@Table(schema = "regrade", name = "regrade")
class Regrade {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Column(name = "regrade_id")
  private Long id;

  @Version private int lock;

  @Column(name = "question_id")
  private String question;

  private int version;

  @JdbcTypeCode(SqlTypes.JSON)
  private String change;

  @Enumerated(EnumType.STRING)
  private RegradeState state;

  private Instant ordered;

  @Column(name = "ordered_by")
  private long orderedBy;

  @Column(name = "ordered_by_name")
  private String orderedByName;

  /** the newest correction of the question that whoever ordered it had seen; 0 for none */
  private long seen;

  /** null before the academy began to look */
  private Integer asked;

  /** the newest correction of the academy when it began to look; null before */
  private Long base;

  /** null before it is known what it would do */
  private Instant checked;

  /** null before somebody decided */
  private Instant decided;

  /** null before somebody decided */
  @Column(name = "decided_by")
  private Long decidedBy;

  /** null before somebody decided */
  @Column(name = "decided_by_name")
  private String decidedByName;

  /** null before somebody decided */
  private String reason;

  /** null unless it was put in force */
  @Column(name = "correction_id")
  private UUID correctionId;

  /** null before everybody was marked again */
  private Instant done;

  protected Regrade() {}

  Regrade(RegradeOrder order, long newestSeen, Actor actor, Instant now) {
    question = order.question();
    version = order.version();
    change = order.change().json();
    seen = newestSeen;
    state = RegradeState.ORDERED;
    ordered = now;
    orderedBy = actor.id();
    orderedByName = actor.name();
  }

  /** The academy begins to look at so many sittings. */
  void look(int sittings, long newestCorrection) {
    asked = sittings;
    base = newestCorrection;
    state = RegradeState.CHECKING;
  }

  void known(Instant now) {
    checked = now;
    state = RegradeState.CHECKED;
  }

  /**
   * @throws NotChecked when it waits for no decision
   */
  void requireChecked() {
    if (state != RegradeState.CHECKED) throw new NotChecked();
  }

  /**
   * @throws CheckOutdated when something came into force since
   */
  void requireBase(long newestCorrection) {
    if (base != newestCorrection) throw new CheckOutdated();
  }

  void again() {
    requireChecked();
    checked = null;
    state = RegradeState.ORDERED;
  }

  /**
   * @throws NotChecked when somebody has decided
   */
  void drop(String why, Actor actor, Instant now) {
    if (!state.open()) throw new NotChecked();
    decide(actor, now);
    reason = why;
    state = RegradeState.DROPPED;
  }

  /**
   * @param authors who wrote or approved the question
   * @throws OrderedByYou nobody puts in force alone what they have ordered
   * @throws OwnQuestion nobody corrects their own question alone
   */
  void requireOther(Actor actor, Set<Long> authors) {
    if (actor.id() == orderedBy) throw new OrderedByYou();
    if (authors.contains(actor.id())) throw new OwnQuestion();
  }

  void putInForce(UUID correction, String why, Actor actor, Instant now) {
    requireChecked();
    decide(actor, now);
    correctionId = correction;
    reason = why;
    state = RegradeState.RUNNING;
  }

  private void decide(Actor actor, Instant now) {
    decided = now;
    decidedBy = actor.id();
    decidedByName = actor.name();
  }

  /** Looks whether anybody was marked without it between its check and its coming into force. */
  void lookAgain() {
    state = RegradeState.LOOKING;
  }

  /** Somebody was. */
  void goOn() {
    state = RegradeState.RUNNING;
  }

  /** Some could not be marked; whatever was in the way is mended. */
  void tryAgain() {
    if (state != RegradeState.DONE) throw new NothingFailed();
    done = null;
    state = RegradeState.LOOKING;
  }

  RegradeDone finish(Instant now) {
    done = now;
    state = RegradeState.DONE;
    return new RegradeDone(id, question, version, change().kind(), decided, now);
  }

  /** The newest correction of the question that whoever ordered it had seen; 0 for none. */
  long seen() {
    return seen;
  }

  boolean orderedBy(long person) {
    return orderedBy == person;
  }

  /** In how many sittings it was asked when the academy began to look. */
  int asked() {
    return asked;
  }

  Long id() {
    return id;
  }

  RegradeState state() {
    return state;
  }

  QuestionVersionId question() {
    return new QuestionVersionId(question, version);
  }

  Change change() {
    return Change.of(change);
  }

  String reason() {
    return reason;
  }

  /** Who is answerable for the marks; once it is in force. */
  Actor decider() {
    return new Actor(Actor.Kind.PERSON, decidedBy, decidedByName);
  }

  RegradeRow row() {
    return new RegradeRow(
        id,
        question,
        version,
        change(),
        state,
        ordered,
        orderedBy,
        orderedByName,
        asked,
        checked,
        decided,
        decidedBy == null ? null : decider(),
        reason,
        correctionId,
        done);
  }
}
