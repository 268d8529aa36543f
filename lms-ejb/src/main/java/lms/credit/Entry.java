package lms.credit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import lms.platform.Actor;
import lms.platform.Both;

/** One line of the ledger: a booking, or the taking-back of one. Written once, never changed. */
@Entity
@Table(schema = "credit", name = "entry")
class Entry {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Column(name = "entry_id")
  private Long id;

  @Column(name = "person_id")
  private long personId;

  @Enumerated(EnumType.STRING)
  private CreditKind kind;

  private BigDecimal amount;
  private String cause;

  @Column(name = "title_zh")
  private String titleZh;

  @Column(name = "title_en")
  private String titleEn;

  private Instant at;

  /** 0 for the academy, and for lines from before this was written down */
  @Column(name = "actor_id")
  private long actorId;

  @Column(name = "actor_name")
  private String actorName;

  /** null for a booking */
  private Long reverses;

  /** null for a booking */
  private String reason;

  protected Entry() {}

  static Entry booking(CreditOrder order, Actor actor) {
    Entry e = new Entry();
    e.personId = order.personId();
    e.kind = order.kind();
    e.amount = order.amount();
    e.cause = order.cause();
    e.titleZh = order.title().zh();
    e.titleEn = order.title().en();
    e.at = order.at();
    e.actorId = actor.id();
    e.actorName = actor.name();
    return e;
  }

  /**
   * @throws AlreadyReversed when this line is itself a taking-back
   */
  Entry takenBack(String why, Actor actor, Instant now) {
    if (reverses != null) throw new AlreadyReversed();
    Entry e = new Entry();
    e.personId = personId;
    e.kind = kind;
    e.amount = amount.negate();
    e.cause = cause;
    e.titleZh = titleZh;
    e.titleEn = titleEn;
    e.at = now;
    e.actorId = actor.id();
    e.actorName = actor.name();
    e.reverses = id;
    e.reason = why;
    return e;
  }

  long personId() {
    return personId;
  }

  CreditKind kind() {
    return kind;
  }

  BigDecimal amount() {
    return amount;
  }

  Instant at() {
    return at;
  }

  Long reverses() {
    return reverses;
  }

  EntryRow row(BigDecimal balance, boolean reversed) {
    return new EntryRow(
        id,
        kind,
        amount,
        balance,
        cause,
        new Both(titleZh, titleEn),
        at,
        new Actor(actorId == 0 ? Actor.Kind.SYSTEM : Actor.Kind.PERSON, actorId, actorName),
        reverses,
        reason,
        reversed);
  }

  Long id() {
    return id;
  }
}
