package lms.security;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import lms.audit.Trails;
import lms.platform.Heard;

/** The doors of security for database tests of other rooms. */
public final class Doors {
  private Doors() {}

  public static AccountService accounts(EntityManager em, Me me, Clock clock) {
    AccountService door = new AccountService();
    door.accounts = new Accounts();
    door.accounts.em = em;
    door.tokens = new Tokens();
    door.tokens.em = em;
    door.audit = Trails.in(em, clock);
    door.steps = new SignInSteps();
    door.steps.accounts = door.accounts;
    door.steps.audit = door.audit;
    door.steps.clock = clock;
    door.me = me;
    door.clock = clock;
    door.signInsEnded = new Heard<>();
    return door;
  }
}
