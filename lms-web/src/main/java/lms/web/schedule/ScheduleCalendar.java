package lms.web.schedule;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import lms.org.OrgService;
import lms.org.SiteRow;
import lms.platform.Both;
import lms.schedule.CalendarService;
import lms.schedule.SpecialDayOrder;
import lms.schedule.SpecialDayRow;
import lms.web.layout.Speaking;
import lms.web.layout.Viewer;

/** A year as twelve months, for all sites or with the eyes of one. */
@Named
@ViewScoped
public class ScheduleCalendar implements Serializable {
  private static final int DAYS_A_WEEK = 7;

  /**
   * A square of a month.
   *
   * @param day 0 for a square before the first
   * @param kind work, off, holiday or makeup
   * @param special null for a day that is what its weekday says
   */
  public record Square(int day, String kind, SpecialDayRow special) implements Serializable {}

  /** A month with its weeks from Monday. */
  public record Month(LocalDate first, List<List<Square>> weeks) implements Serializable {}

  @Inject CalendarService calendar;
  @Inject OrgService org;
  @Inject Speaking speaking;
  @Inject Viewer viewer;

  private int year;
  private long site;
  private List<SiteRow> sites;
  private List<SpecialDayRow> days;
  private List<Month> months;
  private LocalDate day;
  private String nature = "free";
  private long forSite;
  private String nameZh;
  private String nameEn;

  public void load() {
    LocalDate today = viewer.today();
    if (year < today.getYear() - 20 || year > today.getYear() + 20) year = today.getYear();
    sites = org.sites();
    days =
        calendar.specialDays(year).stream()
            .filter(d -> site == 0 || d.siteId() == null || d.siteId() == site)
            .toList();
    months = IntStream.rangeClosed(1, 12).mapToObj(this::month).toList();
  }

  private Month month(int number) {
    LocalDate first = LocalDate.of(year, number, 1);
    Map<LocalDate, SpecialDayRow> special = new HashMap<>();
    days.stream().filter(d -> d.siteId() == null).forEach(d -> special.put(d.day(), d));
    if (site != 0)
      days.stream().filter(d -> d.siteId() != null).forEach(d -> special.put(d.day(), d));
    List<Square> squares = new ArrayList<>();
    for (int n = 1; n < first.getDayOfWeek().getValue(); n++) squares.add(new Square(0, "", null));
    for (LocalDate d = first; d.getMonthValue() == number; d = d.plusDays(1))
      squares.add(square(d, special.get(d)));
    List<List<Square>> weeks = new ArrayList<>();
    for (int n = 0; n < squares.size(); n += DAYS_A_WEEK)
      weeks.add(List.copyOf(squares.subList(n, Math.min(n + DAYS_A_WEEK, squares.size()))));
    return new Month(first, List.copyOf(weeks));
  }

  private static Square square(LocalDate d, SpecialDayRow special) {
    boolean weekend = d.getDayOfWeek().getValue() > 5;
    String kind =
        special == null ? weekend ? "off" : "work" : special.working() ? "makeup" : "holiday";
    return new Square(d.getDayOfMonth(), kind, special);
  }

  public void put() {
    calendar.put(
        new SpecialDayOrder(
            forSite == 0 ? null : forSite, day, nature.equals("worked"), nameZh, nameEn));
    year = day.getYear();
    day = null;
    nameZh = null;
    nameEn = null;
    load();
  }

  public void remove(long id) {
    calendar.remove(id);
    load();
  }

  public String monthName(LocalDate first) {
    return first.getMonth().getDisplayName(TextStyle.FULL_STANDALONE, locale());
  }

  /** Monday to Sunday, as short as the language has them. */
  public List<String> getWeekdays() {
    return Arrays.stream(DayOfWeek.values())
        .map(d -> d.getDisplayName(TextStyle.NARROW_STANDALONE, locale()))
        .toList();
  }

  /** What a special day is, in words. */
  public String saying(SpecialDayRow special) {
    String words = special.name().in(speaking.language());
    String kind =
        speaking.texts().of("schedule.kind." + (special.working() ? "makeup" : "holiday"));
    return special.provisional()
        ? speaking.texts().of("schedule.calendar.sayingProvisional", words, kind)
        : speaking.texts().of("schedule.calendar.saying", words, kind);
  }

  public String siteName(Long id) {
    return sites.stream()
        .filter(s -> id != null && s.id() == id)
        .map(SiteRow::name)
        .findFirst()
        .map(n -> n.in(speaking.language()))
        .orElse(speaking.texts().of("schedule.calendar.allSites"));
  }

  /** Words to site id; 0 is every site. */
  public Map<String, Long> getSiteChoices() {
    Map<String, Long> choices = new LinkedHashMap<>();
    choices.put(speaking.texts().of("schedule.calendar.allSites"), 0L);
    for (SiteRow one : sites) choices.put(name(one.name()), one.id());
    return choices;
  }

  public Map<String, String> getNatures() {
    Map<String, String> natures = new LinkedHashMap<>();
    natures.put(speaking.texts().of("schedule.calendar.free"), "free");
    natures.put(speaking.texts().of("schedule.calendar.worked"), "worked");
    return natures;
  }

  private String name(Both name) {
    return name.in(speaking.language());
  }

  private Locale locale() {
    return speaking.language().locale();
  }

  public List<Month> getMonths() {
    return months;
  }

  public List<SpecialDayRow> getDays() {
    return days;
  }

  public List<SiteRow> getSites() {
    return sites;
  }

  public int getYear() {
    return year;
  }

  public void setYear(int year) {
    this.year = year;
  }

  public long getSite() {
    return site;
  }

  public void setSite(long site) {
    this.site = site;
  }

  public LocalDate getDay() {
    return day;
  }

  public void setDay(LocalDate day) {
    this.day = day;
  }

  public String getNature() {
    return nature;
  }

  public void setNature(String nature) {
    this.nature = nature;
  }

  public long getForSite() {
    return forSite;
  }

  public void setForSite(long forSite) {
    this.forSite = forSite;
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
}
