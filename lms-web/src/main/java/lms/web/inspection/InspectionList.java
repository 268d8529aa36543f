package lms.web.inspection;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import lms.inspection.BookingRow;
import lms.inspection.BookingState;
import lms.inspection.SlotOrder;
import lms.inspection.SlotRow;
import lms.inspection.SlotUnfit;
import lms.inspection.SupervisionService;
import lms.people.PeopleService;
import lms.people.PersonRow;
import lms.security.Me;
import lms.web.layout.Speaking;
import lms.web.layout.Viewer;

/** Times for looking at marked exams: offering them, and opening exams on the spot. */
@Named
@ViewScoped
public class InspectionList implements Serializable {
  private static final String HERE = "/inspection/list.xhtml?faces-redirect=true";

  @Inject SupervisionService supervision;
  @Inject PeopleService people;
  @Inject Speaking speaking;
  @Inject Viewer viewer;
  @Inject Me me;
  @Inject Clock clock;

  private List<Slot> slots;
  private final Map<Long, String> reasons = new HashMap<>();
  private String place;
  private LocalDate day;
  private String from = "14:00";
  private String until = "15:00";
  private int places = 4;

  /**
   * A slot with who booked it.
   *
   * @param running has it begun, and not ended?
   * @param ahead has it not begun?
   */
  public record Slot(SlotRow row, List<Place> bookings, boolean running, boolean ahead)
      implements Serializable {}

  /** One of those who booked. */
  public record Place(BookingRow row, PersonRow person) implements Serializable {}

  @PostConstruct
  void load() {
    List<SlotRow> rows = supervision.list();
    Map<Long, PersonRow> named =
        people.named(
            rows.stream().flatMap(s -> s.bookings().stream()).map(BookingRow::personId).toList());
    Instant now = clock.instant();
    List<Slot> all = rows.stream().map(s -> slot(s, named, now)).toList();
    // what is still to come first, then what was, the latest first
    slots =
        Stream.concat(
                all.stream().filter(s -> now.isBefore(s.row().ends())),
                all.stream()
                    .filter(s -> !now.isBefore(s.row().ends()))
                    .sorted((a, b) -> b.row().begins().compareTo(a.row().begins())))
            .toList();
    if (day == null) day = viewer.today().plusDays(1);
  }

  private static Slot slot(SlotRow s, Map<Long, PersonRow> named, Instant now) {
    boolean begun = !now.isBefore(s.begins());
    return new Slot(
        s,
        s.bookings().stream().map(b -> new Place(b, named.get(b.personId()))).toList(),
        begun && now.isBefore(s.ends()),
        !begun);
  }

  public String offer() {
    supervision.offer(new SlotOrder(place, at(from), at(until), places));
    speaking.tellNext(speaking.texts().of("inspection.list.wasOffered"));
    return HERE;
  }

  private Instant at(String time) {
    if (!time.matches("([01]\\d|2[0-3]):[0-5]\\d")) throw new SlotUnfit();
    return day.atTime(LocalTime.parse(time)).atZone(viewer.zone()).toInstant();
  }

  public String withdraw(long id) {
    supervision.withdraw(id, reasons.getOrDefault(id, "").strip());
    speaking.tellNext(speaking.texts().of("inspection.list.wasWithdrawn"));
    return HERE;
  }

  public String open(long id) {
    supervision.open(id);
    speaking.tellNext(speaking.texts().of("inspection.list.wasOpened"));
    return HERE;
  }

  public String close(long id) {
    supervision.close(id);
    speaking.tellNext(speaking.texts().of("inspection.list.wasClosed"));
    return HERE;
  }

  /** May it be opened now, and by me? */
  public boolean opens(Slot slot, Place one) {
    return slot.running()
        && one.row().state() == BookingState.BOOKED
        && one.row().personId() != me.id();
  }

  public List<Slot> getSlots() {
    return slots;
  }

  public Map<Long, String> getReasons() {
    return reasons;
  }

  public String kind(BookingState state) {
    return Colour.of(state);
  }

  public String getPlace() {
    return place;
  }

  public void setPlace(String place) {
    this.place = place;
  }

  public LocalDate getDay() {
    return day;
  }

  public void setDay(LocalDate day) {
    this.day = day;
  }

  public String getFrom() {
    return from;
  }

  public void setFrom(String from) {
    this.from = from;
  }

  public String getUntil() {
    return until;
  }

  public void setUntil(String until) {
    this.until = until;
  }

  public int getPlaces() {
    return places;
  }

  public void setPlaces(int places) {
    this.places = places;
  }
}
