package lms.web.simulation;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import lms.people.PeopleService;
import lms.people.PersonRow;
import lms.simulation.CallMarkRow;
import lms.simulation.CallRecordService;
import lms.web.layout.Speaking;

/** The calls of those within reach, for whoever looks into how customers are served. */
@Named
@RequestScoped
public class SimulationCalls {
  private static final int SHOWN = 100;
  private static final List<String> CHOICES = List.of("all", "failed", "fatal");

  @Inject CallRecordService records;
  @Inject PeopleService people;
  @Inject Speaking speaking;
  @Inject HttpServletRequest request;

  private String choice;
  private List<CallMarkRow> rows;
  private Map<Long, PersonRow> callers;

  @PostConstruct
  void load() {
    String asked = request.getParameter("only");
    choice = asked != null && CHOICES.contains(asked) ? asked : CHOICES.get(0);
    rows =
        records.latest(SHOWN, !choice.equals("all")).stream()
            .filter(r -> !choice.equals("fatal") || r.fatal())
            .toList();
    callers = people.named(rows.stream().map(CallMarkRow::personId).distinct().toList());
  }

  public List<String> choices() {
    return CHOICES;
  }

  public String getChoice() {
    return choice;
  }

  public List<CallMarkRow> getRows() {
    return rows;
  }

  public String caller(CallMarkRow row) {
    PersonRow caller = callers.get(row.personId());
    return caller == null ? "" : caller.nameIn(speaking.language()) + " " + caller.number();
  }

  /** How a mark counts, as the end of a text key. */
  public String verdict(CallMarkRow row) {
    return row.fatal() ? "fatal" : row.passed() ? "passed" : "failed";
  }
}
