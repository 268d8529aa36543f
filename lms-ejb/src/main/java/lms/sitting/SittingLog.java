package lms.sitting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import lms.entry.AnswerSettled;
import lms.entry.ItemLeft;
import lms.platform.Ids;
import lms.platform.NotFound;
import lms.security.Reach;

/**
 * The way the rooms above open, write and close sittings. Joins the caller's transaction; whether
 * the caller may do it, the caller's door has asked.
 */
@ApplicationScoped
public class SittingLog {
  /** What was sent before the deadline may be under way for so long. */
  public static final Duration UNDER_WAY = Duration.ofMillis(500);

  private static final int MOST_FOLDED = 20_000;

  @Inject Sittings sittings;
  @Inject Steps steps;
  @Inject Seals seals;

  private final Map<UUID, Folded> folded = new ConcurrentHashMap<>();

  /** A state, and how long the log was from which it was folded. */
  private record Folded(Steps.Length length, SittingState state) {}

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

  /** One in which one may go to and fro. */
  public SittingRow open(
      UUID paperId,
      long personId,
      Instant now,
      Instant deadline,
      Duration extra,
      Instant clientAt) {
    return open(paperId, personId, now, deadline, extra, clientAt, false);
  }

  /**
   * @param extra how much of the time is extra time of this person
   * @param forward is an item that was left left for good?
   */
  public SittingRow open(
      UUID paperId,
      long personId,
      Instant now,
      Instant deadline,
      Duration extra,
      Instant clientAt,
      boolean forward) {
    Sitting sitting = new Sitting(Ids.next(now), paperId, personId, now, deadline, forward);
    sittings.add(sitting);
    String more = extra.isZero() ? null : String.valueOf(extra.toSeconds());
    act(sitting, StepKind.OPENED, now, AnswerOrder.told(clientAt), Author.TAKER, null, more);
    return sitting.row();
  }

  /** The taker of a locked, open sitting without return goes on to the next item. */
  public SittingRow moveOn(UUID id, Instant now) {
    Sitting sitting = sittings.require(id);
    int item = sitting.moveOn();
    steps.act(id, StepKind.MOVED_ON, now, null, sitting.lease(), Author.TAKER, null, item, null);
    return sitting.row();
  }

  /**
   * The taker of a locked, open sitting is told how an item was answered: the answer stays as it
   * is. Twice is once.
   */
  public void settle(UUID id, int item, Instant now) {
    Sitting sitting = sittings.require(id);
    if (sitting.settle(item))
      steps.act(id, StepKind.CHECKED, now, null, sitting.lease(), Author.TAKER, null, item, null);
  }

  /** It goes on elsewhere; the other tab or machine is refused from now on. */
  public SittingRow takeOver(UUID id, long personId, Instant now, Instant clientAt) {
    Sitting sitting = sittings.lock(id);
    own(sitting, personId).takeOver();
    act(sitting, StepKind.TAKEN_OVER, now, AnswerOrder.told(clientAt), Author.TAKER, null, null);
    return sitting.row();
  }

  /**
   * An invigilator takes a locked, open sitting from the page that holds it; the next one that asks
   * has it.
   */
  public SittingRow free(UUID id, long authorId, Instant now, String reason) {
    Sitting sitting = sittings.require(id);
    sitting.takeOver();
    invigilate(sitting, StepKind.FREED, now, authorId, reason);
    return sitting.row();
  }

  /** Did an invigilator take it from a page, and no other asked since? */
  public boolean free(UUID id) {
    return steps.acts(id).stream()
        .map(StepRow::kind)
        .filter(k -> k == StepKind.TAKEN_OVER || k == StepKind.FREED)
        .reduce((first, last) -> last)
        .filter(k -> k == StepKind.FREED)
        .isPresent();
  }

  /**
   * Takes one message of the taker's page. When the transaction commits it is in the log; the same
   * number twice counts once.
   *
   * @param paperId the sitting's paper: a message about another one finds nothing
   * @throws TakenOver another tab or machine holds the sitting
   * @throws ItemLeft the item was left in an exam without return
   * @throws AnswerSettled the taker was told how the item was answered
   * @throws SittingPaused the time stands still; it may be sent again when it runs
   * @throws SittingClosed handed in, or the time is over
   */
  public SavedCard save(
      UUID sittingId, UUID paperId, long personId, AnswerOrder order, Instant now) {
    StepRow message = order.message(now);
    if (append(sittingId, paperId, personId, message))
      return new SavedCard(order.sequence(), now, false);
    Optional<SavedCard> known = explain(sittingId, paperId, personId, message);
    if (known.isPresent()) return known.get();
    // what stood against it is gone again: a pause that ended, more time that was given
    if (append(sittingId, paperId, personId, message))
      return new SavedCard(order.sequence(), now, false);
    throw new SittingClosed();
  }

