package lms.web.invigilation;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import lms.entry.RuleWords;
import lms.exam.ExamHallService;
import lms.exam.HallRow;
import lms.platform.NotFound;
import lms.web.layout.Speaking;
import lms.web.layout.Viewer;

/** What stands around the seats of a hall; the seats themselves are pushed to the page. */
@Named
@RequestScoped
public class InvigilationHall {
  private static final int LONGEST_KEY = 160;

  @Inject ExamHallService halls;
  @Inject Speaking speaking;
  @Inject Viewer viewer;
  @Inject HttpServletRequest request;

  private HallRow hall;

  @PostConstruct
  void load() {
    String key = request.getParameter("hall");
    if (key == null || key.isBlank() || key.length() > LONGEST_KEY)
      throw new NotFound("hall", key == null ? "" : key);
    hall = halls.hall(key);
  }

  public HallRow getHall() {
    return hall;
  }

  /** What its rules ask, in plain words to who holds it. */
  public List<String> getRules() {
    return RuleWords.held(hall.rules(), hall.opens(), speaking.texts(), viewer.zone());
  }

  /** The zone in which times are told, as on every page. */
  public String getZone() {
    return viewer.zone().getId();
  }
}
