package lms.schedule;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import lms.audit.Audit;
import lms.platform.Both;
import lms.security.Me;
import lms.security.Right;

/** Which days are worked at a site; anybody may ask, HR edits. */
@Stateless
@DenyAll
public class CalendarService {
  /** The source of a day that a person entered. */
  static final String BY_HAND = "by hand";

  @Inject SpecialDays days;
  @Inject Audit audit;
  @Inject Me me;

  /** Is this day worked at the site? */
  @PermitAll
  public boolean workingDay(long siteId, LocalDate day) {
    return days.at(siteId).working(day);
  }

  /** The first so many working days from this day on, itself included when it is worked. */
  @PermitAll
  public List<LocalDate> workingDays(long siteId, LocalDate from, int count) {
    return days.at(siteId).first(from, count);
  }

  /** The days of a year that are not what their weekday says. */
  @PermitAll
  public List<SpecialDayRow> specialDays(int year) {
    return days.ofYear(year).stream().map(SpecialDay::row).toList();
  }

  /**
   * Says what a day is; a second word on the same day and site replaces the first. What was loaded
   * stays below it and holds again when the word is taken back.
   */
  @RolesAllowed(Right.EDIT_CALENDAR)
  public void put(@Valid @NotNull SpecialDayOrder order) {
    SpecialDay day = days.byHand(order.siteId(), order.day()).orElse(null);
    SpecialDayRow before = day == null ? below(order.siteId(), order.day()) : day.row();
    boolean fresh = day == null;
    if (fresh) day = new SpecialDay(order.siteId(), order.day());
    day.say(order.working(), new Both(order.nameZh(), order.nameEn()), false, BY_HAND);
    if (fresh) days.add(day);
    audit.record(me.actor(), "put", "special-day", order.day(), before, order, null);
  }

  /**
   * Takes a special day back. A day entered here goes, and the country's or the weekday holds
   * again; over a loaded one comes our word that the weekday holds, which no loading undoes.
   */
  @RolesAllowed(Right.EDIT_CALENDAR)
  public void remove(long id) {
    SpecialDay day = days.require(id);
    SpecialDayRow before = day.row();
    SpecialDayRow after;
    if (day.byHand()) {
      days.remove(day);
      after = below(day.siteId(), day.day());
    } else {
      if (days.byHand(day.siteId(), day.day()).isPresent()) return; // somebody was faster
      SpecialDay word = day.denied();
      days.add(word);
      after = word.row();
    }
    audit.record(me.actor(), "remove", "special-day", day.day(), before, after, null);
  }

  /** What holds for every site without anybody's word; null when only the weekday does. */
  private SpecialDayRow below(Long siteId, LocalDate day) {
    return siteId == null ? days.loaded(day).map(SpecialDay::row).orElse(null) : null;
  }
}