  private boolean append(UUID sittingId, UUID paperId, long personId, StepRow message) {
    return steps.append(sittingId, paperId, personId, message, message.at().minus(UNDER_WAY));
  }

  /**
   * Why nothing was added: known already, too late, or refused; empty when nothing is against it.
   */
  private Optional<SavedCard> explain(
      UUID sittingId, UUID paperId, long personId, StepRow message) {
    SittingRow sitting = requireOf(sittingId, personId);
    if (!sitting.paperId().equals(paperId)) throw new NotFound("sitting", sittingId);
    Optional<StepRow> known = steps.message(sittingId, message.number());
    if (known.isPresent() && known.get().says(message.kind(), message.item(), message.answer()))
      return Optional.of(
          new SavedCard(message.number(), known.get().at(), known.get().kind() == StepKind.LATE));
    if (sitting.over(message.at())) {
      if (known.isEmpty() && keptLate(sittingId, message))
        return Optional.of(new SavedCard(message.number(), message.at(), true));
      throw new SittingClosed();
    }
    // the number was used for something else: another page writes with a copy of this lease
    if (known.isPresent()) throw new TakenOver();
    sitting.requireLease(message.lease());
    sitting.requireRunning();
    sitting.requireAtHand(message.item());
    sitting.requireFree(message);
    return Optional.empty();
  }

  private boolean keptLate(UUID sittingId, StepRow message) {
    SittingRow sitting = sittings.holdAfresh(sittingId).row();
    sitting.requireAtHand(message.item());
    sitting.requireFree(message);
    return LatePolicy.standing().keeps(sitting, steps.of(sittingId), message)
        && (steps.addLate(sittingId, message) || isThere(sittingId, message));
  }

  /** The same message may have come twice at the same moment. */
  private boolean isThere(UUID sittingId, StepRow message) {
    return steps
        .message(sittingId, message.number())
        .filter(s -> s.says(message.kind(), message.item(), message.answer()))
        .isPresent();
  }

  /**
   * Hands in a locked, open sitting.
   *
   * @param authorId null when the taker or the academy does it
   */
  public SittingRow close(UUID id, Author author, Long authorId, Instant now) {
    return close(id, author, authorId, now, null);
  }

  /**
   * The same, with what the log is to say about it.
   *
   * @param authorId null when the taker or the academy does it
   * @param reason null when none is asked for
   */
  public SittingRow close(UUID id, Author author, Long authorId, Instant now, String reason) {
    Sitting sitting = sittings.require(id);
    Sitting.ClosedBy by =
        switch (author) {
          case TAKER -> Sitting.ClosedBy.TAKER;
          case INVIGILATOR -> Sitting.ClosedBy.INVIGILATOR;
          default -> Sitting.ClosedBy.CLOCK;
        };
    Instant closed = sitting.close(by, now);
    act(sitting, StepKind.HANDED_IN, closed, null, author, authorId, reason);
    return sitting.row();
  }

  /** An invigilator moves the deadline of a locked, open sitting. */
  public SittingRow extend(UUID id, Duration by, long authorId, Instant now, String reason) {
    Sitting sitting = sittings.require(id);
    sitting.extend(by);
    invigilate(sitting, StepKind.EXTENDED, now, authorId, by.toSeconds() + " " + reason);
    return sitting.row();
  }

  /**
   * The taker of a locked, open sitting has a break: the time stands still until it ends.
   *
   * @param number which break, from 1; one that was used changes nothing
   * @param most how long it lasts when nobody ends it before
   * @throws SittingPaused when it stands already
   */
  public SittingRow beginBreak(UUID id, int number, Duration most, Instant now) {
    Sitting sitting = sittings.require(id);
    Instant begun = exact(now);
    if (sitting.beginBreak(number, most, begun)) {
      String value = most.toSeconds() + " " + number;
      act(sitting, StepKind.BREAK_BEGUN, begun, null, Author.TAKER, null, value);
    }
    return sitting.row();
  }

  /**
   * The break of a locked, open sitting is over; of what was longer than it may last nothing is
   * given. Twice is once.
   *
   * @param authorId null when the taker or the academy ends it
   */
  public SittingRow endBreak(UUID id, int number, Author author, Long authorId, Instant now) {
    Sitting sitting = sittings.require(id);
    Instant ends = sitting.row().breakEnds();
    Instant over = ends != null && now.isAfter(ends) ? ends : exact(now);
    if (sitting.endBreak(number, over))
      act(sitting, StepKind.BREAK_ENDED, over, null, author, authorId, null);
    return sitting.row();
  }

