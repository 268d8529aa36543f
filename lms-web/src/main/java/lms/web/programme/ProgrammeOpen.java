package lms.web.programme;

import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
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
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lms.org.OrgService;
import lms.org.SiteRow;
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

  private List<ProgrammeRow> programmes;
  private List<SiteRow> sites;
  private List<PersonRow> tutors;
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
  private List<String> busy = List.of();
  private LocalDate offered;
  private PlanLines.Preview preview;

  /** What the preview shows, and exactly what opening does; null before a preview. */
  private CohortOrder order;

  @PostConstruct
  void load() {
    programmes = cohorts.programmes();
    sites = org.sites().stream().filter(s -> !s.retired()).toList();
    tutors = people.members(Group.TRAINER, "", ALL);
  }

  private String in(Both text) {
    return text.in(speaking.language());
  }

  public String named(PersonRow p) {
    return p.nameIn(speaking.language()) + " " + p.number();
  }

  /** Finds those who may be added, and names those who are in another cohort. */
  public void search() {
    List<PersonRow> all =
        people.members(
            Group.TRAINEE, words == null ? "" : words.strip(), SHOWN + chosen.size() + ALL);
    Map<Long, String> elsewhere = cohorts.inTraining(all.stream().map(PersonRow::id).toList());
    found =
        all.stream()
            .filter(p -> !chosen.containsKey(p.id()) && !elsewhere.containsKey(p.id()))
            .limit(SHOWN)
            .toList();
    busy =
        words == null || words.isBlank()
            ? List.of()
            : all.stream()
                .filter(p -> elsewhere.containsKey(p.id()))
                .limit(SHOWN)
                .map(p -> busy(p, elsewhere))
                .toList();
    ticked.clear();
  }

  private String busy(PersonRow p, Map<Long, String> elsewhere) {
    return speaking.texts().of("programme.open.busyIn", named(p), elsewhere.get(p.id()));
  }

  public void take() {
    found.stream()
        .filter(p -> Boolean.TRUE.equals(ticked.get(p.id())))
        .forEach(p -> chosen.put(p.id(), p));
    found = found.stream().filter(p -> !chosen.containsKey(p.id())).toList();
    ticked.clear();
    renew();
  }

  /**
   * Takes everybody whose number was pasted; numbers that are no trainee's, and those of people in
   * another cohort, are named and stay in the field.
   */
  public void paste() {
    List<String> strange = new ArrayList<>();
    List<PersonRow> known = new ArrayList<>();
    for (String number : (numbers == null ? "" : numbers).split("[\\s,;\\uFF0C\\u3001\\uFF1B]+"))
      if (!number.isBlank()) trainee(number).ifPresentOrElse(known::add, () -> strange.add(number));
    Map<Long, String> elsewhere = cohorts.inTraining(known.stream().map(PersonRow::id).toList());
    List<PersonRow> taken = known.stream().filter(p -> elsewhere.containsKey(p.id())).toList();
    known.stream().filter(p -> !elsewhere.containsKey(p.id())).forEach(p -> chosen.put(p.id(), p));
    busy = taken.stream().map(p -> busy(p, elsewhere)).toList();
    unknown = String.join(", ", strange);
    numbers =
        Stream.concat(strange.stream(), taken.stream().map(PersonRow::number))
            .collect(Collectors.joining("\n"));
    renew();
  }

  private Optional<PersonRow> trainee(String number) {
    return people
        .byNumber(number)
        .filter(p -> p.leftOn() == null && p.groups().contains(Group.TRAINEE));
  }

  public void drop(long personId) {
    chosen.remove(personId);
    renew();
  }

  /** Shows every date; a first day that is a day off is answered with the next working day. */
  public void look() {
    forget();
    offered = null;
    LocalDate day = Asked.day(firstDay);
    if (calendar.workingDay(siteId(), day)) {
      order = ordered(day);
      preview = plans.of(cohorts.preview(programme, siteId(), day));
    } else offered = calendar.workingDays(siteId(), day, 1).get(0);
  }

  private CohortOrder ordered(LocalDate day) {
    return new CohortOrder(
        code.strip(),
        new Both(nameZh.strip(), nameEn.strip()),
        programme,
        siteId(),
        Long.parseLong(tutor),
        day,
        Set.copyOf(chosen.keySet()));
  }

  public void takeOffered() {
    firstDay = offered.toString();
    look();
  }

  /** Opens what the preview showed and nothing else. */
  public String open() {
    if (order == null) throw new PreviewOutdated();
    long id = cohorts.open(order);
    speaking.tellNext(
        speaking.texts().of("programme.open.opened", order.code(), order.people().size()));
    return "/programme/cohort.xhtml?faces-redirect=true&id=" + id;
  }

  /** The dates stay as shown; they do not depend on who comes. */
  private void renew() {
    if (order != null)
      order =
          new CohortOrder(
              order.code(),
              order.name(),
              order.programmeId(),
              order.siteId(),
              order.tutorId(),
              order.firstDay(),
              Set.copyOf(chosen.keySet()));
  }

  /** What was shown is not what would be opened now. */
  private void forget() {
    preview = null;
    order = null;
  }

  private <T> T changed(T before, T after) {
    if (!Objects.equals(before, after)) forget();
    return after;
  }

  private long siteId() {
    return Long.parseLong(site);
  }

  public List<SelectItem> getProgrammes() {
    return programmes.stream().map(p -> new SelectItem(p.id(), named(p))).toList();
  }

  private String named(ProgrammeRow p) {
    return speaking.texts().of("programme.open.programmeOf", in(p.title()), p.days());
  }

  public List<SelectItem> getSites() {
    return sites.stream().map(s -> new SelectItem(String.valueOf(s.id()), in(s.name()))).toList();
  }

  public List<SelectItem> getTutors() {
    return tutors.stream().map(p -> new SelectItem(String.valueOf(p.id()), named(p))).toList();
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

  /** People who were looked for and are in another cohort, with its code. */
  public List<String> getBusy() {
    return busy;
  }

  public LocalDate getOffered() {
    return offered;
  }

  /** null before it was asked for, and when fields beside it cannot be read. */
  public PlanLines.Preview getPreview() {
    return FacesContext.getCurrentInstance().isValidationFailed() ? null : preview;
  }

  public CohortOrder getOrder() {
    return order;
  }

  /** What the preview is of, in the reader's language: programme, site and tutor. */
  public List<String> getOrdered() {
    List<String> words = new ArrayList<>();
    programmes.stream()
        .filter(p -> p.id().equals(order.programmeId()))
        .forEach(p -> words.add(named(p)));
    sites.stream().filter(s -> s.id() == order.siteId()).forEach(s -> words.add(in(s.name())));
    tutors.stream().filter(t -> t.id() == order.tutorId()).forEach(t -> words.add(named(t)));
    return words;
  }

  public String getCode() {
    return code;
  }

  public void setCode(String code) {
    this.code = changed(this.code, code);
  }

  public String getNameZh() {
    return nameZh;
  }

  public void setNameZh(String nameZh) {
    this.nameZh = changed(this.nameZh, nameZh);
  }

  public String getNameEn() {
    return nameEn;
  }

  public void setNameEn(String nameEn) {
    this.nameEn = changed(this.nameEn, nameEn);
  }

  public String getProgramme() {
    return programme;
  }

  public void setProgramme(String programme) {
    this.programme = changed(this.programme, programme);
  }

  public String getSite() {
    return site;
  }

  public void setSite(String site) {
    this.site = changed(this.site, site);
  }

  public String getTutor() {
    return tutor;
  }

  public void setTutor(String tutor) {
    this.tutor = changed(this.tutor, tutor);
  }

  public String getFirstDay() {
    return firstDay;
  }

  public void setFirstDay(String firstDay) {
    this.firstDay = changed(this.firstDay, firstDay);
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
