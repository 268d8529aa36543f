package lms.simulation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lms.platform.Ids;
import lms.script.Call;
import lms.script.CallIsOver;
import lms.script.Move;
import lms.script.Scenario;
import lms.script.Step;

/**
 * Where calls are taken, moved on and ended, by their log. Whoever comes here has locked the call
 * and asked for the right. When a call that counts ends, the whole house hears it, once.
 */
@ApplicationScoped
class Desk {
  /** Far more than any call needs; a log is folded whole at every move. */
  static final int MOST_MOVES = 500;

  @Inject Scenarios scenarios;
  @Inject Calls calls;
  @Inject Event<CallScored> scored;

  SimulatedCall take(
      long personId, StoredScenario chosen, boolean practice, ZoneId zone, Instant now) {
    SimulatedCall stored =
        new SimulatedCall(Ids.next(now), personId, chosen.id(), practice, zone, now);
    note(stored, List.of(), stored.play(scenario(stored), List.of()));
    return calls.add(stored);
  }

  /**
   * Makes a move, unless this very message was taken before.
   *
   * @return whether the call has ended now
   * @throws CallMovedOn the number was taken by another move, or some before it never arrived
   * @throws CallIsOver the call has ended before
   * @throws TooManyMoves no call is that long
   */
  boolean move(SimulatedCall stored, int sequence, Move move, Instant now) {
    List<Step> log = calls.log(stored.id());
    if (taken(log, sequence, move)) {
      return false;
    }
    if (stored.over()) {
      throw new CallIsOver();
    }
    if (settle(stored, now)) {
      return true;
    }
    if (log.size() >= MOST_MOVES && !ends(move)) {
      throw new TooManyMoves(MOST_MOVES);
    }
    Step step = new Step(sequence, now, move);
    Call call = stored.play(scenario(stored), log);
    call.apply(step);
    calls.append(stored.id(), step);
    List<Step> longer = new ArrayList<>(log);
    longer.add(step);
    note(stored, longer, call);
    return stored.over();
  }

  private static boolean ends(Move move) {
    return move.kind() == Move.Kind.WRAP_UP || move.kind() == Move.Kind.HANG_UP;
  }

  private static boolean taken(List<Step> log, int sequence, Move move) {
    Optional<Step> before = log.stream().filter(s -> s.sequence() == sequence).findFirst();
    int last = log.isEmpty() ? 0 : log.get(log.size() - 1).sequence();
    boolean other = before.isPresent() && !before.get().move().equals(move);
    if (other || sequence > last + 1) {
      throw new CallMovedOn();
    }
    return before.isPresent();
  }

  /**
   * Has time ended the call? If so, this is where that is noticed.
   *
   * @return whether it has ended just now
   */
  boolean settle(SimulatedCall stored, Instant now) {
    if (stored.over()) {
      return false;
    }
    List<Step> log = calls.log(stored.id());
    Call call = stored.play(scenario(stored), log);
    call.passTo(now);
    if (call.over()) {
      note(stored, log, call);
    }
    return stored.over();
  }

  /** The call as it is at this moment. */
  Call at(SimulatedCall stored, Instant now) {
    Call call = stored.play(scenario(stored), calls.log(stored.id()));
    call.passTo(now);
    return call;
  }

  Scenario scenario(SimulatedCall stored) {
    return scenarios.of(stored.scriptId());
  }

  private void note(SimulatedCall stored, List<Step> log, Call call) {
    Scenario scenario = scenario(stored);
    stored.note(scenario, log, call);
    if (stored.over() && !stored.practice()) {
      scored.fire(stored.scored(scenario.id()));
    }
  }
}
