package lms.accommodation;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import lms.platform.Actor;

/** One grant of extra time. */
@Entity
@Table(schema = "accommodation", name = "extra_time")
class ExtraTime {
  private static final int HUNDRED = 100;

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Column(name = "extra_time_id")
  private Long id;

  @Version private int version;

  private int percent;
  private int minutes;

  @Embedded private Grant grant;

  protected ExtraTime() {}

  ExtraTime(ExtraTimeOrder order, Actor approver, Instant now) {
    grant =
        new Grant(
            order.personId(), order.reason(), order.validFrom(), order.validTo(), approver, now);
    if (order.percent() + order.minutes() == 0 || order.validTo().isBefore(order.validFrom()))
      throw new ExtraTimeEmpty();
    this.percent = order.percent();
    this.minutes = order.minutes();
  }

  /** On a limit: per cent of it, to the second, and the minutes. */
  Duration on(Duration limit) {
    return limit.multipliedBy(percent).dividedBy(HUNDRED).plusMinutes(minutes);
  }

  Grant grant() {
    return grant;
  }

  ExtraTimeRow row() {
    return new ExtraTimeRow(id, percent, minutes, grant.row());
  }
}
