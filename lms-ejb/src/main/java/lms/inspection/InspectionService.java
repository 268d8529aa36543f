package lms.inspection;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import lms.appeal.AppealOrder;
import lms.appeal.AppealService;
import lms.audit.Audit;
import lms.exam.ExamRecordService;
import lms.exam.MarkRow;
import lms.exam.RemarkService;
import lms.exam.ResultCard;
import lms.platform.Actor;
import lms.platform.NotFound;
import lms.recording.RecordingCard;
import lms.recording.RecordingDesk;
import lms.security.Acting;
import lms.security.Me;
import lms.security.Right;

/** Where people book a time for one of their exams, and look at it while it is open. */
@Stateless
@DenyAll
public class InspectionService {
  @Inject Slots slots;
  @Inject Bookings bookings;
  @Inject ExamRecordService exams;
  @Inject RemarkService remarks;
  @Inject RecordingDesk recordings;
  @Inject AppealService appeals;
  @Inject Audit audit;
  @Inject Me me;
  @Inject Clock clock;

  /** Times that I may book, the first first. */
  @RolesAllowed(Right.SIT_EXAM)
  public List<SlotRow> offers() {
    Instant now = clock.instant();
    return slots.endingAfter(now, me.reach().siteId()).stream()
        .filter(s -> s.isFor(me.reach().siteId()) && now.isBefore(s.begins()))
        .map(
            s ->
                new SlotRow(
                    s.id(),
                    s.place(),
                    s.begins(),
                    s.ends(),
                    s.places(),
                    s.places() - bookings.in(s.id()).size(),
                    s.offeredBy(),
                    List.of()))
        .filter(s -> s.free() > 0)
        .toList();
  }

  /** Exams of mine whose results are out, the newest first: only for these I may book. */
  @RolesAllowed(Right.SIT_EXAM)
  public List<MarkRow> exams() {
    long mine = me.id();
    return Acting.asSystem(() -> exams.inspectable(mine));
  }

  /** Mine, the latest first. */
  @RolesAllowed(Right.SIT_EXAM)
  public List<BookingRow> mine() {
    return bookings.of(me.id()).stream().map(this::row).toList();
  }

  private BookingRow row(Booking booking) {
    return booking.row(
        slots.require(booking.slotId()), bookings.sights(booking.id()), clock.instant());
  }

  /**
   * @throws lms.exam.ResultNotYet it is not marked, or others still write the same exam
   * @throws SlotNotNow it has begun, or does not take place
   * @throws SlotFull all places are taken
   * @throws BookedAlready I have a place in it, or one for the same exam
   */
  @RolesAllowed(Right.SIT_EXAM)
  public long book(long slotId, @NotNull UUID sittingId) {
    ResultCard exam = Acting.asSystem(() -> exams.inspected(sittingId));
    if (exam.personId() != me.id()) throw new NotFound("sitting", sittingId);
    bookings.queueFor(me.id());
    Slot slot = slots.lock(slotId);
    if (!slot.isFor(me.reach().siteId())) throw new NotFound("slot", slotId);
    Instant now = clock.instant();
    slot.requireAhead(now);
    List<Booking> in = bookings.in(slotId);
    if (in.stream().anyMatch(b -> b.personId() == me.id())
        || bookings.ahead(me.id(), sittingId, now)) throw new BookedAlready();
    if (in.size() >= slot.places()) throw new SlotFull();
    long id = bookings.add(new Booking(slotId, me.id(), sittingId, exam.title(), now)).id();
    audit.record(me.actor(), "book", "inspection", id, null, sittingId, null);
    return id;
  }

  /**
   * @throws SlotNotNow its time has begun
   */
  @RolesAllowed(Right.SIT_EXAM)
  public void cancel(long bookingId) {
    Booking booking = own(bookings.lock(bookingId));
    slots.require(booking.slotId()).requireAhead(clock.instant());
    if (booking.cancel(clock.instant()))
      audit.record(me.actor(), "cancel", "inspection", bookingId, null, null, null);
  }

  /**
   * My exam with everything that explains its mark; that I look at it is written down.
   *
   * @throws InspectionClosed unless it is open at this moment
   */
  @RolesAllowed(Right.SIT_EXAM)
  public InspectionCard look(long bookingId) {
    return card(open(bookingId));
  }

  private InspectionCard card(Booking booking) {
    UUID sitting = booking.sittingId();
    return Acting.asSystem(
        () ->
            new InspectionCard(
                exams.inspected(sitting),
                remarks.corrections(sitting),
                recordings.received(sitting)));
  }

  /**
   * What I said in it; that I listen to it is written down.
   *
   * @param begins is it asked for from its beginning? A browser asks for the rest in parts
   * @throws InspectionClosed unless it is open at this moment
   * @throws NotFound no answer in it is this recording, or it did not arrive
   */
  @RolesAllowed(Right.SIT_EXAM)
  public RecordingCard listen(long bookingId, @NotNull UUID recording, boolean begins) {
    Booking booking = open(bookingId);
    if (!card(booking).exam().names(recording)) throw new NotFound("recording", recording);
    RecordingCard sound = recordings.require(booking.sittingId(), recording);
    if (begins) audit.record(me.actor(), "listen", "inspection", bookingId, null, recording, null);
    return sound;
  }

  /**
   * My page still shows it.
   *
   * @throws InspectionClosed unless it is open at this moment
   */
  @RolesAllowed(Right.SIT_EXAM)
  public BookingRow still(long bookingId) {
    return row(open(bookingId));
  }

  /**
   * I object to an item that I see there, within the time for it.
   *
   * @param item from 0, in the order of the paper
   * @throws InspectionClosed unless it is open at this moment
   * @throws lms.appeal.AppealTooLate when the time for it is over
   * @throws lms.appeal.AppealedAlready when I objected to this item before
   */
  @RolesAllowed(Right.SIT_EXAM)
  public void object(long bookingId, int item, @NotBlank @Size(max = 1000) String objection) {
    Booking booking = open(bookingId);
    AppealOrder order = new AppealOrder(booking.sittingId(), item, objection);
    Actor actor = me.actor();
    Acting.asSystem(() -> appeals.fileInspected(order, actor, booking.opened()));
  }

  private Booking open(long bookingId) {
    Booking booking = own(bookings.lock(bookingId));
    Instant now = clock.instant();
    booking.requireOpen(slots.require(booking.slotId()), now);
    if (bookings.seen(bookingId, now))
      audit.record(me.actor(), "look", "inspection", bookingId, null, booking.sittingId(), null);
    return booking;
  }

  private Booking own(Booking booking) {
    if (booking.personId() != me.id()) throw new NotFound("inspection", booking.id());
    return booking;
  }
}
