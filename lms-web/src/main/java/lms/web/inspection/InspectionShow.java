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
import lms.exam.ResultCard;
import lms.inspection.BookingRow;
import lms.inspection.InspectionService;
import lms.platform.NotFound;
import lms.web.layout.Speaking;

/** My marked exam while it is open, with an objection at each item. */
@Named
@ViewScoped
public class InspectionShow implements Serializable {
  @Inject InspectionService inspections;
  @Inject Speaking speaking;
  @Inject Clock clock;
  @Inject transient HttpServletRequest request;

  private long id;
  private BookingRow booking;
  private transient ResultCard card;
  private final Map<Integer, String> texts = new HashMap<>();

  @PostConstruct
  void load() {
    String given = request.getParameter("id");
    if (given == null || !given.matches("\\d{1,18}"))
      throw new NotFound("inspection", String.valueOf(given));
    id = Long.parseLong(given);
    booking = inspections.still(id);
  }

  /** Asked for anew with each page, and kept nowhere: it may be closed by then. */
  public ResultCard getCard() {
    if (card == null) card = inspections.look(id);
    return card;
  }

  public List<SeenLine> getLines() {
    return IntStream.range(0, getCard().items().size())
        .mapToObj(n -> SeenLine.of(n + 1, getCard().items().get(n), speaking.language()))
        .toList();
  }

  public String object(int number) {
    inspections.object(id, number - 1, texts.getOrDefault(number, "").strip());
    Told.next(speaking.texts().of("inspection.show.wasFiled"));
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
