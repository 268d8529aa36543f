package lms.web.layout;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import lms.platform.Both;

/** How dates, times, numbers and two-language texts look on a page, in the reader's language. */
@Named("show")
@RequestScoped
public class ShowBean {
  @Inject Speaking speaking;
  @Inject Viewer viewer;
  @Inject Clock clock;

  public String both(Both text) {
    return text == null ? "" : text.in(speaking.language());
  }

  public String date(LocalDate day) {
    return day == null ? "" : format("date").format(day);
  }

  /** Month, day and weekday; with its year when that is not this year. */
  public String day(LocalDate day) {
    if (day == null) return "";
    boolean thisYear = day.getYear() == viewer.today().getYear();
    return format(thisYear ? "day" : "dayOfYear").format(day);
  }

  public String time(Instant at) {
    return at == null ? "" : format("time").format(at.atZone(zone()));
  }

  public String clock(LocalTime at) {
    return at == null ? "" : format("time").format(at);
  }

  public String dateTime(Instant at) {
    return at == null ? "" : format("dateTime").format(at.atZone(zone()));
  }

  /** Until when something is possible: midnight ends a day, and does not begin the next one. */
  public String until(Instant at) {
    if (at == null) return "";
    ZonedDateTime end = at.atZone(zone());
    if (!end.toLocalTime().equals(LocalTime.MIDNIGHT)) return dateTime(at);
    String pattern = speaking.texts().of("layout.pattern.dateTime").replace("HH", "kk");
    return DateTimeFormatter.ofPattern(pattern, speaking.language().locale())
        .format(end.minusDays(1));
  }

  /** A mark or an average with at most one decimal; a dash when there is none. */
  public String mark(Number mark) {
    if (mark == null) return "–";
    NumberFormat format = NumberFormat.getInstance(speaking.language().locale());
    format.setMaximumFractionDigits(1);
    return format.format(mark.doubleValue());
  }

  /** As it may stand in an address, behind a question mark. */
  public String inAddress(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  public String now() {
    return dateTime(clock.instant());
  }

  private ZoneId zone() {
    return viewer.zone();
  }

  private DateTimeFormatter format(String kind) {
    return DateTimeFormatter.ofPattern(
        speaking.texts().of("layout.pattern." + kind), speaking.language().locale());
  }
}
