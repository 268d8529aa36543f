package lms.rating;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import lms.handmark.AnswersToMark;

/** Hears that people have something to mark. */
@ApplicationScoped
class OpenPieces {
  @Inject Pieces pieces;

  void on(@Observes AnswersToMark news) {
    pieces.number(news.sittingId());
    pieces.open(news);
  }
}
