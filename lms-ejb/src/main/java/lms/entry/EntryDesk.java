package lms.entry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The door of an exam, for the rooms above: they come, type a code, are let in, begin. Joins the
 * caller's transaction; whether the caller may do it, the caller's door has asked.
 */
@ApplicationScoped
public class EntryDesk {
  @Inject Arrivals arrivals;
  @Inject HallKeys keys;
  @Inject Clock clock;

  /** Somebody's page is at the door, for the first time or again. */
  public EntryCard arrive(Entrant who) {
    if (who.rules().open()) return EntryCard.THROUGH;
    Arrival arrival = arrivals.lockOrAdd(who);
    arrival.come(clock.instant(), who);
    return card(who, arrival, false);
  }

  /** A wrong code is counted, and is no refusal: what is refused is not kept. */
  public EntryCard tryCode(Entrant who, String typed) {
    if (!who.rules().admitted()) return arrive(who);
    Instant now = clock.instant();
    Arrival arrival = arrivals.lockOrAdd(who);
    arrival.come(now, who);
    if (now.isBefore(arrival.nextGuess())) return card(who, arrival, false);
    boolean right = keys.of(who.hall()).accepts(typed, now);
    if (right) arrival.admit(now, null);
    else arrival.guessWrong(now);
    return card(who, arrival, !right);
  }

  /**
   * Those in the hall see that somebody is kept out by something that they cannot waive.
   *
   * @param why null when nothing keeps them out any more
   */
  public void bar(Entrant who, EntryState why) {
    if (!who.rules().open()) arrivals.lockOrAdd(who).bar(why);
  }

  private EntryCard card(Entrant who, Arrival arrival, boolean wrong) {
    EntryState state = arrival.state(who.rules(), who.opens(), who.here(), who.safe());
    if (state == EntryState.OPEN) return EntryCard.THROUGH;
    Instant again = arrival.nextGuess();
    return new EntryCard(
        state,
        state == EntryState.WAITING,
        who.rules().lastEntry(who.opens()),
        state == EntryState.ELSEWHERE ? who.address() : null,
        wrong,
        clock.instant().isBefore(again) ? again : null);
  }

  /**
   * Asked when somebody begins.
   *
   * @throws TooLate after the last moment to come
   * @throws WrongPlace from an address that is none of the exam's
   * @throws NotInSafeBrowser from another browser than the exam's
   * @throws NotAdmitted before somebody let them in
   */
  public void require(Entrant who) {
    Rules rules = who.rules();
    if (rules.open()) return;
    EntryState state =
        arrivals
            .find(who.paperId())
            .map(a -> a.state(rules, who.opens(), who.here(), who.safe()))
            .orElseGet(
                () ->
                    new EntryPolicy(rules, who.opens())
                        .judge(who.here(), who.safe(), clock.instant(), false, false));
    switch (state) {
      case LATE -> throw new TooLate(rules.lastEntry(who.opens()), clock.getZone());
      case WAITING -> throw new NotAdmitted();
      case UNSAFE -> throw new NotInSafeBrowser();
      case ELSEWHERE -> throw new WrongPlace(who.address() == null ? "" : who.address());
      default -> {}
    }
  }

  /**
   * Asked as long as the exam is written, perhaps on another machine. Whom somebody let in is asked
   * no more.
   *
   * @throws NotInSafeBrowser from another browser than the exam's
   * @throws WrongPlace from an address that is none of the exam's
   */
  public void requireHere(Entrant who) {
    if (who.safe() && who.here() || letIn(who)) return;
    if (!who.safe()) throw new NotInSafeBrowser();
    throw new WrongPlace(who.address() == null ? "" : who.address());
  }

  private boolean letIn(Entrant who) {
    return arrivals.find(who.paperId()).map(Arrival::isLetIn).orElse(false);
  }

  /** An invigilator admits somebody who waits. */
  public void admit(Entrant who, long by) {
    arrivals.lockOrAdd(who).admit(clock.instant(), by);
  }

  /** An invigilator lets somebody in whatever the rules say. */
  public void letIn(Entrant who, long by) {
    arrivals.lockOrAdd(who).letIn(clock.instant(), by);
  }

  /** Those of these who came to the door, or were let in before they did. */
  public Map<UUID, ArrivalRow> rows(Collection<Entrant> people) {
    Map<UUID, Entrant> by = people.stream().collect(Collectors.toMap(Entrant::paperId, who -> who));
    return arrivals.of(by.keySet()).stream()
        .collect(
            Collectors.toMap(
                Arrival::paperId,
                a -> {
                  Entrant who = by.get(a.paperId());
                  return a.row(who.rules(), who.opens());
                }));
  }

  /** How they came through the door, by paper; those whose exam has none are not among them. */
  public Map<UUID, AdmissionRow> admissions(Collection<UUID> papers) {
    return arrivals.of(papers).stream()
        .collect(Collectors.toMap(Arrival::paperId, Arrival::admission));
  }

  /** The code of a room now. */
  public CodeCard code(String hall) {
    Instant now = clock.instant();
    return new CodeCard(keys.of(hall).at(now), RoomCode.next(now), now);
  }
}
