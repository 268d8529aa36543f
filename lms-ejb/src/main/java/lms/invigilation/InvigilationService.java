package lms.invigilation;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import lms.attempt.NotMissed;
import lms.audit.Audit;
import lms.entry.Entrant;
import lms.exam.ExamHallService;
import lms.exam.ExamRecordService;
import lms.exam.SeatRow;
import lms.platform.NotFound;
import lms.security.Me;
import lms.security.Right;
import lms.sitting.ExclusionCause;
import lms.sitting.NotPaused;
import lms.sitting.OwnSitting;
import lms.sitting.SittingClosed;
import lms.sitting.SittingLog;
import lms.sitting.SittingPaused;
import lms.sitting.SittingRow;
import lms.sitting.StepKind;
import lms.sitting.StepRow;

/**
 * What an invigilator does while an exam runs. Each act is a step in the log of the sitting, a line
 * in the log of the hall and an entry in the audit trail, with author and reason; nobody acts on a
 * sitting of their own or outside their reach.
 *
 * <p>What could be done twice unnoticed names the press that it came from, drawn by the page (null
 * without one): pressed again because its answer was lost, it is done once.
 */
@Stateless
@DenyAll
public class InvigilationService {
  private static final int LONGEST = 400;
  private static final int MOST_MINUTES = 120;

  @Inject SittingLog sittings;
  @Inject ExamHallService halls;
  @Inject ExamRecordService exams;
  @Inject Incidents incidents;
  @Inject OneByOne oneByOne;
  @Inject Audit audit;
  @Inject Me me;
  @Inject Clock clock;

  /**
   * Moves one person's deadline.
   *
   * @throws SittingClosed when it is handed in
   */
  @RolesAllowed(Right.INVIGILATE)
  public void extend(
      @NotNull UUID sittingId,
      @Min(1) @Max(MOST_MINUTES) int minutes,
      @NotBlank @Size(max = LONGEST) String reason,
      @Size(max = Incidents.PRESS) String press) {
    if (again(press)) return;
    SittingRow sitting = lock(sittingId);
    lengthen(sitting, minutes, reason);
    note(sitting, IncidentKind.EXTENDED, String.valueOf(minutes), reason);
  }

  /**
   * Moves the deadline of everybody who is writing in a hall, or paused; all or nobody.
   *
   * @return how many; 0 when it was done already
   * @throws NobodyWriting when there is nobody
   */
  @RolesAllowed(Right.INVIGILATE)
  public int extendAll(
      @NotBlank String hall,
      @Min(1) @Max(MOST_MINUTES) int minutes,
      @NotBlank @Size(max = LONGEST) String reason,
      @Size(max = Incidents.PRESS) String press) {
    if (again(press)) return 0;
    int moved = eachOpen(hall, sitting -> lengthen(sitting, minutes, reason));
    if (moved == 0) throw new NobodyWriting();
    note(hall, IncidentKind.EXTENDED, String.valueOf(minutes), reason);
    return moved;
  }

  private void lengthen(SittingRow before, int minutes, String reason) {
    Duration by = Duration.ofMinutes(minutes);
    SittingRow after = sittings.extend(before.id(), by, me.id(), clock.instant(), reason);
    audit.record(
        me.actor(),
        "extend",
        "sitting",
        before.id(),
        Map.of("deadline", before.deadline()),
        Map.of("deadline", after.deadline()),
        reason);
  }

  /**
   * Stops one person's time. What their page sends meanwhile is refused, and kept by the page.
   *
   * @throws SittingPaused when it stands already
   * @throws SittingClosed when it is handed in or over
   */
  @RolesAllowed(Right.INVIGILATE)
  public void pause(@NotNull UUID sittingId, @NotBlank @Size(max = LONGEST) String reason) {
    SittingRow sitting = lock(sittingId);
    sittings.pause(sittingId, me.id(), clock.instant(), reason);
    audit.record(me.actor(), "pause", "sitting", sittingId, null, null, reason);
    note(sitting, IncidentKind.PAUSED, null, reason);
  }

