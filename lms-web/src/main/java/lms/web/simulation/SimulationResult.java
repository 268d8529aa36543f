package lms.web.simulation;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import lms.people.PeopleService;
import lms.platform.NotFound;
import lms.security.Me;
import lms.simulation.ResultCard;
import lms.simulation.SimulationService;
import lms.web.layout.Speaking;

/** What a finished call was worth, point by point. */
@Named
@ViewScoped
public class SimulationResult implements Serializable {
  private static final int WIDTH = 960;
  private static final int MARGIN = 20;
  private static final int MINUTE = 60;
  private static final String TRAINEE = "trainee";
  private static final String CALLS = "calls";
  private static final Pattern ID =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
  private static final Set<String> GOOD = Set.of("EARNED", "HALF");

  @Inject SimulationService simulation;
  @Inject PeopleService people;
  @Inject Speaking speaking;
  @Inject Me me;
  private String id;
  private String from;
  private ResultCard card;

  public void load() {
    if (id == null || !ID.matcher(id).matches()) throw new NotFound("call", id == null ? "" : id);
    card = simulation.result(UUID.fromString(id));
  }

  public boolean isMine() {
    return card.personId() == me.id();
  }

  /** Who made the call, in the reader's language. */
  public String getWhose() {
    return people.named(Set.of(card.personId())).get(card.personId()).nameIn(speaking.language());
  }

  /** Where somebody who looks at another one's call came from. */
  public String getBack() {
    if (CALLS.equals(from)) return "/simulation/calls.xhtml";
    return (TRAINEE.equals(from) ? "/programme/trainee.xhtml?person=" : "/people/person.xhtml?id=")
        + card.personId();
  }

  /** A moment as minutes and seconds. */
  public String moment(long second) {
    return String.format("%02d:%02d", second / MINUTE, second % MINUTE);
  }

  /** Where a moment stands on the time line. */
  public long place(long second) {
    long all = Math.max(1, card.seconds());
    return MARGIN + Math.min(all, second) * (WIDTH - 2 * MARGIN) / all;
  }

  public boolean good(ResultCard.Point point) {
    return GOOD.contains(point.verdict());
  }

  /** Whole minutes of the call, for the scale. */
  public List<Long> getMinutes() {
    return LongStream.rangeClosed(0, card.seconds() / MINUTE).map(m -> m * MINUTE).boxed().toList();
  }

  /** Points that were decided at a moment of the call. */
  public List<ResultCard.Point> getMoments() {
    return card.points().stream().filter(p -> !p.verdict().equals("NOT_APPLICABLE")).toList();
  }

  public ResultCard getCard() {
    return card;
  }

  public String getId() {
    return id;
  }

  public void setId(String id) {
    this.id = id;
  }

  /** The page that led here; null for none that is known. */
  public String getFrom() {
    return from;
  }

  public void setFrom(String from) {
    this.from = from;
  }
}
