package lms.accommodation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;
import lms.platform.Actor;

/**
 * To whom something is allowed, for how long and by whom. Granted once by somebody else, valid from
 * day to day, withdrawn at most once.
 */
@Embeddable
class Grant {
  @Column(name = "person_id")
  private long personId;

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

  /** null unless it was withdrawn, and from a time when that was not written down here */
  @Column(name = "withdrawn_by")
  private Long withdrawnBy;

  /** null as above */
  @Column(name = "withdrawn_by_name")
  private String withdrawnByName;

  /** null as above */
  @Column(name = "withdrawn_reason")
  private String withdrawnReason;

  protected Grant() {}

  /**
   * @throws OwnGrant it is for the approver
   */
  Grant(
      long personId,
      String reason,
      LocalDate validFrom,
      LocalDate validTo,
      Actor approver,
      Instant now) {
    this.personId = personId;
    requireOther(approver);
    this.reason = reason;
    this.validFrom = validFrom;
    this.validTo = validTo;
    approvedBy = approver.id();
    approvedByName = approver.name();
    approved = now;
  }

  private void requireOther(Actor actor) {
    if (actor.id() == personId) throw new OwnGrant();
  }

  /**
   * @throws OwnGrant it is the actor's
   */
  void withdraw(Actor actor, String why, Instant now) {
    requireOther(actor);
    if (withdrawn != null) return;
    withdrawn = now;
    withdrawnBy = actor.id();
    withdrawnByName = actor.name();
    withdrawnReason = why;
  }

  long personId() {
    return personId;
  }

  /** Was it not withdrawn, and does it count on this day? */
  boolean holds(LocalDate day) {
    return withdrawn == null && !day.isBefore(validFrom) && !day.isAfter(validTo);
  }

  GrantRow row() {
    return new GrantRow(
        personId,
        reason,
        validFrom,
        validTo,
        new Actor(Actor.Kind.PERSON, approvedBy, approvedByName),
        approved,
        withdrawn,
        withdrawnBy == null ? null : new Actor(Actor.Kind.PERSON, withdrawnBy, withdrawnByName),
        withdrawnReason);
  }
}
