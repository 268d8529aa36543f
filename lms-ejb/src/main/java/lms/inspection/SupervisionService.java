package lms.inspection;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import lms.audit.Audit;
import lms.platform.NotFound;
import lms.security.Me;
import lms.security.Reach;
import lms.security.Right;

/** Where times are offered and exams are opened for those who came. */
@Stateless
@DenyAll
public class SupervisionService {
  private static final Duration LOOK_BACK = Duration.ofDays(30);

  @Inject Slots slots;
  @Inject Bookings bookings;
  @Inject Audit audit;
  @Inject Me me;
  @Inject Clock clock;

  /** Of my site, or all when I see everybody; those of the last month too, the first first. */
  @RolesAllowed(Right.SUPERVISE_INSPECTION)
  public List<SlotRow> list() {
    if (nowhere()) return List.of();
    Long site = site();
    return slots.endingAfter(clock.instant().minus(LOOK_BACK), site).stream()
        .map(this::row)
        .toList();
  }

  /** null is everywhere. */
  private Long site() {
    return me.reach().kind() == Reach.Kind.ALL ? null : me.reach().siteId();
  }

  private boolean nowhere() {
    return me.reach().kind() != Reach.Kind.ALL && me.reach().siteId() == null;
  }

  private SlotRow row(Slot slot) {
    List<Booking> all = bookings.in(slot.id());
    Set<Long> within = me.withinReach(all.stream().map(Booking::personId).toList());
    Instant now = clock.instant();
    return new SlotRow(
        slot.id(),
        slot.place(),
        slot.begins(),
        slot.ends(),
        slot.places(),
        slot.places() - all.size(),
        slot.offeredBy(),
        all.stream()
            .filter(b -> within.contains(b.personId()))
            .map(b -> b.row(slot, bookings.sights(b.id()), now))
            .toList());
  }

  /**
   * Offers a time to the people of my site, or to everybody when I see all.
   *
   * @throws SlotUnfit behind us, too long, or the wrong way round
   */
  @RolesAllowed(Right.SUPERVISE_INSPECTION)
  public long offer(@Valid @NotNull SlotOrder order) {
    Instant now = clock.instant();
    order.requireAhead(now);
    if (nowhere()) throw new NotFound("site", 0);
    Long site = site();
    long id = slots.add(new Slot(order, site, me.actor(), now)).id();
    audit.record(me.actor(), "offer", "inspection-slot", id, null, order, null);
    return id;
  }

  /**
   * It does not take place.
   *
   * @throws SlotBooked when somebody has a place in it
   */
  @RolesAllowed(Right.SUPERVISE_INSPECTION)
  public void withdraw(long slotId, @NotBlank @Size(max = 400) String reason) {
    Slot slot = slots.lock(slotId);
    if (nowhere() || site() != null && !site().equals(slot.siteId()))
      throw new NotFound("inspection-slot", slotId);
    if (!bookings.in(slotId).isEmpty()) throw new SlotBooked();
    slot.withdraw(clock.instant());
    audit.record(me.actor(), "withdraw", "inspection-slot", slotId, null, null, reason);
  }

  /**
   * Somebody is here: opens their exam for them, until the slot ends. Twice is once.
   *
   * @throws SlotNotNow outside the time of the slot
   * @throws InspectionClosed it was taken back, or is closed again
   */
  @RolesAllowed(Right.SUPERVISE_INSPECTION)
  public void open(long bookingId) {
    Booking booking = other(bookingId);
    Instant now = clock.instant();
    slots.require(booking.slotId()).requireRunning(now);
    if (booking.open(me.actor(), now))
      audit.record(me.actor(), "open", "inspection", bookingId, null, booking.sittingId(), null);
  }

  /** Closes it before the slot ends. */
  @RolesAllowed(Right.SUPERVISE_INSPECTION)
  public void close(long bookingId) {
    Booking booking = other(bookingId);
    booking.requireOpen(slots.require(booking.slotId()), clock.instant());
    booking.close(clock.instant());
    audit.record(me.actor(), "close", "inspection", bookingId, null, booking.sittingId(), null);
  }

  private Booking other(long bookingId) {
    Booking booking = bookings.lock(bookingId);
    me.requireOther(booking.personId());
    me.requireReach(booking.personId());
    return booking;
  }
}
