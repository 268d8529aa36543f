package lms.accommodation;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.List;
import lms.audit.Audit;
import lms.security.Me;
import lms.security.Right;

/** Where other places to sit exams at are approved, looked up and withdrawn. */
@Stateless
@DenyAll
public class PlaceService {
  private static final int SHOWN = 300;
  private static final int LONGEST = 400;

  @Inject Places grants;
  @Inject Audit audit;
  @Inject Me me;
  @Inject Clock clock;

  /** Of people within my reach, the latest first. */
  @RolesAllowed(Right.GRANT_EXTRA_TIME)
  public List<PlaceRow> list() {
    return grants.within(me.reach(), SHOWN).stream().map(Place::row).toList();
  }

  /**
   * Counts at the door of every exam while it is valid; who has begun goes on anyway.
   *
   * @throws OwnGrant nobody approves their own
   * @throws PlaceUnfit no range of addresses, or no day on which it is valid
   */
  @RolesAllowed(Right.GRANT_EXTRA_TIME)
  public long grant(@Valid @NotNull PlaceOrder order) {
    me.requireReach(order.personId());
    PlaceRow row = grants.add(new Place(order, me.actor(), clock.instant())).row();
    audit.record(me.actor(), "grant", "place", row.id(), null, order, order.reason());
    return row.id();
  }

  @RolesAllowed(Right.GRANT_EXTRA_TIME)
  public void withdraw(long id, @NotBlank @Size(max = LONGEST) String reason) {
    Grant grant = grants.require(id).grant();
    me.requireReach(grant.personId());
    grant.withdraw(me.actor(), reason, clock.instant());
    audit.record(me.actor(), "withdraw", "place", id, null, null, reason);
  }
}
