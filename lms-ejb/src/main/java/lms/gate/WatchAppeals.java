package lms.gate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import lms.appeal.AppealTaken;

/** Keeps those who have agreed to an elimination away from the appeals that hold it up. */
@ApplicationScoped
class WatchAppeals {
  @Inject Verdicts verdicts;

  /**
   * @throws VotedOnElimination when the reviewer has agreed
   */
  void on(@Observes AppealTaken appeal) {
    if (verdicts.agreed(appeal.personId(), appeal.reviewerId())) throw new VotedOnElimination();
  }
}
