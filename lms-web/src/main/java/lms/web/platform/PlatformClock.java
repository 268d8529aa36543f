package lms.web.platform;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import lms.platform.Clocks;

/** Moves the clock of a sample academy ahead, for everybody in it. */
@Named
@RequestScoped
public class PlatformClock {
  private static final LocalTime MORNING = LocalTime.of(8, 40);

  @Inject Clocks clocks;
  @Inject Clock clock;
  private Integer minutes;

  public void ahead(String by) {
    clocks.ahead(Duration.parse(by));
  }

  /** To twenty to nine on the next day, when the daily quiz is open. */
  public void nextMorning() {
    ZonedDateTime now = ZonedDateTime.now(clock);
    ZonedDateTime next = now.with(MORNING);
    clocks.ahead(Duration.between(now, next.isAfter(now) ? next : next.plusDays(1)));
  }

  public void move() {
    if (minutes != null) clocks.ahead(Duration.ofMinutes(minutes));
  }

  public Integer getMinutes() {
    return minutes;
  }

  public void setMinutes(Integer minutes) {
    this.minutes = minutes;
  }
}
