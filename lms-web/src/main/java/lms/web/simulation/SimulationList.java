package lms.web.simulation;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import lms.simulation.MyCallRow;
import lms.simulation.ScenarioRow;
import lms.simulation.SimulationService;
import lms.simulation.StartOrder;

/** What can be practised, and the calls I have made. */
@Named
@ViewScoped
public class SimulationList implements Serializable {
  @Inject SimulationService simulation;
  private List<ScenarioRow> scenarios;
  private List<MyCallRow> calls;

  @PostConstruct
  void load() {
    scenarios = simulation.offered();
    calls = simulation.mine();
  }

  /** Takes the call and goes to the desk. */
  public String take(String scenario, boolean practice) {
    return "/simulation/call.xhtml?faces-redirect=true&id="
        + simulation.start(new StartOrder(scenario, practice));
  }

  /** How a mark counts, as the end of a text key. */
  public String verdict(MyCallRow row) {
    return row.mark().fatal() ? "fatal" : row.mark().passed() ? "passed" : "failed";
  }

  public List<ScenarioRow> getScenarios() {
    return scenarios;
  }

  public List<MyCallRow> getCalls() {
    return calls;
  }
}
