package lms.appeal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.UUID;
import lms.audit.Audit;
import lms.handmark.AnswerReviewed;
import lms.platform.Actor;
import lms.regrade.ChangedMarkService;
import lms.regrade.RegradeDone;
import lms.security.Acting;

/** When a question or an answer was marked otherwise, the upheld appeals it meets are over. */
@ApplicationScoped
class SettleAppeals {
  @Inject Appeals appeals;
  @Inject ChangedMarkService marks;
  @Inject Audit audit;

  void on(@Observes RegradeDone regrade) {
    for (Appeal appeal : appeals.accepted(regrade.question(), regrade.version()))
      if (policy(regrade, appeal).settles(appeal.decided())) {
        appeal.settle(regrade.at());
        audit.record(
            Actor.SYSTEM, "settle", "appeal", appeal.id(), null, regrade.regradeId(), null);
      }
  }

  /**
   * Somebody else looked at the answer once more, which is what was asked for, whatever it gave.
   */
  void on(@Observes AnswerReviewed news) {
    for (Appeal appeal : appeals.accepted(news.sittingId(), news.item())) {
      appeal.settle(news.at());
      audit.record(Actor.SYSTEM, "settle", "appeal", appeal.id(), null, news, null);
    }
  }

  private SettlePolicy policy(RegradeDone regrade, Appeal appeal) {
    long id = regrade.regradeId();
    UUID sitting = appeal.sittingId();
    return Acting.asSystem(
        () ->
            new SettlePolicy(
                regrade.kind(),
                regrade.decided(),
                marks.leftBehind(id, sitting),
                marks.line(id, sitting).filter(l -> l.mark().compareTo(l.was()) > 0).isPresent()));
  }
}
