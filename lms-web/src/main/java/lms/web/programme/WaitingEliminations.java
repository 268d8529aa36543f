package lms.web.programme;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import lms.gate.EliminationService;
import lms.security.Me;
import lms.security.Right;
import lms.web.layout.Waiting;

/** Proposed eliminations that want a voice of mine. */
@RequestScoped
class WaitingEliminations implements Waiting {
  @Inject EliminationService door;
  @Inject Me me;
  private Long count;

  @Override
  public String page() {
    return "programme/eliminations";
  }

  @Override
  public long count() {
    if (count == null) count = me.may(Right.CONFIRM_ELIMINATION) ? door.waiting() : 0;
    return count;
  }
}
