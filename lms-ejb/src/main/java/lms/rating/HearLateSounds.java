package lms.rating;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import lms.audit.Audit;
import lms.exam.RemarkService;
import lms.handmark.HandMark;
import lms.platform.Actor;
import lms.rating.Pieces.Piece;
import lms.recording.SoundArrived;
import lms.security.Acting;
import lms.sitting.SittingLog;

/**
 * A spoken answer that was marked without its sound is marked anew when the sound arrives: while it
 * has no mark that counts, by those who marked it; else by somebody else, and the mark holds until
 * they have.
 */
@ApplicationScoped
class HearLateSounds {
  @Inject SittingLog sittings;
  @Inject Pieces pieces;
  @Inject Tasks tasks;
  @Inject RemarkService remarks;
  @Inject Audit audit;

  void on(@Observes SoundArrived news) {
    String print = HandMark.print(List.of(news.id().toString()));
    Optional<Long> asked = pieces.find(news.sittingId(), news.item(), print);
    if (asked.isEmpty()) return;
    // the sitting before the piece, as when it is marked
    sittings.lock(news.sittingId());
    Piece piece = pieces.lock(asked.get());
    boolean given =
        tasks.of(List.of(piece.id())).getOrDefault(piece.id(), List.of()).stream()
            .anyMatch(t -> t.done() != null);
    if (!given || piece.outdated()) return;
    if (piece.decided() == null) {
      tasks.undo(piece.id());
      tasks.dropThird(piece.id(), news.at());
    } else if (piece.reopened()) tasks.undo(piece.id(), Part.REVIEW);
    else lookAgain(piece);
    audit.record(Actor.SYSTEM, "sound-arrived", "marking-task", piece.id(), null, news.id(), null);
  }

  private void lookAgain(Piece piece) {
    pieces.reopen(piece.id());
    tasks.undo(piece.id(), Part.REVIEW);
    Acting.asSystem(
        () -> {
          remarks.lookedAt(piece.sittingId(), true);
          return null;
        });
  }
}
