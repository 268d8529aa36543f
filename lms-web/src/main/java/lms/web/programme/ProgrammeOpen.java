package lms.web.programme;

import jakarta.annotation.PostConstruct;
import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lms.org.OrgService;
import lms.people.PeopleService;
import lms.people.PersonRow;
import lms.platform.Both;
import lms.programme.CohortOrder;
import lms.programme.CohortService;
import lms.programme.ProgrammeRow;
import lms.schedule.CalendarService;
import lms.security.Group;
import lms.web.layout.Speaking;

/** Opens a cohort: who, what, where, from when; then every date, and only then for good. */
@Named
@ViewScoped
public class ProgrammeOpen implements Serializable {
  private static final int SHOWN = 50;
  private static final int ALL = 500;

  @Inject CohortService cohorts;
  @Inject CalendarService calendar;
  @Inject PeopleService people;
  @Inject OrgService org;
  @Inject PlanLines plans;
  @Inject Speaking speaking;

  private List<SelectItem> programmes;
  private List<SelectItem> sites;
  private List<SelectItem> tutors;
  private String code;
  private String nameZh;
  private String nameEn;
  private String programme;
  private String site;
  private String tutor;
  private String firstDay;
  private String words;
  private String numbers;
  private List<PersonRow> found = List.of();
  private final Map<Long, Boolean> ticked = new HashMap<>();
  private final Map<Long, PersonRow> chosen = new LinkedHashMap<>();
  private String unknown = "";
  private LocalDate offered;
  private PlanLines.Preview preview;

  @PostConstruct
  void load() {
    programmes = cohorts.programmes().stream().map(this::item).toList();
    sites =
        org.sites().stream()
            .map(s -> new SelectItem(String.valueOf(s.id()), in(s.name())))
            .toList();
    tutors =
        people.find("", 0, ALL).stream()
            .filter(p -> p.leftOn() == null && p.groups().contains(Group.TRAINER))
            .map(p -> new SelectItem(String.valueOf(p.id()), named(p)))
            .toList();
  }

  private SelectItem item(ProgrammeRow p) {
    return new SelectItem(
        p.id(), speaking.texts().of("programme.open.programmeOf", in(p.title()), p.days()));
  }

  private String in(Both text) {
    return text.in(speaking.language());
  }

  public String named(PersonRow p) {
    return p.nameIn(speaking.language()) + " " + p.number();
  }

  public void search() {
    found =
        people.find(words == null ? "" : words.strip(), 0, ALL).stream()
            .filter(ProgrammeOpen::trainee)
            .filter(p -> !chosen.containsKey(p.id()))
            .limit(SHOWN)
            .toList();
    ticked.clear();
  }

  public void take() {
    found.stream()
        .filter(p -> Boolean.TRUE.equals(ticked.get(p.id())))
        .forEach(p -> chosen.put(p.id(), p));
    found = found.stream().filter(p -> !chosen.containsKey(p.id())).toList();
    ticked.clear();
    preview = null;
  }

  /** Takes everybody whose number was pasted; numbers that are no trainee's are named. */
  public void paste() {
    List<String> strange = new ArrayList<>();
    for (String number : (numbers == null ? "" : numbers).split("[\\s,;\\uFF0C\\u3001\\uFF1B]+")) {
      if (number.isBlank()) continue;
      byNumber(number).ifPresentOrElse(p -> chosen.put(p.id(), p), () -> strange.add(number));
    }
    unknown = String.join(", ", strange);
    numbers = String.join("\n", strange);
    preview = null;
  }

  private Optional<PersonRow> byNumber(String number) {
    return people.find(number, 0, SHOWN).stream()
        .filter(p -> p.number().equalsIgnoreCase(number) && trainee(p))
        .findFirst();
  }

  private static boolean trainee(PersonRow p) {
    return p.leftOn() == null && p.groups().contains(Group.TRAINEE);
  }

  public void drop(long personId) {
    chosen.remove(personId);
    preview = null;
  }

  /** Shows every date; a first day that is a day off is answered with the next working day. */
  public void look() {
    LocalDate day = Asked.day(firstDay);
    preview = null;
    offered = null;
    if (calendar.workingDay(siteId(), day))
      preview = plans.of(cohorts.preview(programme, siteId(), day));
    else offered = calendar.workingDays(siteId(), day, 1).get(0);
  }

  public void takeOffered() {
    firstDay = offered.toString();
    look();
  }

  public String open() {
    long id =
        cohorts.open(
            new CohortOrder(
                code.strip(),
                new Both(nameZh.strip(), nameEn.strip()),
                programme,
                siteId(),
                Long.parseLong(tutor),
                Asked.day(firstDay),
                Set.copyOf(chosen.keySet())));
    Asked.tell(speaking.texts().of("programme.open.opened", code.strip(), chosen.size()));
    return "/programme/cohort.xhtml?faces-redirect=true&id=" + id;
  }

  private long siteId() {
    return Long.parseLong(site);
  }

  public List<SelectItem> getProgrammes() {
    return programmes;
  }

  public List<SelectItem> getSites() {
    return sites;
  }

  public List<SelectItem> getTutors() {
    return tutors;
  }

  public List<PersonRow> getFound() {
    return found;
  }

  public Map<Long, Boolean> getTicked() {
    return ticked;
  }

  public List<PersonRow> getChosen() {
    return List.copyOf(chosen.values());
  }

  public String getUnknown() {
    return unknown;
  }

  public LocalDate getOffered() {
    return offered;
  }

  public PlanLines.Preview getPreview() {
    return preview;
  }

  /** The name in the reader's language. */
  public String getNameIn() {
    return in(new Both(nameZh, nameEn));
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

  public String getProgramme() {
    return programme;
  }

  public void setProgramme(String programme) {
    this.programme = programme;
  }

  public String getSite() {
    return site;
  }

  public void setSite(String site) {
    this.site = site;
  }

  public String getTutor() {
    return tutor;
  }

  public void setTutor(String tutor) {
    this.tutor = tutor;
  }

  public String getFirstDay() {
    return firstDay;
  }

  public void setFirstDay(String firstDay) {
    this.firstDay = firstDay;
  }

  public String getWords() {
    return words;
  }

  public void setWords(String words) {
    this.words = words;
  }

  public String getNumbers() {
    return numbers;
  }

  public void setNumbers(String numbers) {
    this.numbers = numbers;
  }
}
