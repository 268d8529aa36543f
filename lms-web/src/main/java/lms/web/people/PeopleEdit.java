package lms.web.people;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import lms.org.OrgService;
import lms.org.SiteRow;
import lms.org.TeamRow;
import lms.people.AdmissionService;
import lms.people.AdmissionSlip;
import lms.people.PeopleService;
import lms.people.PersonOrder;
import lms.people.PersonRow;
import lms.platform.Language;
import lms.platform.NotFound;
import lms.security.Group;
import lms.security.Me;
import lms.security.Right;
import lms.web.layout.Speaking;
import lms.web.layout.Viewer;

/** A new person, with the first code shown once, or a change of what is known of one. */
@Named
@ViewScoped
public class PeopleEdit implements Serializable {
  @Inject PeopleService people;
  @Inject AdmissionService admission;
  @Inject OrgService org;
  @Inject Speaking speaking;
  @Inject Me me;
  @Inject Clock clock;
  @Inject Viewer viewer;

  private long id;
  private int version;
  private PersonRow person;
  private List<SiteRow> sites;
  private List<TeamRow> teams;
  private String number;
  private String name;
  private String nameLatin;
  private String email;
  private long site;
  private long team;
  private String language = Language.ZH.name();
  private String[] groups = {Group.TRAINEE.name()};
  private LocalDate hiredOn;

  /** Gone with the view, and never written to a disk with the session. */
  private transient AdmissionSlip made;

  public void load() {
    if (!me.may(Right.MANAGE_PEOPLE)) throw new NotFound("page", "people/edit");
    sites = org.sites();
    teams = org.teams();
    hiredOn = viewer.today();
    if (id == 0) {
      List<SiteRow> used = sites.stream().filter(s -> !s.retired()).toList();
      if (used.size() == 1) site = used.get(0).id();
      return;
    }
    version = people.version(id);
    person = people.show(id);
    number = person.number();
    name = person.name();
    nameLatin = person.nameLatin();
    email = person.email();
    site = person.siteId() == null ? 0 : person.siteId();
    team = person.teamId() == null ? 0 : person.teamId();
    language = person.language().name();
    groups = person.groups().stream().sorted().map(Group::name).toArray(String[]::new);
    hiredOn = person.hiredOn();
  }

  public String save() {
    if (id != 0) {
      people.change(order(), version);
      return "/people/person.xhtml?faces-redirect=true&id=" + id;
    }
    id = people.hire(order());
    person = people.show(id);
    if (me.may(Right.GIVE_FIRST_CODE)) made = admission.admit(List.of(id), clock.instant()).get(0);
    return null;
  }

  private PersonOrder order() {
    boolean there = teams.stream().anyMatch(t -> t.id() == team && t.siteId() == site);
    return new PersonOrder(
        person == null ? number : person.number(),
        name,
        blankAsNull(nameLatin),
        blankAsNull(email),
        site == 0 ? null : site,
        there ? team : null,
        Language.valueOf(language),
        Arrays.stream(groups).map(Group::valueOf).collect(Collectors.toSet()),
        hiredOn);
  }

  private static String blankAsNull(String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  /** Words to site id: those in use, and where the person is; 0 is none. */
  public Map<String, Long> getSites() {
    Map<String, Long> choices = new LinkedHashMap<>();
    choices.put(nowhere(), 0L);
    for (SiteRow one : sites)
      if (!one.retired() || person != null && Long.valueOf(one.id()).equals(person.siteId()))
        choices.put(one.name().in(speaking.language()), one.id());
    return choices;
  }

  /** Of the site that is chosen now. */
  public Map<String, Long> getTeams() {
    Map<String, Long> choices = new LinkedHashMap<>();
    choices.put(nowhere(), 0L);
    for (TeamRow one : teams)
      if (one.siteId() == site
          && (!one.retired() || person != null && Long.valueOf(one.id()).equals(person.teamId())))
        choices.put(one.name().in(speaking.language()), one.id());
    return choices;
  }

  private String nowhere() {
    return speaking.texts().of("people.edit.nowhere");
  }

  public Map<String, String> getLanguages() {
    Map<String, String> choices = new LinkedHashMap<>();
    for (Language one : Language.values())
      choices.put(speaking.texts().of("people.language." + one.name()), one.name());
    return choices;
  }

  /** Those that I may give, and those that the person has. */
  public Map<String, String> getAllGroups() {
    boolean all = me.may(Right.MANAGE_ACCOUNTS);
    Map<String, String> choices = new LinkedHashMap<>();
    for (Group one : Group.values())
      if (all
          || one != Group.HR && one != Group.ADMINISTRATOR
          || person != null && person.groups().contains(one))
        choices.put(speaking.texts().of("people.group." + one.name()), one.name());
    return choices;
  }

  public boolean isFresh() {
    return person == null;
  }

  /** Nobody can be placed before there is a site. */
  public boolean isWithoutSite() {
    return sites.stream().allMatch(SiteRow::retired);
  }

  public PersonRow getPerson() {
    return person;
  }

  /** null but right after the person was made. */
  public AdmissionSlip getMade() {
    return made;
  }

  public long getId() {
    return id;
  }

  public void setId(long id) {
    this.id = id;
  }

  public String getNumber() {
    return number;
  }

  public void setNumber(String number) {
    this.number = number;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getNameLatin() {
    return nameLatin;
  }

  public void setNameLatin(String nameLatin) {
    this.nameLatin = nameLatin;
  }

  public String getEmail() {
    return email;
  }

  public void setEmail(String email) {
    this.email = email;
  }

  public long getSite() {
    return site;
  }

  public void setSite(long site) {
    this.site = site;
  }

  public long getTeam() {
    return team;
  }

  public void setTeam(long team) {
    this.team = team;
  }

  public String getLanguage() {
    return language;
  }

  public void setLanguage(String language) {
    this.language = language;
  }

  public String[] getGroups() {
    return groups;
  }

  public void setGroups(String[] groups) {
    this.groups = groups;
  }

  public LocalDate getHiredOn() {
    return hiredOn;
  }

  public void setHiredOn(LocalDate hiredOn) {
    this.hiredOn = hiredOn;
  }
}