  /** Those whose break is over by now, the longest first. */
  public List<UUID> rested(Instant now, int most) {
    return sittings.rested(now, most);
  }

  /**
   * An invigilator stops the time of a locked, open sitting; a break ends with that.
   *
   * @throws SittingPaused when it stands already
   */
  public SittingRow pause(UUID id, long authorId, Instant now, String reason) {
    Sitting sitting = sittings.require(id);
    endBreak(id, sitting.row().breaks(), Author.INVIGILATOR, authorId, now);
    sitting.pause(exact(now));
    invigilate(sitting, StepKind.PAUSED, now, authorId, reason);
    return sitting.row();
  }

  /**
   * An invigilator lets the time of a locked, open sitting run again, with what was left.
   *
   * @throws NotPaused when it runs
   */
  public SittingRow resume(UUID id, long authorId, Instant now, String reason) {
    Sitting sitting = sittings.require(id);
    sitting.resume(exact(now));
    invigilate(sitting, StepKind.RESUMED, now, authorId, reason);
    return sitting.row();
  }

  /** An invigilator tells the taker of a locked, open sitting something. */
  public void tell(UUID id, long authorId, Instant now, String words) {
    Sitting sitting = sittings.require(id);
    sitting.row().requireOpen();
    invigilate(sitting, StepKind.TOLD, now, authorId, words);
  }

  /** An invigilator sends the taker of a locked, open sitting out; it is to be closed at once. */
  public void exclude(UUID id, ExclusionCause cause, long authorId, Instant now, String reason) {
    Sitting sitting = sittings.require(id);
    sitting.row().requireOpen();
    invigilate(sitting, StepKind.EXCLUDED, now, authorId, cause + " " + reason);
  }

  /**
   * Somebody finds that the taker of a locked, closed sitting was sent out for another cause; the
   * last one that is said counts.
   */
  public void excludedFor(
      UUID id, ExclusionCause cause, long authorId, Instant now, String reason) {
    invigilate(sittings.require(id), StepKind.EXCLUDED, now, authorId, cause + " " + reason);
  }

  private void invigilate(
      Sitting sitting, StepKind kind, Instant now, long authorId, String value) {
    act(sitting, kind, exact(now), null, Author.INVIGILATOR, authorId, value);
  }

  /** As exact as the database keeps it, so that the fold comes to the same deadline. */
  private static Instant exact(Instant now) {
    return now.truncatedTo(ChronoUnit.MICROS);
  }

  /** What invigilators did, as the taker may know it. */
  public List<NoteRow> notes(UUID id) {
    return steps.acts(id).stream().filter(s -> s.kind().noted()).map(StepRow::note).toList();
  }

  /** In the order in which they were added. */
  public List<StepRow> steps(UUID id) {
    return steps.of(id);
  }

  public SittingState state(UUID id) {
    return SittingState.fold(steps.of(id));
  }

  /** All at once, reading only the logs that grew since they were asked for last. */
  public Map<UUID, SittingState> states(Collection<UUID> ids) {
    Map<UUID, Steps.Length> lengths = steps.lengths(ids);
    if (folded.size() > MOST_FOLDED) folded.clear();
    Map<UUID, SittingState> states = new HashMap<>();
    List<UUID> grown = new ArrayList<>();
    lengths.forEach(
        (id, length) -> {
          Folded known = folded.get(id);
          if (known != null && known.length().equals(length)) states.put(id, known.state());
          else grown.add(id);
        });
    steps
        .of(grown)
        .forEach(
            (id, log) -> {
              SittingState state = SittingState.fold(log);
              states.put(id, state);
              folded.put(id, new Folded(Steps.Length.of(log.size(), lengths.get(id)), state));
            });
    return states;
  }

  /**
   * All at once, in one statement; for work over many that are over, which nobody asks for again.
   */
  public Map<UUID, SittingState> read(Collection<UUID> ids) {
    Map<UUID, List<StepRow>> logs = steps.of(ids);
    return ids.stream()
        .distinct()
        .collect(
            Collectors.toMap(id -> id, id -> SittingState.fold(logs.getOrDefault(id, List.of()))));
  }

  /** The place of the newest step of the academy's. */
  long lastPlace() {
    return steps.lastPlace();
  }

  /** Acts of the academy's behind a place: place and sitting. */
  Map<Long, UUID> actsBehind(long place) {
    return steps.actsBehind(place);
  }

