package lms.password;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import lms.platform.Tally;

/**
 * Failed sign-ins per address within a quarter of an hour. A training room of 60 sits behind one
 * address, so the limit is generous; the account's own lock is the strict one.
 */
@ApplicationScoped
public class AddressBook {
  static final int MOST = 100;
  public static final Duration SPAN = Duration.ofMinutes(15);

  private final Tally failures = new Tally(SPAN, MOST);

  /** Must this address wait? */
  public boolean blocked(String address, Instant now) {
    return failures.of(address, now) >= MOST;
  }

  /** A sign-in from there failed. */
  public void failed(String address, Instant now) {
    failures.add(address, now);
  }
}
