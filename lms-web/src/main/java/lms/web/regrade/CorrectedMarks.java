package lms.web.regrade;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import lms.regrade.ChangedMarkService;
import lms.security.Me;
import lms.security.Right;
import lms.web.layout.Waiting;

/** Marks of mine that were corrected and of which I have not been told. */
@RequestScoped
class CorrectedMarks implements Waiting {
  @Inject ChangedMarkService door;
  @Inject Me me;
  private Long count;

  @Override
  public String page() {
    return "regrade/mine";
  }

  @Override
  public long count() {
    if (count == null) count = me.may(Right.SIT_EXAM) ? door.unseen() : 0;
    return count;
  }
}
