package lms.web.certification;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import lms.consequence.DoubtService;
import lms.security.Me;
import lms.security.Right;
import lms.web.layout.Waiting;

/** Certificates about which somebody has to decide because a mark fell. */
@RequestScoped
class WaitingDoubts implements Waiting {
  @Inject DoubtService door;
  @Inject Me me;
  private Long count;

  @Override
  public String page() {
    return "certification/doubts";
  }

  @Override
  public long count() {
    if (count == null) count = me.may(Right.CHANGE_CERTIFICATE) ? door.waiting() : 0;
    return count;
  }
}
