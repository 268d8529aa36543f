package lms.attempt;

import jakarta.persistence.EntityManager;
import java.time.Clock;

/** Another attempt without a server. */
public final class TestAttempts {
  private TestAttempts() {}

  public static AttemptDesk at(EntityManager em, Clock clock) {
    AttemptDesk desk = new AttemptDesk();
    desk.locks = new Locks();
    desk.locks.em = em;
    desk.clock = clock;
    return desk;
  }
}
