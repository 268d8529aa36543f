package lms.report;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.ZoneId;
import java.util.List;
import lms.security.Right;

/** The audit trail, for those who look after the house. */
@Stateless
@DenyAll
public class TrailService {
  @Inject Trail trail;

  /**
   * The newest first.
   *
   * @param zone where the days of the filter begin and end
   */
  @RolesAllowed(Right.SEE_AUDIT)
  public List<TrailRow> list(
      @Valid @NotNull TrailFilter filter, @NotNull ZoneId zone, int first, int most) {
    return trail.list(filter, zone, first, most);
  }

  @RolesAllowed(Right.SEE_AUDIT)
  public long count(@Valid @NotNull TrailFilter filter, @NotNull ZoneId zone) {
    return trail.count(filter, zone);
  }

  /** The kinds of things that stand in the trail. */
  @RolesAllowed(Right.SEE_AUDIT)
  public List<String> subjects() {
    return trail.subjects();
  }
}
