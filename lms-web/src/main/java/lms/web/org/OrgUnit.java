package lms.web.org;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import lms.org.CentreRow;
import lms.org.OrgService;
import lms.org.SiteRow;
import lms.org.TeamRow;
import lms.org.UnitKind;
import lms.org.UnitOrder;
import lms.platform.Both;
import lms.platform.Clocks;
import lms.platform.NotFound;
import lms.security.Me;
import lms.security.Right;
import lms.web.layout.Speaking;

/** One site, centre or team: a new one, or one to be renamed or retired. */
@Named
@ViewScoped
public class OrgUnit implements Serializable {
  private static final String LIST = "/org/units.xhtml?faces-redirect=true";

  @Inject Me me;
  @Inject OrgService org;
  @Inject Speaking speaking;

  private UnitKind kind;
  private long id;
  private int version;
  private long above;
  private String code;
  private String nameZh;
  private String nameEn;
  private String zone = Clocks.BANK_ZONE.getId();
  private boolean retired;
  private Both place;
  private Both called;

  public void load() {
    if (!me.may(Right.MANAGE_PEOPLE)) throw new NotFound("page", "org/unit");
    if (kind == null) kind = UnitKind.SITE;
    if (id != 0) version = org.version(kind, id);
    switch (kind) {
      case SITE -> {
        if (id != 0) show(org.site(id));
      }
      case CENTRE -> {
        if (id != 0) show(centre(id));
        place = org.site(above).name();
      }
      case TEAM -> {
        if (id != 0) show(team());
        place = centre(above).name();
      }
    }
  }

  private void show(SiteRow site) {
    show(site.code(), site.name(), site.retired());
    zone = site.zone().getId();
  }

  private void show(CentreRow centre) {
    show(centre.code(), centre.name(), centre.retired());
    above = centre.siteId();
  }

  private void show(TeamRow team) {
    show(team.code(), team.name(), team.retired());
    above = team.centreId();
  }

  private void show(String itsCode, Both itsName, boolean isRetired) {
    code = itsCode;
    called = itsName;
    nameZh = itsName.zh();
    nameEn = itsName.en();
    retired = isRetired;
  }

  private CentreRow centre(long wanted) {
    return org.centres().stream()
        .filter(c -> c.id() == wanted)
        .findFirst()
        .orElseThrow(() -> new NotFound("centre", wanted));
  }

  private TeamRow team() {
    return org.teams().stream()
        .filter(t -> t.id() == id)
        .findFirst()
        .orElseThrow(() -> new NotFound("team", id));
  }

  public String save() {
    UnitOrder order =
        new UnitOrder(
            kind,
            kind == UnitKind.SITE ? null : above,
            code,
            nameZh,
            nameEn,
            kind == UnitKind.SITE ? zone : null);
    if (id == 0) org.add(order);
    else org.change(order, version);
    return LIST;
  }

  public String retire() {
    org.retire(kind, id);
    return LIST;
  }

  public String bringBack() {
    org.bringBack(kind, id);
    return LIST;
  }

  /** Places of the world; the clock of a site follows one of them. */
  public Map<String, String> getZones() {
    Map<String, String> zones = new LinkedHashMap<>();
    ZoneId.getAvailableZoneIds().stream()
        .filter(z -> z.matches("[A-Z][a-z]+/.+") && !z.startsWith("Etc/"))
        .sorted()
        .forEach(z -> zones.put(z.replace('_', ' '), z));
    zones.putIfAbsent(zone.replace('_', ' '), zone);
    return zones;
  }

  /** What it is called now; empty for a new one. */
  public String getName() {
    return called == null ? "" : called.in(speaking.language());
  }

  /** Where it belongs; null for a site. */
  public Both getPlace() {
    return place;
  }

  public boolean isFresh() {
    return id == 0;
  }

  public boolean isSite() {
    return kind == UnitKind.SITE;
  }

  public boolean isRetired() {
    return retired;
  }

  public UnitKind getKind() {
    return kind;
  }

  public void setKind(UnitKind kind) {
    this.kind = kind;
  }

  public long getId() {
    return id;
  }

  public void setId(long id) {
    this.id = id;
  }

  public long getAbove() {
    return above;
  }

  public void setAbove(long above) {
    this.above = above;
  }

  public String getCode() {
    return code;
  }

  public void setCode(String code) {
    this.code = code;
  }

  public String getNameZh() {
    return nameZh;
  }

  public void setNameZh(String nameZh) {
    this.nameZh = nameZh;
  }

  public String getNameEn() {
    return nameEn;
  }

  public void setNameEn(String nameEn) {
    this.nameEn = nameEn;
  }

  public String getZone() {
    return zone;
  }

  public void setZone(String zone) {
    this.zone = zone;
  }
}
