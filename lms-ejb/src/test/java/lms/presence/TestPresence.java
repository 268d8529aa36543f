package lms.presence;

import java.time.Clock;

/** Presence for database tests of other rooms. */
public final class TestPresence {
  private TestPresence() {}

  public static Presence at(Clock clock) {
    Presence presence = new Presence();
    presence.clock = clock;
    return presence;
  }
}
