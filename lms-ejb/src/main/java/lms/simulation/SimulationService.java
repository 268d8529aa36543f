package lms.simulation;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lms.audit.Audit;
import lms.org.OrgService;
import lms.people.PeopleService;
import lms.platform.NotFound;
import lms.script.Scenario;
import lms.security.Me;
import lms.security.Right;

/** Whoever practises takes a call, handles it move by move, and sees what it was worth. */
@Stateless
@DenyAll
public class SimulationService {
  @Inject Scenarios scenarios;
  @Inject Calls calls;
  @Inject Desk desk;
  @Inject PeopleService people;
  @Inject OrgService org;
  @Inject Audit audit;
  @Inject Me me;
  @Inject Clock clock;

  /** What can be practised, and how I stand with each. */
  @RolesAllowed(Right.PRACTISE_CALL)
  public List<ScenarioRow> offered() {
    List<SimulatedCall> mine = calls.finished(me.id()).stream().filter(c -> !c.practice()).toList();
    Optional<SimulatedCall> open = calls.open(me.id());
    return scenarios.active().stream()
        .map(
            s ->
                CallRecordService.row(
                    scenarios.of(s.id()),
                    mine.stream().filter(c -> of(s, c)).toList(),
                    open.filter(c -> of(s, c)).map(SimulatedCall::id).orElse(null)))
        .sorted(Comparator.comparing(s -> Scenario.Difficulty.valueOf(s.difficulty())))
        .toList();
  }

  /** My finished calls, practice included, the last first. */
  @RolesAllowed(Right.PRACTISE_CALL)
  public List<MyCallRow> mine() {
    return calls.finished(me.id()).stream()
        .map(c -> new MyCallRow(c.row(desk.scenario(c)), c.practice()))
        .toList();
  }

  /**
   * Takes a call, or goes on with the one that waits.
   *
   * @throws AnotherCallOpen a call with another scenario waits
   */
  @RolesAllowed(Right.PRACTISE_CALL)
  public UUID start(@Valid @NotNull StartOrder order) {
    calls.oneAtATime(me.id());
    StoredScenario chosen = scenarios.requireActive(order.scenario());
    Optional<SimulatedCall> open = calls.open(me.id());
    open.ifPresent(this::settle);
    if (open.isPresent() && !open.get().over()) {
      if (!of(chosen, open.get())) {
        throw new AnotherCallOpen(desk.scenario(open.get()).title().in(me.language()));
      }
      return open.get().id();
    }
    SimulatedCall call = desk.take(me.id(), chosen, order.practice(), zone(), now());
    audit.record(me.actor(), "start", "call", call.id(), null, order, null);
    return call.id();
  }

  /** The call at this moment. */
  @RolesAllowed(Right.PRACTISE_CALL)
  public CallCard state(@NotNull UUID callId) {
    SimulatedCall stored = lockMine(callId);
    settle(stored);
    return card(stored);
  }

  /**
   * A move. The same message twice counts once.
   *
   * @throws CallMovedOn a second tab went on meanwhile
   */
  @RolesAllowed(Right.PRACTISE_CALL)
  public CallCard act(@NotNull UUID callId, @Valid @NotNull MoveOrder order) {
    SimulatedCall stored = lockMine(callId);
    if (desk.move(stored, order.sequence(), order.move(), now())) {
      ended(stored);
    }
    return card(stored);
  }

  /** What a finished call was worth: for the one who made it and for those who may see calls. */
  @RolesAllowed({Right.PRACTISE_CALL, Right.SEE_CALL})
  public ResultCard result(@NotNull UUID callId) {
    SimulatedCall stored = calls.lock(callId);
    if (stored.personId() != me.id()) {
      requireSight(stored);
    }
    settle(stored);
    if (!stored.over()) {
      throw new CallStillGoing();
    }
    return ResultCard.of(stored, desk.at(stored, now()), me.language());
  }

  private void requireSight(SimulatedCall stored) {
    if (!me.may(Right.SEE_CALL)) {
      throw new NotFound("call", stored.id());
    }
    me.requireReach(stored.personId());
  }

  private SimulatedCall lockMine(UUID callId) {
    SimulatedCall stored = calls.lock(callId);
    if (stored.personId() != me.id()) {
      throw new NotFound("call", callId);
    }
    return stored;
  }

  private void settle(SimulatedCall stored) {
    if (desk.settle(stored, now())) {
      ended(stored);
    }
  }

  private void ended(SimulatedCall stored) {
    audit.record(
        me.actor(), "end", "call", stored.id(), null, stored.row(desk.scenario(stored)), null);
  }

  private CallCard card(SimulatedCall stored) {
    Instant now = now();
    return new CallCard.Maker(desk.at(stored, now), me.language())
        .card(stored.id(), stored.practice(), now);
  }

  private boolean of(StoredScenario scenario, SimulatedCall call) {
    return desk.scenario(call).id().equals(scenario.scenarioId());
  }

  /** The customer rings at the hour of the place where the agent works. */
  private ZoneId zone() {
    Long site = people.myself().siteId();
    return site == null ? clock.getZone() : org.site(site).zone();
  }

  /** As exact as the database keeps it, so that a call read back is the same to the last digit. */
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
