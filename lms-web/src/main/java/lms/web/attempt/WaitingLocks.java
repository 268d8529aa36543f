package lms.web.attempt;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import lms.attempt.LockService;
import lms.security.Me;
import lms.security.Right;
import lms.web.layout.Waiting;

/** Exams that are locked after too many fails until somebody releases them. */
@RequestScoped
class WaitingLocks implements Waiting {
  @Inject LockService locks;
  @Inject Me me;
  private Long count;

  @Override
  public String page() {
    return "attempt/locks";
  }

  @Override
  public long count() {
    if (count == null) count = me.may(Right.RELEASE_EXAM) ? locks.waiting() : 0;
    return count;
  }
}
