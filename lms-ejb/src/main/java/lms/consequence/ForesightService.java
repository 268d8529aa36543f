package lms.consequence;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import lms.security.Me;
import lms.security.Right;

/** What a regrade would do to certificates, for those who order it and put it in force. */
@Stateless
@DenyAll
public class ForesightService {
  private static final int SHOWN = 10_000;

  @Inject Foretold foretold;
  @Inject Me me;

  /** As its last check found out. */
  @RolesAllowed(Right.ORDER_REGRADE)
  public ForetoldCard of(long regradeId) {
    return foretold.card(regradeId, me.reach(), foretold.of(regradeId, me.reach(), SHOWN));
  }
}
