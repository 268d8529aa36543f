package lms.web.inspection;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import lms.correction.Change;
import lms.correction.ChangeKind;
import lms.correction.Correction;
import lms.exam.ProtocolCard;
import lms.exam.ResultCard;
import lms.inspection.BookingRow;
import lms.inspection.InspectionCard;
import lms.inspection.InspectionClosed;
import lms.inspection.InspectionService;
import lms.platform.Actor;
import lms.platform.NotFound;
import lms.web.layout.NamesBean;
import lms.web.layout.Speaking;

/** My marked exam while it is open, with an objection at each item. */
@Named
@ViewScoped
public class InspectionShow implements Serializable {
  @Inject InspectionService inspections;
  @Inject Speaking speaking;
  @Inject NamesBean names;
  @Inject Clock clock;
  @Inject transient HttpServletRequest request;

  private long id;
  private BookingRow booking;
  private transient InspectionCard card;
  private final Map<Integer, String> texts = new HashMap<>();

  @PostConstruct
  void load() {
    String given = request.getParameter("id");
    if (given == null || !given.matches("\\d{1,18}"))
      throw new NotFound("inspection", String.valueOf(given));
    id = Long.parseLong(given);
  }

  /** Called by the page before it is drawn; leads back when there is nothing to see any more. */
  public String open() {
    try {
      booking = inspections.still(id);
      return null;
    } catch (InspectionClosed no) {
      speaking.tellNext(speaking.texts().of(no.key()));
      return "/inspection/mine.xhtml?faces-redirect=true";
    }
  }

  /** Asked for anew with each page, and kept nowhere: it may be closed by then. */
  public ResultCard getCard() {
    return seen().exam();
  }

  private InspectionCard seen() {
    if (card == null) card = inspections.look(id);
    return card;
  }

  public List<SeenLine> getLines() {
    return IntStream.range(0, getCard().items().size())
        .mapToObj(n -> SeenLine.of(n, seen(), speaking.language()))
        .toList();
  }

  /** What a correction says, in the reader's language. */
  public String changed(Change change) {
    String key = "inspection.show.change." + change.kind();
    if (change.kind() != ChangeKind.ACCEPT) return speaking.texts().of(key);
    return change.blank() == null
        ? speaking.texts().of("inspection.show.change.answer", change.text())
        : speaking.texts().of(key, change.blank() + 1, change.text());
  }

  /**
   * Who had it marked again, in the reader's letters where it is one of those who corrected
   * something of it; nobody for the first marking, where the academy did, or people of whom takers
   * do not learn.
   */
  public String by(ProtocolCard.MarkingLine marking) {
    boolean somebody = marking.reason() != null && !marking.by().equals(Actor.SYSTEM.name());
    return somebody ? named(marking.by()) : "";
  }

  /** A marking keeps only the name; of the same name there may be two. */
  private String named(String kept) {
    List<Long> known =
        seen().corrections().values().stream()
            .flatMap(List::stream)
            .filter(c -> c.by().equals(kept))
            .map(Correction::byId)
            .distinct()
            .toList();
    return known.size() == 1 ? names.of(known.get(0), kept) : kept;
  }

  public String object(int number) {
    inspections.object(id, number - 1, texts.getOrDefault(number, "").strip());
    speaking.tellNext(speaking.texts().of("inspection.show.wasFiled"));
    return "/inspection/show.xhtml?faces-redirect=true&id=" + id;
  }

  public BookingRow getBooking() {
    return booking;
  }

  /** Milliseconds until it has to be covered. */
  public long getLeft() {
    return Math.max(0, Duration.between(clock.instant(), booking.ends()).toMillis());
  }

  public Map<Integer, String> getTexts() {
    return texts;
  }
}
