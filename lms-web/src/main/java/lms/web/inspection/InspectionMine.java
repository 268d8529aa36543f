package lms.web.inspection;

import jakarta.annotation.PostConstruct;
import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import lms.inspection.BookingRow;
import lms.inspection.BookingState;
import lms.inspection.InspectionService;
import lms.inspection.SlotRow;
import lms.web.layout.ShowBean;
import lms.web.layout.Speaking;

/** My times for looking at marked exams, and booking one. */
@Named
@ViewScoped
public class InspectionMine implements Serializable {
  private static final String HERE = "/inspection/mine.xhtml?faces-redirect=true";

  @Inject InspectionService inspections;
  @Inject Speaking speaking;
  @Inject ShowBean show;

  private List<BookingRow> rows;
  private List<SelectItem> slots;
  private List<SelectItem> papers;
  private String slot;
  private String paper;

  @PostConstruct
  void load() {
    rows = inspections.mine();
    slots = inspections.offers().stream().map(this::item).toList();
    papers =
        inspections.exams().stream()
            .map(
                p ->
                    new SelectItem(
                        p.sittingId().toString(),
                        p.title().in(speaking.language()) + " · " + show.dateTime(p.closes())))
            .toList();
  }

  private SelectItem item(SlotRow s) {
    return new SelectItem(
        Long.toString(s.id()),
        speaking
            .texts()
            .of(
                "inspection.mine.offer",
                show.dateTime(s.begins()),
                show.time(s.ends()),
                s.place(),
                s.free()));
  }

  public String book() {
    inspections.book(Long.parseLong(slot), UUID.fromString(paper));
    speaking.tellNext(speaking.texts().of("inspection.mine.wasBooked"));
    return HERE;
  }

  public String cancel(long id) {
    inspections.cancel(id);
    speaking.tellNext(speaking.texts().of("inspection.mine.wasCancelled"));
    return HERE;
  }

  public List<BookingRow> getRows() {
    return rows;
  }

  public List<SelectItem> getSlots() {
    return slots;
  }

  public List<SelectItem> getPapers() {
    return papers;
  }

  public String kind(BookingState state) {
    return Colour.of(state);
  }

  public String getSlot() {
    return slot;
  }

  public void setSlot(String slot) {
    this.slot = slot;
  }

  public String getPaper() {
    return paper;
  }

  public void setPaper(String paper) {
    this.paper = paper;
  }
}
