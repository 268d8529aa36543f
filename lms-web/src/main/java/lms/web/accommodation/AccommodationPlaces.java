package lms.web.accommodation;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lms.accommodation.PlaceOrder;
import lms.accommodation.PlaceRow;
import lms.accommodation.PlaceService;
import lms.people.PeopleService;
import lms.people.PersonRow;
import lms.web.layout.Speaking;
import lms.web.layout.Viewer;

/** Who may sit exams at another place, until when and why; allowing one; withdrawing one. */
@Named
@ViewScoped
public class AccommodationPlaces implements Serializable {

  @Inject Speaking speaking;
  @Inject PlaceService places;
  @Inject PeopleService people;
  @Inject Viewer viewer;

  private List<Line> lines;
  private String number;
  private String network;
  private String reason;
  private LocalDate validFrom;
  private LocalDate validTo;
  private final Map<Long, String> reasons = new HashMap<>();

  /**
   * A grant as the list shows it.
   *
   * @param state coming, valid, over or withdrawn
   */
  public record Line(PlaceRow row, PersonRow person, String state) implements Serializable {}

  @PostConstruct
  void load() {
    List<PlaceRow> rows = places.list();
    Map<Long, PersonRow> named =
        people.named(rows.stream().map(r -> r.grant().personId()).toList());
    LocalDate today = viewer.today();
    lines =
        rows.stream()
            .map(r -> new Line(r, named.get(r.grant().personId()), r.grant().state(today)))
            .toList();
    if (validFrom == null) validFrom = today;
    if (validTo == null) validTo = today.plusYears(1);
  }

  /**
   * @throws PersonNotFound when nobody within reach has the number
   */
  public String grant() {
    String wanted = number.strip();
    long person = people.byNumber(wanted).orElseThrow(() -> new PersonNotFound(wanted)).id();
    places.grant(new PlaceOrder(person, range(), reason.strip(), validFrom, validTo));
    return told("accommodation.places.wasGranted");
  }

  public String withdraw(long id) {
    places.withdraw(id, reasons.getOrDefault(id, "").strip());
    return told("accommodation.places.wasWithdrawn");
  }

  private String told(String key) {
    speaking.tellNext(speaking.texts().of(key, number));
    return "/accommodation/places.xhtml?faces-redirect=true";
  }

  public List<Line> getLines() {
    return lines;
  }

  public Map<Long, String> getReasons() {
    return reasons;
  }

  public String getNumber() {
    return number;
  }

  public void setNumber(String number) {
    this.number = number;
  }

  /** Nothing stands for any address. */
  private String range() {
    return network == null || network.isBlank() ? null : network.strip();
  }

  public String getNetwork() {
    return network;
  }

  public void setNetwork(String network) {
    this.network = network;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }

  public LocalDate getValidFrom() {
    return validFrom;
  }

  public void setValidFrom(LocalDate validFrom) {
    this.validFrom = validFrom;
  }

  public LocalDate getValidTo() {
    return validTo;
  }

  public void setValidTo(LocalDate validTo) {
    this.validTo = validTo;
  }
}
