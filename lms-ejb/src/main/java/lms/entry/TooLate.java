package lms.entry;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import lms.platform.Refusal;

/** The last moment to come is over; an invigilator may let them in. */
public class TooLate extends Refusal {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

  public TooLate(Instant last, ZoneId zone) {
    super(TIME.withZone(zone).format(last));
  }
}
