package lms.invigilation;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import lms.attempt.StillLocked;
import lms.audit.Audit;
import lms.entry.CodeCard;
import lms.entry.Entrant;
import lms.entry.EntryDesk;
import lms.entry.EntryState;
import lms.entry.NotAtDoor;
import lms.exam.ExamHallService;
import lms.exam.ExamSittingService;
import lms.exam.SeatRow;
import lms.platform.NotFound;
import lms.security.Me;
import lms.security.Right;
import lms.sitting.OwnSitting;

/**
 * The door of the hall: who waits is admitted, by hand or by the code of the room; whom a rule
 * keeps out is let in with a reason. Nobody opens it for themselves or beyond their reach.
 */
@Stateless
@DenyAll
public class EntranceService {
  private static final int LONGEST = 400;

  @Inject ExamHallService halls;
  @Inject ExamSittingService sittings;
  @Inject EntryDesk entry;
  @Inject Incidents incidents;
  @Inject OneByOne oneByOne;
  @Inject Audit audit;
  @Inject Me me;
  @Inject Clock clock;

  /**
   * Admits one person; also before they come.
   *
   * @throws NotAtDoor when they have begun, or can no longer
   */
  @RolesAllowed(Right.INVIGILATE)
  public void admit(@NotNull UUID paperId) {
    Entrant who = halls.entrant(paperId);
    admit(who);
    note(who, IncidentKind.ADMITTED, "");
  }

  /**
   * Admits everybody who waits only for that. Who begins by the code of the room meanwhile needs no
   * admission, and keeps nobody out.
   *
   * @return how many were admitted
   * @throws NobodyWaiting when there is nobody
   */
  @RolesAllowed(Right.INVIGILATE)
  public int admitAll(@NotBlank String hall) {
    List<SeatRow> waiting =
        halls.seats(hall).stream()
            .filter(s -> s.arrival() != null && s.arrival().state() == EntryState.WAITING)
            .toList();
    AtomicInteger admitted = new AtomicInteger();
    oneByOne.each(
        waiting,
        seat -> {
          Optional<Entrant> who = halls.outside(seat.paperId());
          who.ifPresent(this::admit);
          if (who.isPresent()) admitted.incrementAndGet();
        });
    if (admitted.get() == 0) throw new NobodyWaiting();
    incidents.add(hall, clock.instant(), IncidentKind.ADMITTED, null, null, null, "", me.actor());
    return admitted.get();
  }

  private void admit(Entrant who) {
    entry.admit(who, me.id());
    audit.record(me.actor(), "admit", "paper", who.paperId(), null, who.personId(), null);
  }

  /**
   * Lets one person in whatever the rules of the door say: who came late for instance.
   *
   * @throws NotAtDoor when they have begun, or can no longer
   * @throws StillLocked when it would not help
   */
  @RolesAllowed(Right.INVIGILATE)
  public void letIn(
      @NotNull UUID paperId,
      @NotBlank @Size(max = LONGEST) String reason,
      @Size(max = Incidents.PRESS) String press) {
    if (incidents.again(press, me.id(), clock.instant())) return;
    Entrant who = halls.outsider(paperId);
    entry.letIn(who, me.id());
    audit.record(me.actor(), "let-in", "paper", paperId, null, who.personId(), reason);
    note(who, IncidentKind.LET_IN, reason);
  }

  /**
   * The code of the room now, to be shown to those who are in it.
   *
   * @throws NotFound also when the exam asks for none
   * @throws OwnSitting when I am to sit the exam there myself
   */
  @RolesAllowed({Right.INVIGILATE, Right.SYSTEM})
  public CodeCard code(@NotBlank String hall) {
    if (!halls.hall(hall).rules().admitted()) throw new NotFound("room-code", hall);
    if (halls.amSeated(hall)) throw new OwnSitting();
    return entry.code(hall);
  }

  /**
   * What everybody was told last in the hall of one of my papers, for who waits before it.
   *
   * @return null when nobody was told anything
   */
  @RolesAllowed(Right.SIT_EXAM)
  public NoticeRow told(@NotNull UUID paperId) {
    return incidents.told(sittings.hall(paperId)).orElse(null);
  }

  private void note(Entrant who, IncidentKind kind, String words) {
    incidents.add(who.hall(), clock.instant(), kind, who.personId(), null, null, words, me.actor());
  }
}
