package lms.web.rating;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import lms.rating.RatingReminderService;
import lms.security.Me;
import lms.security.Right;
import lms.web.layout.Waiting;

/** What I am reminded to mark. */
@RequestScoped
class WaitingReminders implements Waiting {
  @Inject RatingReminderService door;
  @Inject Me me;
  private Long count;

  @Override
  public String page() {
    return "rating/list";
  }

  @Override
  public long count() {
    if (count == null) count = me.may(Right.MARK_ANSWER) ? door.mineWaiting() : 0;
    return count;
  }
}