  /**
   * Lets one person's time run again; the deadline moves by the length of the pause.
   *
   * @throws NotPaused when it runs
   */
  @RolesAllowed(Right.INVIGILATE)
  public void resume(@NotNull UUID sittingId, @NotBlank @Size(max = LONGEST) String reason) {
    SittingRow before = lock(sittingId);
    SittingRow after = sittings.resume(sittingId, me.id(), clock.instant(), reason);
    audit.record(
        me.actor(),
        "resume",
        "sitting",
        sittingId,
        Map.of("deadline", before.deadline()),
        Map.of("deadline", after.deadline()),
        reason);
    note(before, IncidentKind.RESUMED, null, reason);
  }

  /**
   * Has one person go on at another machine: the page that they write on is refused from now on and
   * told so, and the next one that they open goes on without asking.
   */
  @RolesAllowed(Right.INVIGILATE)
  public void move(
      @NotNull UUID sittingId,
      @NotBlank @Size(max = LONGEST) String reason,
      @Size(max = Incidents.PRESS) String press) {
    if (again(press)) return;
    SittingRow before = lock(sittingId);
    SittingRow after = sittings.free(sittingId, me.id(), clock.instant(), reason);
    audit.record(
        me.actor(), "move-machine", "sitting", sittingId, before.lease(), after.lease(), reason);
    note(before, IncidentKind.MOVED, null, reason);
  }

  /** Hands in for somebody who cannot. */
  @RolesAllowed(Right.INVIGILATE)
  public void handInFor(@NotNull UUID sittingId, @NotBlank @Size(max = LONGEST) String reason) {
    SittingRow sitting = lock(sittingId);
    halls.handInFor(sittingId, reason);
    note(sitting, IncidentKind.HANDED_IN, null, reason);
  }

  /**
   * Sends somebody out; this closes the sitting. With the person as the cause the mark is 0; for
   * any other cause it is marked as it stands and, unless passed, does not count.
   */
  @RolesAllowed(Right.INVIGILATE)
  public void exclude(
      @NotNull UUID sittingId,
      @NotNull ExclusionCause cause,
      @NotBlank @Size(max = LONGEST) String reason) {
    SittingRow sitting = lock(sittingId);
    halls.exclude(sittingId, cause, reason);
    audit.record(me.actor(), "exclude", "sitting", sittingId, null, cause, reason);
    note(sitting, IncidentKind.EXCLUDED, cause.name(), reason);
  }

  /**
   * Finds that somebody who was sent out for what they did was sent out for another cause. The
   * sitting is marked again as it stands; unless passed, it does not count.
   *
   * @param cause not the person
   * @throws NotExcluded they were not sent out for what they did
   * @throws OwnExclusion it was me who sent them out
   * @throws OwnSitting it is mine
   */
  @RolesAllowed(Right.DECIDE_LATE_ANSWER)
  public void reconsider(
      @NotNull UUID sittingId,
      @NotNull ExclusionCause cause,
      @NotBlank @Size(max = LONGEST) String reason) {
    SittingRow sitting = sittings.lock(sittingId);
    me.requireReach(sitting.personId());
    if (sitting.personId() == me.id()) throw new OwnSitting();
    List<StepRow> log = sittings.steps(sittingId);
    if (cause.forfeits() || sitting.closed() == null || !sittings.state(sittingId).forfeited())
      throw new NotExcluded();
    if (log.stream()
        .filter(s -> s.kind() == StepKind.EXCLUDED)
        .anyMatch(s -> Objects.equals(s.authorId(), me.id()))) throw new OwnExclusion();
    sittings.excludedFor(sittingId, cause, me.id(), clock.instant(), reason);
    audit.record(
        me.actor(), "reconsider", "sitting", sittingId, ExclusionCause.PERSON, cause, reason);
    exams.markAgain(sittingId, reason);
    note(sitting, IncidentKind.RECONSIDERED, cause.name(), reason);
  }

  /**
   * Finds that somebody could not sit the exam that they missed: who waited at the door and was not
   * let in for instance, or was ill. It does not count; a stage exam or resit takes place again on
   * the next working day.
   *
   * @throws NotMissed when it was begun, is not over, or does not count already
   */
  @RolesAllowed(Right.INVIGILATE)
  public void excuse(@NotNull UUID paperId, @NotBlank @Size(max = LONGEST) String reason) {
    Entrant who = halls.excuse(paperId, reason);
    audit.record(
        me.actor(), "excuse", "paper", paperId, null, Map.of("person", who.personId()), reason);
    incidents.add(
        who.hall(),
        clock.instant(),
        IncidentKind.EXCUSED,
        who.personId(),
        null,
        null,
        reason,
        me.actor());
  }

