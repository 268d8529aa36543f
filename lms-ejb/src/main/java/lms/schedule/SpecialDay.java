package lms.schedule;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import lms.platform.Both;

/** A day that is not what its weekday says: a holiday, or a weekend day that is worked. */
@Entity
@Table(schema = "schedule", name = "special_day")
class SpecialDay {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Column(name = "special_day_id")
  private Long id;

  @Version private int version;

  /** null when it holds for every site */
  @Column(name = "site_id")
  private Long siteId;

  private LocalDate day;
  private boolean working;

  @Column(name = "name_zh")
  private String nameZh;

  @Column(name = "name_en")
  private String nameEn;

  private boolean provisional;
  private String source;

  protected SpecialDay() {}

  SpecialDay(Long siteId, LocalDate day) {
    this.siteId = siteId;
    this.day = day;
  }

  void say(boolean isWorking, Both name, boolean isProvisional, String from) {
    working = isWorking;
    nameZh = name.zh();
    nameEn = name.en();
    provisional = isProvisional;
    source = from;
  }

  /**
   * Somebody's word that this loaded day is what its weekday says. It stands over what was loaded,
   * so that no loading brings the holiday back.
   */
  SpecialDay denied() {
    SpecialDay word = new SpecialDay(siteId, day);
    word.say(WorkingDays.weekday(day), new Both(nameZh, nameEn), false, CalendarService.BY_HAND);
    return word;
  }

  boolean byHand() {
    return source.equals(CalendarService.BY_HAND);
  }

  boolean says(boolean isWorking, Both name, boolean isProvisional, String from) {
    return working == isWorking
        && provisional == isProvisional
        && source.equals(from)
        && new Both(nameZh, nameEn).equals(name);
  }

  Long siteId() {
    return siteId;
  }

  LocalDate day() {
    return day;
  }

  boolean working() {
    return working;
  }

  SpecialDayRow row() {
    return new SpecialDayRow(
        id, siteId, day, working, new Both(nameZh, nameEn), provisional, source);
  }
}
