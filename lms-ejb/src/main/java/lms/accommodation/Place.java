package lms.accommodation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import lms.entry.Rules;
import lms.platform.Actor;

/**
 * One person's leave to sit exams at other addresses than the exams allow. Granted once, valid from
 * day to day, withdrawn at most once.
 */
@Entity
@Table(schema = "accommodation", name = "place")
class Place {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Column(name = "place_id")
  private Long id;

  @Version private int version;

  @Column(name = "person_id")
  private long personId;

  /** null for any address */
  private String network;

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

  protected Place() {}

  Place(PlaceOrder order, Actor approver, Instant now) {
    if (order.personId() == approver.id()) throw new OwnPlace();
    if (order.validTo().isBefore(order.validFrom())) throw new PlaceUnfit();
    if (order.network() != null && !Rules.isNetwork(order.network())) throw new PlaceUnfit();
    this.personId = order.personId();
    this.network = order.network();
    this.reason = order.reason();
    this.validFrom = order.validFrom();
    this.validTo = order.validTo();
    this.approvedBy = approver.id();
    this.approvedByName = approver.name();
    this.approved = now;
  }

  void withdraw(Actor actor, Instant now) {
    if (actor.id() == personId) throw new OwnPlace();
    if (withdrawn == null) withdrawn = now;
  }

  /**
   * @param address null when it is not known
   */
  boolean holds(String address) {
    return network == null || Rules.within(network, address);
  }

  long personId() {
    return personId;
  }

  PlaceRow row() {
    return new PlaceRow(
        id,
        personId,
        network,
        reason,
        validFrom,
        validTo,
        new Actor(Actor.Kind.PERSON, approvedBy, approvedByName),
        approved,
        withdrawn);
  }
}
