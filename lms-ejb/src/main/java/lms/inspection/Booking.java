package lms.inspection;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import lms.platform.Actor;
import lms.platform.Both;

/**
 * Somebody's place in a slot, for one exam of theirs. Opened once on the spot, and over when
 * somebody closes it or the slot ends; then it never opens again.
 */
@Entity
@Table(schema = "inspection", name = "booking")
class Booking {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Column(name = "booking_id")
  private Long id;

  @Version private int version;

  @Column(name = "slot_id")
  private long slotId;

  @Column(name = "person_id")
  private long personId;

  @Column(name = "sitting_id")
  private UUID sittingId;

  @Column(name = "title_zh")
  private String titleZh;

  @Column(name = "title_en")
  private String titleEn;

  private Instant booked;

  /** null unless they took it back */
  private Instant cancelled;

  /** null before */
  private Instant opened;

  /** null before */
  @Column(name = "opened_by")
  private Long openedBy;

  /** null before */
  @Column(name = "opened_by_name")
  private String openedByName;

  /** null while it is open, or when it closed by itself */
  private Instant closed;

  protected Booking() {}

  Booking(long slotId, long personId, UUID sittingId, Both title, Instant now) {
    this.slotId = slotId;
    this.personId = personId;
    this.sittingId = sittingId;
    titleZh = title.zh();
    titleEn = title.en();
    booked = now;
  }

  /**
   * @return whether it was not taken back before
   */
  boolean cancel(Instant now) {
    if (cancelled != null) return false;
    cancelled = now;
    return true;
  }

  /**
   * @return whether it was not open before
   * @throws InspectionClosed it was taken back, or is closed again
   */
  boolean open(Actor actor, Instant now) {
    if (cancelled != null || closed != null) throw new InspectionClosed();
    if (opened != null) return false;
    opened = now;
    openedBy = actor.id();
    openedByName = actor.name();
    return true;
  }

  void close(Instant now) {
    if (opened != null && closed == null) closed = now;
  }

  /**
   * @throws InspectionClosed unless it is open at this moment
   */
  void requireOpen(Slot slot, Instant now) {
    if (state(slot, now) != BookingState.OPEN) throw new InspectionClosed();
  }

  BookingState state(Slot slot, Instant now) {
    if (cancelled != null) return BookingState.CANCELLED;
    boolean over = !now.isBefore(slot.ends());
    if (opened == null) return over ? BookingState.MISSED : BookingState.BOOKED;
    return closed != null || over ? BookingState.OVER : BookingState.OPEN;
  }

  Long id() {
    return id;
  }

  long slotId() {
    return slotId;
  }

  long personId() {
    return personId;
  }

  UUID sittingId() {
    return sittingId;
  }

  Instant opened() {
    return opened;
  }

  BookingRow row(Slot slot, List<BookingRow.SightRow> sights, Instant now) {
    BookingState state = state(slot, now);
    Instant ended = state != BookingState.OVER ? null : closed == null ? slot.ends() : closed;
    return new BookingRow(
        id,
        slot.place(),
        slot.begins(),
        slot.ends(),
        personId,
        sittingId,
        new Both(titleZh, titleEn),
        state,
        opened,
        openedBy == null ? null : new Actor(Actor.Kind.PERSON, openedBy, openedByName),
        ended,
        sights);
  }
}
