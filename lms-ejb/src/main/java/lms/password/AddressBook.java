package lms.password;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import lms.platform.Tally;

/**
 * Failed sign-ins per address. The account's own lock is the strict one; this one meets whoever
 * tries one password at many names.
 */
@ApplicationScoped
public class AddressBook {
  private final Tally failures = new Tally(AddressPolicy.SPAN, AddressPolicy.MOST);

  /** How long this address must wait; zero when it need not. */
  public Duration shutFor(String address, Instant now) {
    Duration pause = AddressPolicy.pauseAfter(failures.of(address, now));
    if (pause.isZero()) return pause;
    return failures
        .latest(address)
        .map(last -> Duration.between(now, last.plus(pause)))
        .filter(wait -> !wait.isNegative())
        .orElse(Duration.ZERO);
  }

  /** A sign-in from there failed. */
  public void failed(String address, Instant now) {
    failures.add(address, now);
  }
}
