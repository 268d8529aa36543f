package lms.inspection;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import lms.platform.Actor;

/** A time at a place. Offered once; may be withdrawn while nobody has booked it. */
@Entity
@Table(schema = "inspection", name = "slot")
class Slot {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Column(name = "slot_id")
  private Long id;

  @Version private int version;
  private String place;
  private Instant begins;
  private Instant ends;
  private int places;

  /** whose people may book; null for everybody */
  @Column(name = "site_id")
  private Long siteId;

  private Instant offered;

  @Column(name = "offered_by")
  private long offeredBy;

  @Column(name = "offered_by_name")
  private String offeredByName;

  /** null unless it does not take place */
  private Instant withdrawn;

  protected Slot() {}

  Slot(SlotOrder order, Long siteId, Actor actor, Instant now) {
    place = order.place().strip();
    begins = order.begins();
    ends = order.ends();
    places = order.places();
    this.siteId = siteId;
    offered = now;
    offeredBy = actor.id();
    offeredByName = actor.name();
  }

  void withdraw(Instant now) {
    withdrawn = now;
  }

  /**
   * @throws SlotNotNow it has begun, or does not take place
   */
  void requireAhead(Instant now) {
    requireHeld();
    if (!now.isBefore(ends)) throw new SlotOver();
    if (!now.isBefore(begins)) throw new SlotBegun();
  }

  /**
   * @throws SlotNotNow it has not begun, is over, or does not take place
   */
  void requireRunning(Instant now) {
    requireHeld();
    if (now.isBefore(begins)) throw new SlotAhead();
    if (!now.isBefore(ends)) throw new SlotOver();
  }

  private void requireHeld() {
    if (withdrawn != null) throw new SlotWithdrawn();
  }

  /** May people of this site book it? */
  boolean isFor(Long site) {
    return siteId == null || siteId.equals(site);
  }

  Long id() {
    return id;
  }

  /** null: for everybody. */
  Long siteId() {
    return siteId;
  }

  int places() {
    return places;
  }

  String place() {
    return place;
  }

  Instant begins() {
    return begins;
  }

  Instant ends() {
    return ends;
  }

  Actor offeredBy() {
    return new Actor(Actor.Kind.PERSON, offeredBy, offeredByName);
  }
}
