package lms.web.simulation;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;
import lms.platform.NotFound;
import lms.simulation.ResultCard;
import lms.simulation.SimulationService;

/** What a finished call was worth, point by point. */
@Named
@ViewScoped
public class SimulationResult implements Serializable {
  private static final int WIDTH = 960;
  private static final int MARGIN = 20;
  private static final int MINUTE = 60;
  private static final Set<String> GOOD = Set.of("EARNED", "HALF");

  @Inject SimulationService simulation;
  private String id;
  private ResultCard card;

  public void load() {
    try {
      card = simulation.result(UUID.fromString(id));
    } catch (IllegalArgumentException | NullPointerException e) {
      throw new NotFound("call", id); // an address that somebody has cut short
    }
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
}
