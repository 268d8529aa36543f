package lms.simulation;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import lms.platform.Language;
import lms.script.Move;
import lms.script.Scenario;
import lms.security.Right;

/** The model call of a scenario, for the people of the sample academy. */
@Stateless
@DenyAll
public class RehearsalService {
  @Inject Scenarios scenarios;
  @Inject Clock clock;

  /** The moves that an excellent agent would make, in order. */
  @RolesAllowed(Right.SYSTEM)
  public List<MoveOrder> model(@NotNull String scenarioId) {
    Scenario scenario = scenarios.of(scenarios.requireActive(scenarioId).id());
    List<MoveOrder> moves = new ArrayList<>();
    for (Scenario.Model model : scenario.best()) {
      Move move = model.move(Language.ZH);
      moves.add(
          new MoveOrder(
              moves.size() + 1,
              move.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
              move.id(),
              move.text(),
              move.items(),
              dated(move.fields())));
    }
    return moves;
  }

  /** A model writes the due date as days from the day of the call: "+2". */
  private Map<String, String> dated(Map<String, String> fields) {
    String due = fields.getOrDefault("due", "");
    if (!due.startsWith("+")) return fields;
    Map<String, String> dated = new TreeMap<>(fields);
    dated.put("due", LocalDate.now(clock).plusDays(Integer.parseInt(due.substring(1))).toString());
    return dated;
  }
}
