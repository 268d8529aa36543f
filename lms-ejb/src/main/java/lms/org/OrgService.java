package lms.org;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.time.ZoneId;
import java.util.List;
import lms.audit.Audit;
import lms.platform.Both;
import lms.platform.NotFound;
import lms.security.Me;
import lms.security.Right;

/** Sites, centres and teams; anybody may know them, HR puts them. */
@Stateless
@DenyAll
public class OrgService {
  @Inject Units units;
  @Inject Audit audit;
  @Inject Me me;

  /** Every place where the bank works. */
  @PermitAll
  public List<SiteRow> sites() {
    return units.sites();
  }

  /** Every centre of every site. */
  @PermitAll
  public List<CentreRow> centres() {
    return units.centres();
  }

  /** Every team of every centre. */
  @PermitAll
  public List<TeamRow> teams() {
    return units.teams();
  }

  /**
   * @throws NotFound when there is no such site
   */
  @PermitAll
  public SiteRow site(long id) {
    return sites().stream()
        .filter(s -> s.id() == id)
        .findFirst()
        .orElseThrow(() -> new NotFound("site", id));
  }

  /** Makes a site or renames it; its code never changes. */
  @RolesAllowed({Right.MANAGE_PEOPLE, Right.SYSTEM})
  public SiteRow putSite(@NotNull String code, @NotNull Both name, @NotNull ZoneId zone) {
    Site site = units.site(code).orElse(null);
    SiteRow before = site == null ? null : site.row();
    if (site == null) units.add(site = new Site(code, name, zone));
    else site.call(name, zone);
    audit.record(me.actor(), "put", "site", code, before, site.row(), null);
    return site.row();
  }

  /** Makes a centre or renames it; neither its code nor its site changes. */
  @RolesAllowed({Right.MANAGE_PEOPLE, Right.SYSTEM})
  public CentreRow putCentre(long siteId, @NotNull String code, @NotNull Both name) {
    Centre centre = units.centre(code).orElse(null);
    CentreRow before = centre == null ? null : centre.row();
    if (centre == null) units.add(centre = new Centre(siteId, code, name));
    else centre.call(name);
    audit.record(me.actor(), "put", "centre", code, before, centre.row(), null);
    return centre.row();
  }

  /** Makes a team or renames it; neither its code nor its centre changes. */
  @RolesAllowed({Right.MANAGE_PEOPLE, Right.SYSTEM})
  public TeamRow putTeam(long centreId, @NotNull String code, @NotNull Both name) {
    TeamRow before = teams().stream().filter(t -> t.code().equals(code)).findFirst().orElse(null);
    Team team = units.team(code).orElse(null);
    if (team == null) units.add(team = new Team(centreId, code, name));
    else team.call(name);
    TeamRow after = teams().stream().filter(t -> t.code().equals(code)).findFirst().orElseThrow();
    audit.record(me.actor(), "put", "team", code, before, after, null);
    return after;
  }
}
