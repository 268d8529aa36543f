package lms.sitting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import lms.platform.Ids;
import lms.platform.NotFound;

/**
 * The way the rooms above open, write and close sittings. Joins the caller's transaction; whether
 * the caller may do it, the caller's door has asked.
 */
@ApplicationScoped
public class SittingLog {
  /** What was sent before the deadline may be under way for so long. */
  public static final Duration UNDER_WAY = Duration.ofSeconds(1);

  @Inject Sittings sittings;
  @Inject Steps steps;

  public SittingRow require(UUID id) {
    return sittings.require(id).row();
  }

  /**
   * @throws NotFound also when it is somebody else's
   */
  public SittingRow requireOf(UUID id, long personId) {
    return own(sittings.require(id), personId).row();
  }

  /** As {@link #requireOf}, and nobody else may change it before the transaction ends. */
  public SittingRow lockOf(UUID id, long personId) {
    return own(sittings.lock(id), personId).row();
  }

  /** Nobody else may change it before the transaction ends. */
  public SittingRow lock(UUID id) {
    return sittings.lock(id).row();
  }

  public Map<UUID, SittingRow> all(Collection<UUID> ids) {
    return sittings.all(ids).stream().collect(Collectors.toMap(Sitting::id, Sitting::row));
  }

  public SittingRow open(
      UUID paperId, long personId, Instant now, Instant deadline, Instant clientAt) {
    Sitting sitting = new Sitting(Ids.next(now), paperId, personId, now, deadline);
    sittings.add(sitting);
    act(sitting, StepKind.OPENED, now, clientAt, Author.TAKER, null, null);
    return sitting.row();
  }

  /** It goes on elsewhere; the other tab or machine is refused from now on. */
  public SittingRow takeOver(UUID id, long personId, Instant now, Instant clientAt) {
    Sitting sitting = sittings.lock(id);
    own(sitting, personId).takeOver();
    act(sitting, StepKind.TAKEN_OVER, now, clientAt, Author.TAKER, null, null);
    return sitting.row();
  }

  /**
   * Takes one message of the taker's page. When the transaction commits it is in the log; the same
   * number twice counts once.
   *
   * @param paperId the sitting's paper: a message about another one finds nothing
   * @throws TakenOver another tab or machine holds the sitting
   * @throws SittingClosed handed in, or the time is over
   */
  public SavedCard save(
      UUID sittingId, UUID paperId, long personId, AnswerOrder order, Instant now) {
    StepRow message =
        StepRow.message(
            order.kind(),
            order.sequence(),
            now,
            order.clientAt(),
            order.lease(),
            order.item(),
            order.answer());
    if (!steps.append(sittingId, paperId, personId, message, now.minus(UNDER_WAY)))
      explain(sittingId, personId, message);
    return new SavedCard(order.sequence(), now);
  }

  private void explain(UUID sittingId, long personId, StepRow message) {
    SittingRow sitting = requireOf(sittingId, personId);
    Optional<StepRow> known = steps.message(sittingId, message.number());
    if (known.isPresent() && known.get().says(message.kind(), message.item(), message.answer()))
      return;
    sitting.requireOpen();
    // the number was used for something else: another page writes with a copy of this lease
    if (known.isPresent()) throw new TakenOver();
    sitting.requireLease(message.lease());
    throw new SittingClosed();
  }

  /**
   * Hands in a locked, open sitting.
   *
   * @param authorId null when the taker or the academy does it
   */
  public SittingRow close(UUID id, Author author, Long authorId, Instant now) {
    Sitting sitting = sittings.require(id);
    Instant closed =
        sitting.close(
            author == Author.TAKER ? Sitting.ClosedBy.TAKER : Sitting.ClosedBy.CLOCK, now);
    act(sitting, StepKind.HANDED_IN, closed, null, author, authorId, null);
    return sitting.row();
  }

  /** In the order in which they were added. */
  public List<StepRow> steps(UUID id) {
    return steps.of(id);
  }

  public SittingState state(UUID id) {
    return SittingState.fold(steps.of(id));
  }

  /** Those whose time is over, with what may be under way, the longest overdue first. */
  public List<UUID> overdue(Instant now, int most) {
    return sittings.overdue(now.minus(UNDER_WAY), most);
  }

  private void act(
      Sitting sitting,
      StepKind kind,
      Instant now,
      Instant clientAt,
      Author author,
      Long authorId,
      String value) {
    steps.act(sitting.id(), kind, now, clientAt, sitting.lease(), author, authorId, null, value);
  }

  private static Sitting own(Sitting sitting, long personId) {
    if (sitting.personId() != personId) throw new NotFound("sitting", sitting.id());
    return sitting;
  }
}
