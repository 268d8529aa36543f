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

/** Where extra time is approved, looked up and withdrawn. */
@Stateless
@DenyAll
public class AccommodationService {
  private static final int SHOWN = 300;
  private static final int LONGEST = 400;

  @Inject ExtraTimes grants;
  @Inject Audit audit;
  @Inject Me me;
  @Inject Clock clock;

  /** Of people within my reach, the latest first. */
  @RolesAllowed(Right.GRANT_EXTRA_TIME)
  public List<ExtraTimeRow> list() {
    return grants.within(me.reach(), SHOWN).stream().map(ExtraTime::row).toList();
  }

  /**
   * Counts for every paper that is begun while it is valid; what is running already stays as it is.
   *
   * @throws OwnGrant nobody approves their own
   * @throws ExtraTimeEmpty nothing would be added
   */
  @RolesAllowed(Right.GRANT_EXTRA_TIME)
  public long grant(@Valid @NotNull ExtraTimeOrder order) {
    me.requireReach(order.personId());
    ExtraTimeRow row = grants.add(new ExtraTime(order, me.actor(), clock.instant())).row();
    audit.record(me.actor(), "grant", "extra-time", row.id(), null, order, order.reason());
    return row.id();
  }

  @RolesAllowed(Right.GRANT_EXTRA_TIME)
  public void withdraw(long id, @NotBlank @Size(max = LONGEST) String reason) {
    Grant grant = grants.require(id).grant();
    me.requireReach(grant.personId());
    grant.withdraw(me.actor(), reason, clock.instant());
    audit.record(me.actor(), "withdraw", "extra-time", id, null, null, reason);
  }
}
