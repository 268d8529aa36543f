package lms.web.people;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import lms.org.OrgService;
import lms.org.SiteRow;
import lms.org.TeamRow;
import lms.people.PeopleService;
import lms.people.PersonFilter;
import lms.people.PersonRow;
import lms.platform.Both;
import lms.web.layout.Paging;
import lms.web.layout.Speaking;

/** The people within my reach. The filter stands in the address, so that it can be kept. */
@Named
@RequestScoped
public class PeopleList {
  @Inject PeopleService people;
  @Inject OrgService org;
  @Inject Speaking speaking;
  @Inject HttpServletRequest request;

  private PersonFilter filter;
  private List<PersonRow> rows;
  private List<SiteRow> sites;
  private List<TeamRow> teams;
  private long found;
  private Paging paging;

  /** Called by the page before it is drawn. */
  public void load() {
    sites = org.sites();
    teams = org.teams();
    filter = new PersonFilter(given("words"), siteId(), presence());
    found = people.count(filter);
    paging = Paging.of(found, given("page"));
    rows = people.list(filter, paging.first(), paging.size());
  }

  private String given(String name) {
    String said = request.getParameter(name);
    return said == null ? "" : said.strip();
  }

  private Long siteId() {
    return sites.stream()
        .map(SiteRow::id)
        .filter(id -> id.toString().equals(given("site")))
        .findFirst()
        .orElse(null);
  }

  private PersonFilter.Presence presence() {
    for (PersonFilter.Presence one : PersonFilter.Presence.values())
      if (one.name().equals(given("presence"))) return one;
    return PersonFilter.Presence.HERE;
  }

  public String siteName(Long id) {
    return name(sites.stream().filter(s -> id != null && s.id() == id).map(SiteRow::name).toList());
  }

  public String teamName(Long id) {
    return name(teams.stream().filter(t -> id != null && t.id() == id).map(TeamRow::name).toList());
  }

  private String name(List<Both> names) {
    return names.isEmpty() ? "–" : names.get(0).in(speaking.language());
  }

  /** The filter as the end of an address, without the page. */
  public String getQuery() {
    return "words="
        + URLEncoder.encode(filter.words(), StandardCharsets.UTF_8)
        + "&site="
        + (filter.siteId() == null ? "" : filter.siteId())
        + "&presence="
        + filter.presence();
  }

  public PersonFilter getFilter() {
    return filter;
  }

  public PersonFilter.Presence[] getPresences() {
    return PersonFilter.Presence.values();
  }

  public List<SiteRow> getSites() {
    return sites;
  }

  public List<PersonRow> getRows() {
    return rows;
  }

  public long getFound() {
    return found;
  }

  public Paging getPaging() {
    return paging;
  }
}
