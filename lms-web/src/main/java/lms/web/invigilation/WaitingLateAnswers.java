package lms.web.invigilation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import lms.invigilation.LateAnswerService;
import lms.security.Me;
import lms.security.Right;
import lms.web.layout.Waiting;

/** Answers that came after the end, about which somebody has to decide. */
@RequestScoped
class WaitingLateAnswers implements Waiting {
  @Inject LateAnswerService door;
  @Inject Me me;
  private Long count;

  @Override
  public String page() {
    return "invigilation/late";
  }

  @Override
  public long count() {
    if (count == null) count = me.may(Right.DECIDE_LATE_ANSWER) ? door.count() : 0;
    return count;
  }
}
