package lms.web.org;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lms.org.BankName;
import lms.org.BankService;
import lms.org.CentreRow;
import lms.org.OrgService;
import lms.org.SiteRow;
import lms.org.TeamRow;
import lms.org.UnitKind;
import lms.platform.Both;
import lms.security.Me;
import lms.security.Right;

/** The tree of sites, centres and teams, as lines from the top. */
@Named
@RequestScoped
public class OrgUnits {
  /**
   * @param zone null but for a site
   * @param people null for a centre: its people are counted in its teams
   * @param below what may be added under it; null for a team and for what is retired
   */
  public record Line(
      UnitKind kind,
      long id,
      String code,
      Both name,
      String zone,
      Long people,
      boolean retired,
      UnitKind below) {}

  @Inject OrgService org;
  @Inject BankService banks;
  @Inject Me me;

  private BankName bank;
  private final List<Line> lines = new ArrayList<>();
  private List<CentreRow> centres;
  private List<TeamRow> teams;
  private Map<Long, Long> inTeams;

  public void load() {
    bank = banks.name().orElse(null);
    Map<Long, Long> atSites = org.peopleBySite();
    inTeams = org.peopleByTeam();
    centres = org.centres();
    teams = org.teams();
    for (SiteRow site : org.sites()) {
      lines.add(
          new Line(
              UnitKind.SITE,
              site.id(),
              site.code(),
              site.name(),
              site.zone().getId(),
              atSites.getOrDefault(site.id(), 0L),
              site.retired(),
              site.retired() ? null : UnitKind.CENTRE));
      centres.stream().filter(c -> c.siteId() == site.id()).forEach(this::add);
    }
  }

  private void add(CentreRow centre) {
    lines.add(
        new Line(
            UnitKind.CENTRE,
            centre.id(),
            centre.code(),
            centre.name(),
            null,
            null,
            centre.retired(),
            centre.retired() ? null : UnitKind.TEAM));
    for (TeamRow team : teams)
      if (team.centreId() == centre.id())
        lines.add(
            new Line(
                UnitKind.TEAM,
                team.id(),
                team.code(),
                team.name(),
                null,
                inTeams.getOrDefault(team.id(), 0L),
                team.retired(),
                null));
  }

  /** null until somebody has named it. */
  public BankName getBank() {
    return bank;
  }

  /** Is it for me, and the next thing to do, to name the bank? */
  public boolean isNameFirst() {
    return bank == null && me.may(Right.NAME_BANK);
  }

  public List<Line> getLines() {
    return lines;
  }
}
