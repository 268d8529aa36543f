package lms.bite.alpha;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;

/** A door in good form whose ways open to others than its table says. */
@Stateless
@DenyAll
public class AjarService {
  @PermitAll
  public void opened() {}

  @RolesAllowed("SEE_PEOPLE")
  public void changed() {}

  @RolesAllowed({"CONFIRM_ELIMINATION", "SEE_COHORT"})
  public void widened() {}

  @RolesAllowed("CONFIRM_ELIMINATION")
  public void narrowed() {}

  @RolesAllowed("CONFIRM_ELIMINATION")
  public void overloaded() {}

  @PermitAll
  public void overloaded(long anybody) {}

  public void forgotten() {}

  @RolesAllowed("CONFIRM_ELIMINATION")
  public void unknown() {}

  /** As it should be. */
  @RolesAllowed({"SEE_COHORT", "CONFIRM_ELIMINATION"})
  public void sound() {}
}
