package lms.org;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import lms.audit.Audit;
import lms.platform.Both;
import lms.platform.ChangedMeanwhile;
import lms.platform.NotFound;
import lms.security.Me;
import lms.security.Right;

/** Sites, centres and teams; anybody may know them, HR and administrators put them. */
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
    return units.site(id).row();
  }

  /**
   * Makes a site, a centre or a team.
   *
   * @throws UnitCodeTaken another has the code
   * @throws UnitRetired what is above it is retired
   * @throws ZoneUnknown a site without a time zone that exists
   */
  @RolesAllowed(Right.MANAGE_PEOPLE)
  public void add(@Valid @NotNull UnitOrder order) {
    Both name = name(order);
    switch (order.kind()) {
      case SITE -> {
        if (units.site(order.code()).isPresent()) throw new UnitCodeTaken(order.code());
        putSite(order.code(), name, zone(order));
      }
      case CENTRE -> {
        if (units.centre(order.code()).isPresent()) throw new UnitCodeTaken(order.code());
        if (units.site(above(order)).retired()) throw new UnitRetired();
        putCentre(above(order), order.code(), name);
      }
      case TEAM -> {
        if (units.team(order.code()).isPresent()) throw new UnitCodeTaken(order.code());
        if (units.centre(above(order)).retired()) throw new UnitRetired();
        putTeam(above(order), order.code(), name);
      }
    }
  }

  /**
   * Renames one, or gives a site another time zone.
   *
   * @param version as it was when the form was opened
   * @throws NotFound when there is none with this code
   * @throws ChangedMeanwhile somebody else changed it since
   */
  @RolesAllowed(Right.MANAGE_PEOPLE)
  public void change(@Valid @NotNull UnitOrder order, int version) {
    Both name = name(order);
    switch (order.kind()) {
      case SITE -> {
        Site site = units.site(order.code()).orElseThrow(() -> new NotFound("site", order.code()));
        ChangedMeanwhile.refuse(site.version(), version);
        putSite(order.code(), name, zone(order));
      }
      case CENTRE -> {
        Centre centre =
            units.centre(order.code()).orElseThrow(() -> new NotFound("centre", order.code()));
        ChangedMeanwhile.refuse(centre.version(), version);
        putCentre(centre.siteId(), order.code(), name);
      }
      case TEAM -> {
        Team team = units.team(order.code()).orElseThrow(() -> new NotFound("team", order.code()));
        ChangedMeanwhile.refuse(team.version(), version);
        putTeam(team.centreId(), order.code(), name);
      }
    }
  }

  /** To be asked before what the form shows, and sent back with the change. */
  @RolesAllowed(Right.MANAGE_PEOPLE)
  public int version(@NotNull UnitKind kind, long id) {
    return switch (kind) {
      case SITE -> units.site(id).version();
      case CENTRE -> units.centre(id).version();
      case TEAM -> units.team(id).version();
    };
  }

  /**
   * Closes it to newcomers; its name stays where it was used.
   *
   * @throws UnitInUse people are there, or units below that are not retired
   */
  @RolesAllowed(Right.MANAGE_PEOPLE)
  public void retire(@NotNull UnitKind kind, long id) {
    requireEmpty(kind, id);
    switch (kind) {
      case SITE -> {
        Site site = units.site(id);
        SiteRow before = site.row();
        site.retire();
        audit.record(me.actor(), "retire", "site", before.code(), before, site.row(), null);
      }
      case CENTRE -> {
        Centre centre = units.centre(id);
        CentreRow before = centre.row();
        centre.retire();
        audit.record(me.actor(), "retire", "centre", before.code(), before, centre.row(), null);
      }
      case TEAM -> {
        Team team = units.team(id);
        TeamRow before = row(id);
        team.retire();
        audit.record(me.actor(), "retire", "team", before.code(), before, row(id), null);
      }
    }
  }

  /**
   * Opens it again.
   *
   * @throws UnitRetired what is above it is retired
   */
  @RolesAllowed(Right.MANAGE_PEOPLE)
  public void bringBack(@NotNull UnitKind kind, long id) {
    switch (kind) {
      case SITE -> {
        Site site = units.site(id);
        SiteRow before = site.row();
        site.bringBack();
        audit.record(me.actor(), "bring-back", "site", before.code(), before, site.row(), null);
      }
      case CENTRE -> {
        Centre centre = units.centre(id);
        if (units.site(centre.siteId()).retired()) throw new UnitRetired();
        CentreRow before = centre.row();
        centre.bringBack();
        audit.record(me.actor(), "bring-back", "centre", before.code(), before, centre.row(), null);
      }
      case TEAM -> {
        Team team = units.team(id);
        if (units.centre(team.centreId()).retired()) throw new UnitRetired();
        TeamRow before = row(id);
        team.bringBack();
        audit.record(me.actor(), "bring-back", "team", before.code(), before, row(id), null);
      }
    }
  }

  /** How many people who can sign in are at each site. */
  @RolesAllowed(Right.MANAGE_PEOPLE)
  public Map<Long, Long> peopleBySite() {
    return units.peopleBySite();
  }

  /** How many people who can sign in are in each team. */
  @RolesAllowed(Right.MANAGE_PEOPLE)
  public Map<Long, Long> peopleByTeam() {
    return units.peopleByTeam();
  }

  private void requireEmpty(UnitKind kind, long id) {
    long people =
        switch (kind) {
          case SITE -> units.peopleBySite().getOrDefault(id, 0L);
          case CENTRE -> 0;
          case TEAM -> units.peopleByTeam().getOrDefault(id, 0L);
        };
    long below =
        switch (kind) {
          case SITE -> centres().stream().filter(c -> c.siteId() == id && !c.retired()).count();
          case CENTRE -> teams().stream().filter(t -> t.centreId() == id && !t.retired()).count();
          case TEAM -> 0;
        };
    if (people + below > 0) throw new UnitInUse(people, below);
  }

  private TeamRow row(long teamId) {
    return teams().stream()
        .filter(t -> t.id() == teamId)
        .findFirst()
        .orElseThrow(() -> new NotFound("team", teamId));
  }

  private static Both name(UnitOrder order) {
    return new Both(order.nameZh().strip(), order.nameEn().strip());
  }

  private static long above(UnitOrder order) {
    if (order.above() == null) throw new NotFound("unit", order.code());
    return order.above();
  }

  private static ZoneId zone(UnitOrder order) {
    if (order.zone() == null || !ZoneId.getAvailableZoneIds().contains(order.zone()))
      throw new ZoneUnknown();
    return ZoneId.of(order.zone());
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
    TeamRow before =
        teams().stream().filter(t -> t.code().equalsIgnoreCase(code)).findFirst().orElse(null);
    Team team = units.team(code).orElse(null);
    if (team == null) units.add(team = new Team(centreId, code, name));
    else team.call(name);
    TeamRow after =
        teams().stream().filter(t -> t.code().equalsIgnoreCase(code)).findFirst().orElseThrow();
    audit.record(me.actor(), "put", "team", code, before, after, null);
    return after;
  }
}
