package lms.security;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import lms.audit.Trails;
import lms.platform.Heard;

/** The doors of security for database tests of other rooms. */
public final class Doors {
  private Doors() {}

  /** Who signs in, asked in the transaction of the test. */
  public static SignIns signIns(EntityManager em) {
    SignIns door = new SignIns();
    door.accounts = new Accounts();
    door.accounts.em = em;
    return door;
  }

  public static AccountService accounts(EntityManager em, Me me, Clock clock) {
    AccountService door = new AccountService();
    door.accounts = new Accounts();
    door.accounts.em = em;
    door.audit = Trails.in(em, clock);
    door.steps = new SignInSteps();
    door.steps.accounts = door.accounts;
    door.steps.audit = door.audit;
    door.steps.clock = clock;
    door.me = me;
    door.clock = clock;
    door.signInsEnded = new Heard<>();
    door.accountClosed = new Heard<>();
    return door;
  }
}
