package lms.credit;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import lms.audit.Trails;
import lms.platform.Heard;
import lms.security.Me;

/** The doors of credit for database tests of other rooms. */
public final class CreditDoors {
  private CreditDoors() {}

  public static CreditService credits(EntityManager em, Me me, Clock clock) {
    CreditService door = new CreditService();
    door.ledger = new Ledger();
    door.ledger.em = em;
    door.me = me;
    door.clock = clock;
    door.audit = Trails.in(em, clock);
    door.booked = new Heard<>();
    return door;
  }
}