  /** What invigilators did to each of these, as their takers may know it. */
  public Map<UUID, List<NoteRow>> notes(Collection<UUID> ids) {
    return steps.acts(ids).entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                e ->
                    e.getValue().stream()
                        .filter(s -> s.kind().noted())
                        .map(StepRow::note)
                        .toList()));
  }

  /** Those whose time is over, with what may be under way, the longest overdue first. */
  public List<UUID> overdue(Instant now, int most) {
    return sittings.overdue(now.minus(UNDER_WAY), most);
  }

  /** Those whose time stands still since before this, the longest first. */
  public List<UUID> standing(Instant before, int most) {
    return sittings.standing(before, most);
  }

  /**
   * Late answers that wait for a decision, the oldest first.
   *
   * @param notOf whose own are left out
   */
  public List<LateRow> waiting(Reach reach, long notOf, int most) {
    List<UUID> ids = steps.withLate(reach, notOf, most);
    Map<UUID, SittingRow> rows = all(ids);
    return ids.stream().flatMap(id -> waiting(rows.get(id)).stream()).toList();
  }

  /**
   * How many there are, in one statement.
   *
   * @param notOf whose own are left out
   */
  public long countWaiting(Reach reach, long notOf) {
    return steps.late(reach, notOf);
  }

  private List<LateRow> waiting(SittingRow sitting) {
    List<StepRow> log = steps.of(sitting.id());
    SittingState state = SittingState.fold(log);
    return state.waiting().stream()
        .map(
            late ->
                new LateRow(
                    sitting.id(),
                    sitting.paperId(),
                    sitting.personId(),
                    late.number(),
                    late.item(),
                    late.answer(),
                    state.answers().get(late.item()),
                    LatePolicy.typed(log, late).orElse(late.clientAt()),
                    sitting.deadline(),
                    late.at()))
        .toList();
  }

  /**
   * Decides about a late answer of a locked sitting.
   *
   * @throws NotWaiting when somebody has decided, or there is no such answer
   */
  public void decideLate(
      UUID id,
      int number,
      boolean letIn,
      Author author,
      long authorId,
      Instant now,
      String reason) {
    Sitting sitting = sittings.require(id);
    if (state(id).waiting().stream().noneMatch(s -> s.number() == number)) throw new NotWaiting();
    act(
        sitting,
        letIn ? StepKind.LET_IN : StepKind.LEFT_OUT,
        now,
        null,
        author,
        authorId,
        number + " " + reason);
  }

  /**
   * Seals the log as it stands.
   *
   * @param number of the marking that goes with it
   * @param head what was asked, as a line
   * @param tail the markings so far, as lines
   */
  public SealRow seal(UUID id, int number, Instant now, String head, List<String> tail) {
    return seal(id, number, now, head, steps.of(id), tail);
  }

  /**
   * The same, for who has just read the log of the locked sitting.
   *
   * @param log all of it, in the order in which it was added
   */
  public SealRow seal(
      UUID id, int number, Instant now, String head, List<StepRow> log, List<String> tail) {
    SealRow seal = new SealRow(id, number, now, log.size(), hash(head, log, tail));
    seals.add(seal);
    return seal;
  }

  public List<SealRow> seals(UUID id) {
    return seals.of(id);
  }

  /** The seal with this hash, in any case and with or without blanks. */
  public Optional<SealRow> sealed(String hash) {
    String typed = hash.replaceAll("\\s", "").toLowerCase(Locale.ROOT);
    return Seal.looksLike(typed) ? seals.byHash(typed) : Optional.empty();
  }

  /**
   * Does every seal still come out as it was when it was made? What was added after the last one
   * may only be late answers that wait.
   */
  public boolean intact(UUID id, String head, List<String> markings) {
    List<StepRow> log = steps.of(id);
    List<SealRow> all = seals.of(id);
    int sealed = all.isEmpty() ? 0 : all.get(all.size() - 1).steps();
    return all.size() == markings.size()
        && all.stream()
            .allMatch(
                s ->
                    s.steps() <= log.size()
                        && s.hash()
                            .equals(
                                hash(
                                    head,
                                    log.subList(0, s.steps()),
                                    markings.subList(0, s.number()))))
        && log.stream().skip(sealed).allMatch(s -> s.kind() == StepKind.LATE);
  }

  private static String hash(String head, List<StepRow> log, List<String> tail) {
    List<String> lines = new ArrayList<>();
    lines.add(head);
    log.forEach(s -> lines.add(s.line()));
    lines.addAll(tail);
    return Seal.over(lines);
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
