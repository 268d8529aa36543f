package lms.web.rating;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import lms.rating.RatingTaskService;
import lms.security.Me;
import lms.security.Right;
import lms.web.layout.Waiting;

/** Answers that I have to mark. */
@RequestScoped
class WaitingMarks implements Waiting {
  @Inject RatingTaskService door;
  @Inject Me me;
  private Long count;

  @Override
  public String page() {
    return "rating/list";
  }

  @Override
  public long count() {
    if (count == null) count = me.may(Right.MARK_ANSWER) ? door.waiting() : 0;
    return count;
  }
}
