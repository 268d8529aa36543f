package lms.web.rating;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import lms.rating.RatingAllocationService;
import lms.security.Me;
import lms.security.Right;
import lms.web.layout.Waiting;

/** Answers for which somebody has to be asked to mark them. */
@RequestScoped
class WaitingAllocations implements Waiting {
  @Inject RatingAllocationService door;
  @Inject Me me;
  private Long count;

  @Override
  public String page() {
    return "rating/allocation";
  }

  @Override
  public long count() {
    if (count == null) count = me.may(Right.ALLOCATE_MARKING) ? door.waiting() : 0;
    return count;
  }
}
