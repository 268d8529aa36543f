package lms.report;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.util.List;
import lms.security.Right;

/** The audit trail, for those who look after the house. */
@Stateless
@DenyAll
public class TrailService {
  @Inject Trail trail;
  @Inject Clock clock;

  /** The newest first. */
  @RolesAllowed(Right.SEE_AUDIT)
  public List<TrailRow> list(@Valid @NotNull TrailFilter filter, int first, int most) {
    return trail.list(filter, clock.getZone(), first, most);
  }

  @RolesAllowed(Right.SEE_AUDIT)
  public long count(@Valid @NotNull TrailFilter filter) {
    return trail.count(filter, clock.getZone());
  }

  /** The kinds of things that stand in the trail. */
  @RolesAllowed(Right.SEE_AUDIT)
  public List<String> subjects() {
    return trail.subjects();
  }
}
