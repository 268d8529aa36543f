package lms.exam;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import lms.attempt.AttemptDesk;
import lms.attempt.NotMissed;
import lms.attempt.StillLocked;
import lms.entry.ArrivalRow;
import lms.entry.Entrant;
import lms.entry.EntryDesk;
import lms.entry.NotAtDoor;
import lms.platform.NotFound;
import lms.presence.Presence;
import lms.safebrowser.SafeBrowser;
import lms.security.Me;
import lms.security.Right;
import lms.sitting.Author;
import lms.sitting.ExclusionCause;
import lms.sitting.OwnSitting;
import lms.sitting.SittingLog;
import lms.sitting.SittingRow;
import lms.sitting.SittingState;

/** Exams seen from the front of the hall: which ones there are, who sits where, and the end. */
@Stateless
@DenyAll
public class ExamHallService {
  @Inject Papers papers;
  @Inject SittingLog sittings;
  @Inject Settling settling;
  @Inject Presence presence;
  @Inject EntryDesk entry;
  @Inject AttemptDesk attempts;
  @Inject Me me;
  @Inject Clock clock;

  /**
   * Halls whose window touches this time, or where somebody is not done since, with somebody within
   * my reach, the earliest first.
   */
  @RolesAllowed(Right.INVIGILATE)
  public List<HallRow> halls(@NotNull Instant from, @NotNull Instant to) {
    return papers.halls(me.reach(), me.id(), from, to);
  }

  /**
   * @throws NotFound also when nobody in it is within my reach
   */
  @RolesAllowed({Right.INVIGILATE, Right.SYSTEM})
  public HallRow hall(@NotBlank String key) {
    return papers.hall(me.reach(), me.id(), key).orElseThrow(() -> new NotFound("hall", key));
  }

  /**
   * The settings of the browser in which the exam of a hall is sat.
   *
   * @param base where the academy is reached, without a slash at the end
   * @throws NotFound also when it is sat in any browser
   */
  @RolesAllowed(Right.INVIGILATE)
  public byte[] browserFile(@NotBlank String key, @NotBlank String base) {
    if (!hall(key).rules().safe()) throw new NotFound("safe-browser", key);
    return SafeBrowser.of(base, key).file();
  }

  /** Have I a paper of my own in that hall that is not handed in? */
  @RolesAllowed({Right.INVIGILATE, Right.SYSTEM})
  public boolean amSeated(@NotBlank String key) {
    return papers.seated(me.id(), key);
  }

  /** Everybody in a hall within my reach, but never myself. */
  @RolesAllowed(Right.INVIGILATE)
  public List<SeatRow> seats(@NotBlank String key) {
    List<Papers.SeatFacts> seats = papers.seats(me.reach(), me.id(), key);
    List<UUID> begun =
        seats.stream().map(Papers.SeatFacts::sittingId).filter(Objects::nonNull).toList();
    Map<UUID, SittingRow> rows = sittings.all(begun);
    Map<UUID, SittingState> states = sittings.states(begun);
    Map<UUID, ArrivalRow> doors =
        entry.rows(
            seats.stream().filter(Papers.SeatFacts::outside).map(s -> s.entrant(key)).toList());
    Instant now = clock.instant();
    return seats.stream()
        .map(
            s ->
                s.sittingId() == null
                    ? SeatRow.empty(
                        s.paperId(),
                        s.personId(),
                        s.items(),
                        s.settled(),
                        doors.get(s.paperId()),
                        s.excused())
                    : taken(s, rows.get(s.sittingId()), states.get(s.sittingId()), now))
        .toList();
  }

  private SeatRow taken(Papers.SeatFacts seat, SittingRow row, SittingState state, Instant now) {
    Instant lost = presence.lost(row.id(), state.lastSaved(), now);
    return SeatRow.taken(seat.items(), row, state, lost, seat.excused());
  }

  /** In which hall a sitting is; it must be within my reach and not mine. */
  @RolesAllowed({Right.INVIGILATE, Right.DECIDE_LATE_ANSWER})
  public String hallOf(@NotNull UUID sittingId) {
    SittingRow sitting = sittings.require(sittingId);
    requireOther(sitting);
    return papers.require(sitting.paperId()).hall();
  }

  /**
   * Somebody who may still come to the door of their exam; within my reach, and not me. Where it is
   * sat in a browser of its own, or at certain addresses, they may have begun: the machine may fail
   * while they write, and the next one stand elsewhere.
   *
   * @throws NotAtDoor when it is begun, withdrawn or over
   */
  @RolesAllowed(Right.INVIGILATE)
  public Entrant entrant(@NotNull UUID paperId) {
    Paper paper = ofOther(paperId);
    boolean begun = paper.sittingId() != null && (!paper.rules().bound() || paper.isWaiting());
    if (begun || paper.isWithdrawn() || paper.isSettled()) throw new NotAtDoor();
    return paper.entrant();
  }

  /**
   * The same, for who would be let in whatever the rules of the door say.
   *
   * @throws StillLocked when that would not help: their next attempt is locked
   */
  @RolesAllowed(Right.INVIGILATE)
  public Entrant outsider(@NotNull UUID paperId) {
    Entrant who = entrant(paperId);
    if (attempts.locked(who.personId(), papers.require(paperId).series())) throw new StillLocked();
    return who;
  }

  /** The same for one of many, as long as they have not begun; nobody is no refusal. */
  @RolesAllowed(Right.INVIGILATE)
  public Optional<Entrant> outside(@NotNull UUID paperId) {
    Paper paper = ofOther(paperId);
    boolean gone = paper.sittingId() != null || paper.isWithdrawn() || paper.isSettled();
    return gone ? Optional.empty() : Optional.of(paper.entrant());
  }

  /**
   * Finds that somebody could not sit what they missed: it does not count, and a stage exam or
   * resit takes place again.
   *
   * @return who it is
   * @throws NotMissed when it was begun, is not over, was withdrawn, or does not count already
   */
  @RolesAllowed(Right.INVIGILATE)
  public Entrant excuse(@NotNull UUID paperId, @NotBlank String reason) {
    ofOther(paperId);
    Paper paper = papers.lock(paperId);
    paper.requireMissed();
    settling.excuseAbsence(paper, reason, clock.instant());
    return paper.entrant();
  }

  private Paper ofOther(UUID paperId) {
    Paper paper = papers.require(paperId);
    me.requireReach(paper.personId());
    if (paper.personId() == me.id()) throw new OwnSitting();
    return paper;
  }

  /** Hands in for somebody who cannot; what was saved is marked. */
  @RolesAllowed(Right.INVIGILATE)
  public void handInFor(@NotNull UUID sittingId, @NotBlank String reason) {
    close(sittingId, null, reason);
  }

  /**
   * Sends somebody out. The sitting closes and is marked: with 0 when the cause is the person, as
   * it stands for every other cause.
   */
  @RolesAllowed(Right.INVIGILATE)
  public void exclude(
      @NotNull UUID sittingId, @NotNull ExclusionCause cause, @NotBlank String reason) {
    close(sittingId, cause, reason);
  }

  private void close(UUID sittingId, ExclusionCause cause, String reason) {
    SittingRow sitting = sittings.lock(sittingId);
    requireOther(sitting);
    sitting.requireOpen();
    Instant now = clock.instant();
    if (cause != null) sittings.exclude(sittingId, cause, me.id(), now, reason);
    settling.handIn(sittingId, Author.INVIGILATOR, me.actor(), now, reason);
  }

  private void requireOther(SittingRow sitting) {
    me.requireReach(sitting.personId());
    if (sitting.personId() == me.id()) throw new OwnSitting();
  }
}
