package lms.web.regrade;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import lms.regrade.RegradeService;
import lms.security.Me;
import lms.security.Right;
import lms.web.layout.Waiting;

/** Regrades that want somebody who puts them in force. */
@RequestScoped
class WaitingRegrades implements Waiting {
  @Inject RegradeService door;
  @Inject Me me;
  private Long count;

  @Override
  public String page() {
    return "regrade/list";
  }

  @Override
  public long count() {
    if (count == null) count = me.may(Right.REGRADE) ? door.waiting() : 0;
    return count;
  }
}
