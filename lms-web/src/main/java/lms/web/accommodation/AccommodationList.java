package lms.web.accommodation;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lms.accommodation.AccommodationService;
import lms.accommodation.ExtraTimeOrder;
import lms.accommodation.ExtraTimeRow;
import lms.people.PeopleService;
import lms.people.PersonRow;
import lms.web.layout.Speaking;
import lms.web.layout.Viewer;

/** Who has extra time, until when and why; granting another; withdrawing one. */
@Named
@ViewScoped
public class AccommodationList implements Serializable {

  @Inject Speaking speaking;
  @Inject AccommodationService accommodations;
  @Inject PeopleService people;
  @Inject Viewer viewer;

  private List<Line> lines;
  private String number;

  @Min(0)
  @Max(200)
  private int percent;

  @Min(0)
  @Max(240)
  private int minutes;

  private String reason;
  private LocalDate validFrom;
  private LocalDate validTo;
  private final Map<Long, String> reasons = new HashMap<>();

  /**
   * A grant as the list shows it.
   *
   * @param state coming, valid, over or withdrawn
   */
  public record Line(ExtraTimeRow row, PersonRow person, String state) implements Serializable {}

  @PostConstruct
  void load() {
    List<ExtraTimeRow> rows = accommodations.list();
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
    accommodations.grant(
        new ExtraTimeOrder(person, percent, minutes, reason.strip(), validFrom, validTo));
    return told("accommodation.list.wasGranted");
  }

  public String withdraw(long id) {
    accommodations.withdraw(id, reasons.getOrDefault(id, "").strip());
    return told("accommodation.list.wasWithdrawn");
  }

  private String told(String key) {
    speaking.tellNext(speaking.texts().of(key, number));
    return "/accommodation/list.xhtml?faces-redirect=true";
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

  public int getPercent() {
    return percent;
  }

  public void setPercent(int percent) {
    this.percent = percent;
  }

  public int getMinutes() {
    return minutes;
  }

  public void setMinutes(int minutes) {
    this.minutes = minutes;
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
