package lms.audit;

import jakarta.persistence.EntityManager;
import java.time.Clock;

/** The real trail for database tests of other rooms. */
public final class Trails {
  private Trails() {}

  public static Audit in(EntityManager em, Clock clock) {
    Audit audit = new Audit();
    audit.entries = new Entries();
    audit.entries.em = em;
    audit.clock = clock;
    return audit;
  }
}
