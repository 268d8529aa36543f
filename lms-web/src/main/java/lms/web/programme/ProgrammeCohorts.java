package lms.web.programme;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import lms.org.OrgService;
import lms.org.SiteRow;
import lms.people.PeopleService;
import lms.people.PersonRow;
import lms.platform.Both;
import lms.programme.CohortRow;
import lms.programme.CohortService;
import lms.web.layout.Speaking;

/** Every cohort with somebody whom the reader may see. */
@Named
@RequestScoped
public class ProgrammeCohorts {
  @Inject CohortService cohorts;
  @Inject PeopleService people;
  @Inject OrgService org;
  @Inject Speaking speaking;
  private List<CohortRow> rows;
  private Map<Long, PersonRow> tutors;
  private Map<Long, Both> sites;

  @PostConstruct
  void load() {
    rows = cohorts.list();
    tutors = people.named(rows.stream().map(CohortRow::tutorId).toList());
    sites = org.sites().stream().collect(Collectors.toMap(SiteRow::id, SiteRow::name));
  }

  public List<CohortRow> getRows() {
    return rows;
  }

  public String tutor(CohortRow row) {
    PersonRow tutor = tutors.get(row.tutorId());
    return tutor == null ? "" : tutor.nameIn(speaking.language());
  }

  public Both site(CohortRow row) {
    return sites.get(row.siteId());
  }

  public String state(CohortRow row) {
    if (row.day() == 0) return "COMING";
    return row.people() == 0 ? "OVER" : "RUNNING";
  }
}
