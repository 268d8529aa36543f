package lms.certification;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import lms.platform.Tally;

/**
 * Checks per address within ten minutes: few wrong numbers, and not many right ones either, because
 * numbers run on and could be read one after the other.
 */
@ApplicationScoped
class GuessBook {
  static final int WRONG = 10;
  static final int ALL = 60;
  static final Duration SPAN = Duration.ofMinutes(10);

  private final Tally wrong = new Tally(SPAN, WRONG);
  private final Tally asked = new Tally(SPAN, ALL);

  /**
   * @throws TooManyChecks when this address has asked too much
   */
  void ask(String address, Instant now) {
    if (wrong.of(address, now) >= WRONG || asked.of(address, now) >= ALL)
      throw new TooManyChecks(SPAN.toMinutes());
    asked.add(address, now);
  }

  void wrong(String address, Instant now) {
    wrong.add(address, now);
  }
}
