package lms.web.rating;

import jakarta.annotation.PostConstruct;
import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lms.people.PeopleService;
import lms.people.PersonRow;
import lms.platform.NotFound;
import lms.rating.AllocationOrder;
import lms.rating.ExamToMarkCard;
import lms.rating.ExamToMarkCard.PieceRow;
import lms.rating.MarkerRow;
import lms.rating.Part;
import lms.rating.RatingAllocationService;
import lms.web.layout.Speaking;

/** One exam: who marks which answer, and what nobody has been asked for. */
@Named
@ViewScoped
public class RatingExam implements Serializable {
  @Inject RatingAllocationService allocations;
  @Inject PeopleService people;
  @Inject Speaking speaking;
  @Inject HttpServletRequest request;

  private ExamToMarkCard card;
  private List<MarkerRow> markers;
  private Map<Long, PersonRow> named;
  private String[] chosen = {};
  private String by = AllocationOrder.By.QUESTION.name();
  private final Map<Long, String> reasons = new HashMap<>();
  private final Map<Long, String> reviews = new HashMap<>();

  @PostConstruct
  void load() {
    String hall = request.getParameter("hall");
    if (hall == null || hall.isBlank()) throw new NotFound("hall", "");
    card = allocations.exam(hall);
    markers = allocations.markers();
    named =
        people.named(
            Stream.concat(
                    markers.stream().map(MarkerRow::personId),
                    card.pieces().stream()
                        .flatMap(p -> p.tasks().stream())
                        .map(PieceRow.GivenTask::markerId))
                .collect(Collectors.toSet()));
  }

  public ExamToMarkCard getCard() {
    return card;
  }

  /** Words to id, the least busy first. */
  public Map<String, String> getOptions() {
    Map<String, String> options = new LinkedHashMap<>();
    for (MarkerRow m : markers) options.put(words(m), String.valueOf(m.personId()));
    return options;
  }

  private String words(MarkerRow marker) {
    PersonRow person = named.get(marker.personId());
    String load =
        marker.overdue() > 0
            ? speaking.texts().of("rating.allocation.load", marker.open())
                + " · "
                + speaking.texts().of("rating.allocation.late", marker.overdue())
            : speaking.texts().of("rating.allocation.load", marker.open());
    return person.nameIn(speaking.language()) + " " + person.number() + " · " + load;
  }

  /** What may stay together. */
  public List<SelectItem> getWays() {
    return Arrays.stream(AllocationOrder.By.values())
        .map(b -> new SelectItem(b.name(), speaking.texts().of("rating.allocation." + b.name())))
        .toList();
  }

  public String name(long marker) {
    return named.get(marker).nameIn(speaking.language());
  }

  /** Marks of an answer for which nobody has been asked, in words. */
  public String missing(PieceRow piece) {
    return piece.missing().stream()
        .map(Part::name)
        .map(p -> speaking.texts().of("rating.part." + p))
        .collect(Collectors.joining(" · "));
  }

  public String allocate() {
    if (chosen.length == 0) return told(speaking.texts().of("rating.allocation.choose"));
    Set<Long> ids = Arrays.stream(chosen).map(Long::valueOf).collect(Collectors.toSet());
    var done =
        allocations.allocate(
            new AllocationOrder(card.row().hall(), AllocationOrder.By.valueOf(by), ids));
    return told(
        done.left() == 0
            ? speaking.texts().of("rating.allocation.was", done.given())
            : speaking.texts().of("rating.allocation.wasLeft", done.given(), done.left()));
  }

  public String withdraw(long task) {
    allocations.withdraw(task, Objects.requireNonNullElse(reasons.get(task), "").strip());
    return told(speaking.texts().of("rating.allocation.withdrawn"));
  }

  /** May somebody else be asked to look at it once more? */
  public boolean reviewable(PieceRow piece) {
    return piece.decided() != null
        && !piece.reopened()
        && piece.tasks().stream().noneMatch(t -> t.part() == Part.REVIEW);
  }

  public String review(long piece) {
    allocations.review(piece, Objects.requireNonNullElse(reviews.get(piece), "").strip());
    return told(speaking.texts().of("rating.allocation.reviewed"));
  }

  private String told(String words) {
    speaking.tellNext(words);
    return "/rating/exam.xhtml?faces-redirect=true&hall=" + card.row().hall();
  }

  public String[] getChosen() {
    return chosen;
  }

  public void setChosen(String[] chosen) {
    this.chosen = chosen == null ? new String[0] : chosen;
  }

  public String getBy() {
    return by;
  }

  public void setBy(String by) {
    this.by = by;
  }

  public Map<Long, String> getReviews() {
    return reviews;
  }

  public Map<Long, String> getReasons() {
    return reasons;
  }
}
