package lms.regrade;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import lms.security.Me;
import lms.security.Right;

/** Tells people which of their marks were changed, from what to what, and why. */
@Stateless
@DenyAll
public class ChangedMarkService {
  private static final int SHOWN = 300;

  @Inject Lines lines;
  @Inject Me me;
  @Inject Clock clock;

  /** The latest first. */
  @RolesAllowed(Right.SIT_EXAM)
  public List<ChangedMarkRow> mine() {
    return lines.of(me.id(), SHOWN);
  }

  /** How many I have not been told of. */
  @RolesAllowed(Right.SIT_EXAM)
  public long unseen() {
    return lines.unseen(me.id());
  }

  /** I have been told of all. */
  @RolesAllowed(Right.SIT_EXAM)
  public void seen() {
    lines.seen(me.id(), clock.instant());
  }
}
