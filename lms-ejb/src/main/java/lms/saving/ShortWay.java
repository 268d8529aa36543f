package lms.saving;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lms.marking.AnswerUnfit;
import lms.marking.LaidItem;
import lms.marking.PaperDesk;
import lms.question.QuestionCard;
import lms.security.Caller;
import lms.security.Right;
import lms.sitting.AnswerOrder;
import lms.sitting.PlainLog;
import lms.sitting.SavedCard;

/**
 * Saves an answer about which there is nothing to say: it fits, it is in time, its number is new.
 * Everything else is left as it was for the door of the exam, which knows all the rules and all the
 * refusals; so this way may give up at any step and never has to explain anything.
 */
@ApplicationScoped
public class ShortWay {
  private static final System.Logger LOG = System.getLogger(ShortWay.class.getName());

  @Inject PaperDesk desk;
  @Inject PlainLog log;
  @Inject Clock clock;

  /**
   * Takes one message. When a card comes back, it is committed.
   *
   * @return empty when the message has to go the long way
   */
  public Optional<SavedCard> save(Caller caller, UUID sittingId, UUID paperId, AnswerOrder order) {
    if (!caller.rights().contains(Right.SIT_EXAM) || !order.inRange() || !order.single())
      return Optional.empty();
    List<LaidItem> items = desk.cached(paperId);
    if (items == null || order.item() >= items.size() || !fits(items.get(order.item()), order))
      return Optional.empty();
    Instant now = clock.instant();
    try {
      return log.append(sittingId, paperId, caller.actor().id(), order, now)
          ? Optional.of(new SavedCard(order.sequence(), now, false))
          : Optional.empty();
    } catch (SQLException e) {
      LOG.log(Level.INFO, "an answer goes the long way: " + e.getMessage());
      return Optional.empty();
    }
  }

  /** Whether there is room for the recording that a spoken answer names, the long way asks. */
  private static boolean fits(LaidItem item, AnswerOrder order) {
    if (order.answer() == null) return true;
    if (item.card().type().equals(QuestionCard.SPOKEN)) return false;
    try {
      item.item().requireFit(item.card(), order.answer());
      return true;
    } catch (AnswerUnfit unfit) {
      return false;
    }
  }
}
