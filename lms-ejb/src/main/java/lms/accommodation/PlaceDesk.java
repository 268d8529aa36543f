package lms.accommodation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;

/**
 * Tells the door of an exam whether somebody may sit it at an address that is none of the exam's.
 * Joins the caller's transaction.
 */
@ApplicationScoped
public class PlaceDesk {
  @Inject Places grants;

  /**
   * @param address null when it is not known
   */
  public boolean allows(long personId, LocalDate day, String address) {
    return grants.of(personId, day).stream().anyMatch(grant -> grant.holds(address));
  }
}
