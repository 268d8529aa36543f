package lms.accommodation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import lms.platform.Actor;

/** One grant of extra time. Granted once, valid from day to day, withdrawn at most once. */
@Entity
@Table(schema = "accommodation", name = "extra_time")
class ExtraTime {
  private static final int HUNDRED = 100;

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Column(name = "extra_time_id")
  private Long id;

  @Version private int version;

  @Column(name = "person_id")
  private long personId;

  private int percent;
  private int minutes;
  private String reason;

  @Column(name = "valid_from")
  private LocalDate validFrom;

  @Column(name = "valid_to")
  private LocalDate validTo;

  @Column(name = "approved_by")
  private long approvedBy;

  @Column(name = "approved_by_name")
  private String approvedByName;

  private Instant approved;

  /** null unless it was withdrawn */
  private Instant withdrawn;

  protected ExtraTime() {}

  ExtraTime(ExtraTimeOrder order, Actor approver, Instant now) {
    if (order.personId() == approver.id()) throw new OwnExtraTime();
    if (order.percent() + order.minutes() == 0 || order.validTo().isBefore(order.validFrom()))
      throw new ExtraTimeEmpty();
    this.personId = order.personId();
    this.percent = order.percent();
    this.minutes = order.minutes();
    this.reason = order.reason();
    this.validFrom = order.validFrom();
    this.validTo = order.validTo();
    this.approvedBy = approver.id();
    this.approvedByName = approver.name();
    this.approved = now;
  }

  void withdraw(Actor actor, Instant now) {
    if (actor.id() == personId) throw new OwnExtraTime();
    if (withdrawn == null) withdrawn = now;
  }

  /** On a limit: per cent of it, to the second, and the minutes. */
  Duration on(Duration limit) {
    return limit.multipliedBy(percent).dividedBy(HUNDRED).plusMinutes(minutes);
  }

  long personId() {
    return personId;
  }

  ExtraTimeRow row() {
    return new ExtraTimeRow(
        id,
        personId,
        percent,
        minutes,
        reason,
        validFrom,
        validTo,
        new Actor(Actor.Kind.PERSON, approvedBy, approvedByName),
        approved,
        withdrawn);
  }
}
