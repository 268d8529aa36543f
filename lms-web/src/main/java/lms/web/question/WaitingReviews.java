package lms.web.question;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import lms.question.QuestionAuthoringService;
import lms.security.Me;
import lms.security.Right;
import lms.web.layout.Waiting;

/** Questions of others that want a review. */
@RequestScoped
class WaitingReviews implements Waiting {
  @Inject QuestionAuthoringService door;
  @Inject Me me;
  private Long count;

  @Override
  public String page() {
    return "question/list";
  }

  @Override
  public long count() {
    if (count == null) count = me.may(Right.REVIEW_QUESTION) ? door.waiting() : 0;
    return count;
  }
}
