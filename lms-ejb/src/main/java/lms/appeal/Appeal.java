package lms.appeal;

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
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import lms.correction.Correction;
import lms.exam.AskedItem;
import lms.platform.Actor;
import lms.platform.Both;
import lms.question.QuestionVersionId;

/**
 * One objection to one item of one paper, as it was marked at that time. Filed once, decided once
 * with a reason; an accepted one is settled when the question is marked otherwise, or closed with a
 * reason when it cannot be. Never edited.
 */
@Entity
@Table(schema = "appeal", name = "appeal")
class Appeal {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Column(name = "appeal_id")
  private Long id;

  @Version private int lock;

  @Column(name = "sitting_id")
  private UUID sittingId;

  @Column(name = "person_id")
  private long personId;

  private int item;

  /** of the sitting, from 1 */
  private int marking;

  @Column(name = "question_id")
  private String question;

  private int version;

  @Column(name = "title_zh")
  private String titleZh;

  @Column(name = "title_en")
  private String titleEn;

  private String text;

  @Enumerated(EnumType.STRING)
  private AppealState state;

  private Instant filed;
  private Instant due;

  /** null before it is decided */
  private Instant decided;

  /** null before it is decided */
  @Column(name = "decided_by")
  private Long decidedBy;

  /** null before it is decided */
  @Column(name = "decided_by_name")
  private String decidedByName;

  /** null before it is decided */
  private String answer;

  /** null before the question was marked otherwise, or it was closed */
  private Instant settled;

  /** the correction that a reviewer named; null unless one was */
  @Column(name = "correction_id")
  private UUID correctionId;

  /** why nothing is marked otherwise; null unless it was closed like that */
  private String closing;

  /** null unless it was closed */
  @Column(name = "closed_by")
  private Long closedBy;

  /** null unless it was closed */
  @Column(name = "closed_by_name")
  private String closedByName;

  protected Appeal() {}

  Appeal(AskedItem asked, String text, Instant now, Instant due) {
    this.sittingId = asked.sittingId();
    this.personId = asked.personId();
    this.item = asked.item();
    this.marking = asked.marking();
    this.question = asked.question().id();
    this.version = asked.question().version();
    this.titleZh = asked.title().zh();
    this.titleEn = asked.title().en();
    this.text = text;
    this.state = AppealState.OPEN;
    this.filed = now;
    this.due = due;
  }

  /**
   * @param authors who wrote or approved the question
   * @throws AppealDecided when somebody was first
   * @throws OwnAppeal nobody decides about their own
   * @throws OwnQuestion nobody decides about their own question
   */
  void decide(boolean accepted, String why, Actor actor, Set<Long> authors, Instant now) {
    if (state != AppealState.OPEN) throw new AppealDecided();
    requireNoPart(actor, authors);
    state = accepted ? AppealState.ACCEPTED : AppealState.REFUSED;
    answer = why;
    decided = now;
    decidedBy = actor.id();
    decidedByName = actor.name();
  }

  void settle(Instant now) {
    if (state != AppealState.ACCEPTED) return;
    state = AppealState.SETTLED;
    settled = now;
  }

  private void requireNoPart(Actor actor, Set<Long> authors) {
    if (actor.id() == personId) throw new OwnAppeal();
    if (authors.contains(actor.id())) throw new OwnQuestion();
  }

  /**
   * A correction in force meets it already.
   *
   * @throws NotUpheld it waits for no other marking
   */
  void meet(UUID correction, Actor actor, Set<Long> authors, Instant now) {
    requireUpheld(actor, authors);
    correctionId = correction;
    settle(now);
  }

  /**
   * A review of the answer meets it already.
   *
   * @throws NotUpheld it waits for no other marking
   */
  void meet(Actor actor, Set<Long> authors, Instant now) {
    requireUpheld(actor, authors);
    settle(now);
  }

  /**
   * Nothing will be marked otherwise.
   *
   * @throws NotUpheld it waits for no other marking
   */
  void close(String why, Actor actor, Set<Long> authors, Instant now) {
    requireUpheld(actor, authors);
    state = AppealState.CLOSED;
    closing = why;
    closedBy = actor.id();
    closedByName = actor.name();
    settled = now;
  }

  private void requireUpheld(Actor actor, Set<Long> authors) {
    if (state != AppealState.ACCEPTED) throw new NotUpheld();
    requireNoPart(actor, authors);
  }

  /**
   * What has taken back since what met it; empty unless it was met.
   *
   * @param log all corrections of its question, the oldest first
   */
  Optional<Correction> takenBack(List<Correction> log) {
    if (state != AppealState.SETTLED) return Optional.empty();
    return new BackPolicy(correctionId, decided, settled).takenBack(log);
  }

  Long id() {
    return id;
  }

  long personId() {
    return personId;
  }

  QuestionVersionId question() {
    return new QuestionVersionId(question, version);
  }

  Instant filed() {
    return filed;
  }

  /** null before it is decided */
  Instant decided() {
    return decided;
  }

  UUID sittingId() {
    return sittingId;
  }

  int item() {
    return item;
  }

  AppealState state() {
    return state;
  }

  AppealRow row() {
    return new AppealRow(
        id,
        sittingId,
        personId,
        item,
        question,
        version,
        new Both(titleZh, titleEn),
        text,
        state,
        filed,
        due,
        decided,
        who(decidedBy, decidedByName),
        answer,
        settled,
        closing,
        who(closedBy, closedByName));
  }

  private static Actor who(Long id, String name) {
    return id == null ? null : new Actor(Actor.Kind.PERSON, id, name);
  }
}
