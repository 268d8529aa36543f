package lms.entry;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/**
 * Somebody who came to the door of an exam. Comes once, however often the page asks; may be
 * admitted by an invigilator or by the code of the room, or let in with a reason whatever the rules
 * say. Neither is ever taken back.
 */
@Entity
@Table(schema = "entry", name = "arrival")
class Arrival {
  @Id
  @Column(name = "paper_id")
  private UUID paperId;

  @Version private int version;

  @Column(name = "person_id")
  private long personId;

  private String hall;

  /** null when let in before they came */
  private Instant came;

  /** from which the page spoke last; null before it spoke */
  private String address;

  /** did the page speak last from the browser that the rules ask for, if any? */
  private boolean safe;

  /** null before */
  private Instant admitted;

  /** null when nobody did, or the code of the room */
  @Column(name = "admitted_by")
  private Long admittedBy;

  /** null unless an invigilator let them in whatever the rules say */
  @Column(name = "let_in")
  private Instant letIn;

  /** null as above */
  @Column(name = "let_in_by")
  private Long letInBy;

  /** what keeps them out that nobody in the hall can waive; null when nothing does */
  @Enumerated(EnumType.STRING)
  private EntryState barred;

  /** wrong codes so far */
  private int wrong;

  /** null before the first */
  @Column(name = "last_wrong")
  private Instant lastWrong;

  protected Arrival() {}

  void come(Instant now, Entrant who) {
    if (came == null) came = now;
    address = who.anywhere() ? null : who.address();
    safe = who.safe();
  }

  /**
   * @param by null for the code of the room
   */
  void admit(Instant now, Long by) {
    if (admitted != null) return;
    admitted = now;
    admittedBy = by;
  }

  void letIn(Instant now, long by) {
    if (letIn != null) return;
    letIn = now;
    letInBy = by;
  }

  void guessWrong(Instant now) {
    wrong++;
    lastWrong = now;
  }

  /** When the next code is looked at. */
  Instant nextGuess() {
    return new GuessPolicy(wrong, lastWrong).next();
  }

  EntryState state(Rules rules, Instant opens) {
    return state(rules, opens, address == null || rules.holds(address), safe);
  }

  /**
   * @param here does the page that asks speak from an address of the exam's?
   * @param inBrowser and from the browser that the rules ask for, if any?
   */
  EntryState state(Rules rules, Instant opens, boolean here, boolean inBrowser) {
    return new EntryPolicy(rules, opens)
        .judge(here, inBrowser, came == null ? opens : came, admitted != null, letIn != null);
  }

  boolean isLetIn() {
    return letIn != null;
  }

  UUID paperId() {
    return paperId;
  }

  /**
   * @param why null when nothing does any more
   */
  void bar(EntryState why) {
    barred = why;
  }

  AdmissionRow admission() {
    return new AdmissionRow(came, admitted, admittedBy, letIn, letInBy);
  }

  ArrivalRow row(Rules rules, Instant opens) {
    return new ArrivalRow(barred == null ? state(rules, opens) : barred, came, address, wrong);
  }
}
