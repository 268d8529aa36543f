package lms.web.rating;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import lms.rating.RatingReminderService;
import lms.security.Me;
import lms.security.Right;
import lms.web.layout.Waiting;

/** What others have not marked in time, and I gave them. */
@RequestScoped
class WaitingOverdue implements Waiting {
  @Inject RatingReminderService door;
  @Inject Me me;
  private Long count;

  @Override
  public String page() {
    return "rating/allocation";
  }

  @Override
  public long count() {
    if (count == null) count = me.may(Right.ALLOCATE_MARKING) ? door.givenWaiting() : 0;
    return count;
  }
}
