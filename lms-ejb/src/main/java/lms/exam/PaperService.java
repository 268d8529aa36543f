package lms.exam;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import lms.attempt.Excuse;
import lms.audit.Audit;
import lms.entry.Rules;
import lms.marking.PaperDesk;
import lms.marking.Showing;
import lms.platform.Ids;
import lms.security.Me;
import lms.security.Right;
import lms.sitting.Answer;

/**
 * Where papers come from: made once an occasion by those who draw, withdrawn while nobody began.
 */
@Stateless
@DenyAll
public class PaperService {
  @Inject Papers papers;
  @Inject PaperDesk desk;
  @Inject Settling settling;
  @Inject Audit audit;
  @Inject Me me;
  @Inject Clock clock;

  /** Makes the paper, or finds the one that was made for the same occasion and not taken back. */
  @RolesAllowed(Right.SYSTEM)
  public UUID make(@Valid @NotNull PaperOrder order) {
    papers.queueFor(order.occasion());
    Optional<UUID> known = papers.byOccasion(order.occasion());
    if (known.isPresent()) return known.get();
    UUID id = Ids.next(clock.instant());
    Rules.Shuffle mixed = order.rules().shuffled();
    String items =
        desk.lay(
            order.items(), order.seed(), order.marking().weight(), mixed.items(), mixed.options());
    String marking = desk.byHand(order.items()) ? PaperDesk.json(order.marking()) : null;
    papers.add(new Paper(id, order, items, marking));
    audit.record(
        me.actor(),
        "make",
        "paper",
        id,
        null,
        Map.of("occasion", order.occasion(), "person", order.personId(), "closes", order.closes()),
        null);
    return id;
  }

  /** Is there a paper for this occasion, and not taken back? */
  @RolesAllowed(Right.SYSTEM)
  public boolean made(@NotNull String occasion) {
    return papers.byOccasion(occasion).isPresent();
  }

  /**
   * Takes a paper back that nobody has begun; one that was begun or settled stays as it is, and so
   * does one that somebody begins or settles at this moment: nobody waits here for anybody.
   *
   * @return whether it is taken back
   */
  @RolesAllowed({Right.SYSTEM, Right.OPEN_COHORT})
  public boolean withdraw(@NotNull UUID paperId, @NotNull String reason) {
    Paper paper = papers.lockFree(paperId).orElse(null);
    if (paper == null || paper.isSettled() || paper.sittingId() != null) return false;
    if (paper.isWithdrawn()) return true;
    paper.withdraw(clock.instant());
    audit.record(me.actor(), "withdraw", "paper", paperId, null, null, reason);
    return true;
  }

  /**
   * It does not count, or counts again; a lock that rested on it is over.
   *
   * @param why null when it counts
   */
  @RolesAllowed(Right.SYSTEM)
  public void excuse(@NotNull UUID paperId, Excuse why) {
    settling.excuse(papers.lock(paperId), why);
  }

  /** What would have been right, item by item, for the people of the sample academy. */
  @RolesAllowed(Right.SYSTEM)
  public List<Answer> key(@NotNull UUID paperId) {
    return desk.of(paperId, papers.require(paperId).items()).stream().map(Showing::right).toList();
  }
}
