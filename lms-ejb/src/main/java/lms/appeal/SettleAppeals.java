package lms.appeal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import lms.audit.Audit;
import lms.platform.Actor;
import lms.regrade.RegradeDone;

/** When a question was marked otherwise, the accepted appeals against it are over. */
@ApplicationScoped
class SettleAppeals {
  @Inject Appeals appeals;
  @Inject Audit audit;

  void on(@Observes RegradeDone regrade) {
    for (Appeal appeal : appeals.accepted(regrade.question(), regrade.version())) {
      appeal.settle(regrade.at());
      audit.record(Actor.SYSTEM, "settle", "appeal", appeal.id(), null, regrade.regradeId(), null);
    }
  }
}
