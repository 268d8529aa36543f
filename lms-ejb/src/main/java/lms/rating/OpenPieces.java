package lms.rating;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import lms.exam.RemarkService;
import lms.handmark.AnswersToMark;
import lms.security.Acting;

/** Hears that people have something to mark. */
@ApplicationScoped
class OpenPieces {
  @Inject Pieces pieces;
  @Inject RemarkService remarks;

  void on(@Observes AnswersToMark news) {
    pieces.number(news.sittingId());
    pieces.open(news);
    boolean open = pieces.open(news.sittingId());
    Acting.asSystem(
        () -> {
          remarks.lookedAt(news.sittingId(), open);
          return null;
        });
  }
}
