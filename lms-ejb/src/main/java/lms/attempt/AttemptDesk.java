package lms.attempt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import lms.entry.EntryCard;
import lms.entry.EntryState;

/**
 * Asked by an exam before somebody attempts it again. Joins the caller's transaction; whether the
 * caller may ask, the caller's door knows.
 */
@ApplicationScoped
public class AttemptDesk {
  @Inject Locks locks;
  @Inject Clock clock;

  /**
   * Somebody has failed so often by now; locks the next attempt when the rules say so. Written down
   * once while it stands.
   *
   * @return is the next attempt locked?
   */
  public boolean failed(Past past) {
    if (state(past) != EntryState.LOCKED) return false;
    locks.note(past, AttemptPolicy.fails(past), clock.instant());
    return true;
  }

  /** Does a lock stand? */
  public boolean locked(long personId, String series) {
    return locks.stands(personId, series);
  }

  /**
   * Attempts do not count any more; a lock for which there are not enough fails without them is as
   * if it had never been.
   *
   * @return was there one?
   */
  public boolean fewer(Past past) {
    return locks.stands(past.personId(), past.series())
        && state(past) != EntryState.LOCKED
        && locks.drop(past.personId(), past.series());
  }

  /** What keeps somebody out who comes to the door; a lock is written down. */
  public Optional<EntryCard> barred(Past past) {
    EntryState state = state(past);
    if (state == EntryState.OPEN) return Optional.empty();
    if (state == EntryState.LOCKED) locks.note(past, AttemptPolicy.fails(past), clock.instant());
    return Optional.of(EntryCard.barred(state));
  }

  /**
   * Asked when somebody begins.
   *
   * @throws PassedAlready sits no other attempt
   * @throws AttemptsLocked until somebody releases it
   * @throws OneAttemptADay began another one today
   * @throws AttemptTooEarly before the waiting time is over
   * @throws LessonsFirst before they are read
   */
  public void require(Past past) {
    switch (state(past)) {
      case PASSED -> throw new PassedAlready();
      case LOCKED -> throw new AttemptsLocked(AttemptPolicy.fails(past));
      case SAME_DAY -> throw new OneAttemptADay();
      case TOO_EARLY -> throw new AttemptTooEarly(policy(past).from(past).toString());
      case LESSONS -> throw new LessonsFirst(past.unread().size());
      default -> {}
    }
  }

  private EntryState state(Past past) {
    if (past.earlier().isEmpty()) return EntryState.OPEN;
    AttemptPolicy policy = policy(past);
    Instant released = policy.locks(past, null) ? locks.released(past).orElse(null) : null;
    return policy.judge(past, released, clock.instant());
  }

  private AttemptPolicy policy(Past past) {
    return new AttemptPolicy(past.rules(), past.zone());
  }
}