  /** Tells one person something; their page says it at once. */
  @RolesAllowed(Right.INVIGILATE)
  public void tell(
      @NotNull UUID sittingId,
      @NotBlank @Size(max = LONGEST) String words,
      @Size(max = Incidents.PRESS) String press) {
    if (again(press)) return;
    SittingRow sitting = lock(sittingId);
    say(sitting, words);
    note(sitting, IncidentKind.TOLD, null, words);
  }

  /**
   * Tells everybody in a hall something: who is writing, or paused, at once, and who waits to begin
   * when their page asks again.
   *
   * @return how many are writing, or paused; 0 when it was told already
   * @throws NobodyWriting when nobody is, and nobody can come any more
   */
  @RolesAllowed(Right.INVIGILATE)
  public int tellAll(
      @NotBlank String hall,
      @NotBlank @Size(max = LONGEST) String words,
      @Size(max = Incidents.PRESS) String press) {
    if (again(press)) return 0;
    int told = eachOpen(hall, sitting -> say(sitting, words));
    if (told == 0 && halls.seats(hall).stream().noneMatch(SeatRow::ahead))
      throw new NobodyWriting();
    note(hall, IncidentKind.TOLD, null, words);
    return told;
  }

  private void say(SittingRow sitting, String words) {
    sittings.tell(sitting.id(), me.id(), clock.instant(), words);
    audit.record(me.actor(), "tell", "sitting", sitting.id(), null, null, words);
  }

  /**
   * Notes something in the log of a hall.
   *
   * @param personId null when it is about everybody
   * @throws NotInHall when that person has no paper there
   */
  @RolesAllowed(Right.INVIGILATE)
  public void writeDown(
      @NotBlank String hall,
      @NotNull IncidentKind kind,
      Long personId,
      @NotBlank @Size(max = LONGEST) String words,
      @Size(max = Incidents.PRESS) String press) {
    if (again(press)) return;
    halls.hall(hall);
    if (!kind.byHand()) throw new NotFound("incident-kind", kind);
    if (personId != null && halls.seats(hall).stream().noneMatch(s -> s.personId() == personId))
      throw new NotInHall();
    incidents.add(hall, clock.instant(), kind, personId, null, null, words, me.actor());
    audit.record(me.actor(), "note", "hall", hall, null, kind, words);
  }

  /** The log of a hall, the latest first; nothing about people outside my reach. */
  @RolesAllowed(Right.INVIGILATE)
  public List<IncidentRow> incidents(@NotBlank String hall) {
    halls.hall(hall);
    return incidents.of(hall, me.reach());
  }

  private boolean again(String press) {
    return incidents.again(press, me.id(), clock.instant());
  }

  private SittingRow lock(UUID sittingId) {
    SittingRow sitting = sittings.lock(sittingId);
    me.requireReach(sitting.personId());
    if (sitting.personId() == me.id()) throw new OwnSitting();
    sitting.requireOpen();
    return sitting;
  }

  /** Locks them in one order, so that two invigilators at once wait and do not block each other. */
  private int eachOpen(String hall, Consumer<SittingRow> act) {
    List<UUID> open =
        halls.seats(hall).stream()
            .filter(s -> s.sittingId() != null && s.closed() == null)
            .map(SeatRow::sittingId)
            .sorted()
            .toList();
    AtomicInteger done = new AtomicInteger();
    oneByOne.each(
        open,
        id -> {
          SittingRow sitting = sittings.lock(id);
          if (sitting.closed() != null) return;
          act.accept(sitting);
          done.incrementAndGet();
        });
    return done.get();
  }

  private void note(SittingRow sitting, IncidentKind kind, String detail, String words) {
    Instant now = clock.instant();
    String hall = halls.hallOf(sitting.id());
    incidents.add(hall, now, kind, sitting.personId(), sitting.id(), detail, words, me.actor());
  }

  private void note(String hall, IncidentKind kind, String detail, String words) {
    incidents.add(hall, clock.instant(), kind, null, null, detail, words, me.actor());
  }
}
