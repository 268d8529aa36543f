package lms.web.appeal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import lms.appeal.AppealService;
import lms.security.Me;
import lms.security.Right;
import lms.web.layout.Waiting;

/** Objections that wait for a decision. */
@RequestScoped
class WaitingAppeals implements Waiting {
  @Inject AppealService door;
  @Inject Me me;
  private Long count;

  @Override
  public String page() {
    return "appeal/list";
  }

  @Override
  public long count() {
    if (count == null) count = me.may(Right.DECIDE_APPEAL) ? door.waiting() : 0;
    return count;
  }
}
