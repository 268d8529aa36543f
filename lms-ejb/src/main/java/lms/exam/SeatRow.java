package lms.exam;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import lms.attempt.Excuse;
import lms.entry.ArrivalRow;
import lms.entry.EntryState;
import lms.sitting.ExclusionCause;
import lms.sitting.SittingRow;
import lms.sitting.SittingState;
import lms.sitting.SittingState.MovedTime;

/**
 * One person in an exam hall.
 *
 * @param sittingId null before it was begun
 * @param item the last place on the paper that was written at, from 0; null before any
 * @param acknowledged when the academy last took something from the page; null before anything
 * @param lost since when the page has not been heard; null when it is, or need not be
 * @param deadline null before it was begun
 * @param moved why it ends later than the limit says; null before it was begun
 * @param paused since when the time stands still; null while it runs
 * @param excluded null unless the person was sent out
 * @param away how often the page lost the focus; says nothing about its taker
 * @param late how many late answers wait for a decision
 * @param arrival how they stand at the door, or stood when it closed; null when they were not
 *     there, or are through it
 * @param excused why it does not count, as its taker is told; null when it does
 */
public record SeatRow(
    UUID paperId,
    long personId,
    UUID sittingId,
    State state,
    int items,
    int answered,
    Integer item,
    Instant acknowledged,
    Instant lost,
    Instant opened,
    Instant deadline,
    MovedTime moved,
    Instant paused,
    Instant closed,
    ExclusionCause excluded,
    int away,
    int late,
    ArrivalRow arrival,
    Excuse excused)
    implements Serializable {

  /** Where the person stands. */
  public enum State {
    ABSENT,
    /** At the door, and may not begin. */
    WAITING,
    /** May begin, and has not. */
    ADMITTED,
    WRITING,
    PAUSED,
    /** The taker has a break. */
    ON_BREAK,
    HANDED_IN,
    EXCLUDED,
    MISSED
  }

  /**
   * @param arrival null when nobody is at the door
   */
  static SeatRow empty(
      UUID paperId, long personId, int items, boolean settled, ArrivalRow arrival, Excuse excused) {
    return new SeatRow(
        paperId,
        personId,
        null,
        settled ? State.MISSED : state(arrival),
        items,
        0,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        0,
        0,
        arrival,
        excused);
  }

  /** May they still come and begin? */
  public boolean ahead() {
    return state == State.ABSENT || state == State.WAITING || state == State.ADMITTED;
  }

  /** Was it over without them, and does it not count, so that they have not missed it? */
  public boolean absolved() {
    return state == State.MISSED && excused != null;
  }

  private static State state(ArrivalRow arrival) {
    if (arrival == null) return State.ABSENT;
    return arrival.state() == EntryState.OPEN ? State.ADMITTED : State.WAITING;
  }

  /**
   * @param lost since when nothing was heard of the page; null when it is heard
   */
  static SeatRow taken(
      int items, SittingRow sitting, SittingState state, Instant lost, Excuse excused) {
    return new SeatRow(
        sitting.paperId(),
        sitting.personId(),
        sitting.id(),
        state(sitting, state),
        items,
        state.answered(),
        state.lastItem(),
        state.lastSaved(),
        sitting.closed() == null ? lost : null,
        sitting.opened(),
        sitting.deadline(),
        state.moved(),
        sitting.paused(),
        sitting.closed(),
        state.excluded(),
        state.left(),
        state.waiting().size(),
        null,
        excused);
  }

  private static State state(SittingRow sitting, SittingState state) {
    if (state.excluded() != null) return State.EXCLUDED;
    if (sitting.closed() != null) return State.HANDED_IN;
    if (sitting.breakEnds() != null) return State.ON_BREAK;
    return sitting.paused() == null ? State.WRITING : State.PAUSED;
  }
}
