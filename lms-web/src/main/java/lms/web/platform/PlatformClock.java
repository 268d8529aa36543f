package lms.web.platform;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import lms.sample.ClockService;

/** Moves the clock of a sample academy ahead, for everybody in it. */
@Named
@RequestScoped
public class PlatformClock {
  @Inject ClockService clock;
  private Long minutes;

  public void ahead(String by) {
    clock.ahead(Duration.parse(by));
  }

  public void nextMorning() {
    clock.toMorning();
  }

  public void move() {
    if (minutes != null) clock.ahead(Duration.ofSeconds(TimeUnit.MINUTES.toSeconds(minutes)));
  }

  public Long getMinutes() {
    return minutes;
  }

  public void setMinutes(Long minutes) {
    this.minutes = minutes;
  }
}
