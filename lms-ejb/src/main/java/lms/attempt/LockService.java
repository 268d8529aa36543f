package lms.attempt;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.List;
import lms.audit.Audit;
import lms.security.Me;
import lms.security.Right;

/** Where exams that are locked after too many fails are looked at and released. */
@Stateless
@DenyAll
public class LockService {
  private static final int SHOWN = 300;

  @Inject Locks locks;
  @Inject Event<ExamReleased> released;
  @Inject Audit audit;
  @Inject Me me;
  @Inject Clock clock;

  /** Within my reach: those that stand, then those that were released, the latest first. */
  @RolesAllowed(Right.RELEASE_EXAM)
  public List<LockRow> list() {
    return locks.within(me.reach(), SHOWN).stream().map(Lock::row).toList();
  }

  /** How many wait for somebody like me to release them. */
  @RolesAllowed(Right.RELEASE_EXAM)
  public long waiting() {
    return locks.standing(me.reach(), me.id());
  }

  /** Is my next attempt at the exam of a stage locked until somebody releases it? */
  @RolesAllowed(Right.SIT_EXAM)
  public boolean mine(long cohortId, @NotNull String stageId) {
    return locks.stands(me.id(), Attempt.series(cohortId, stageId));
  }

  /**
   * Lets somebody attempt it once more; as many fails again lock it anew.
   *
   * @throws OwnLock nobody releases their own
   * @throws LockReleased when somebody did before
   */
  @RolesAllowed(Right.RELEASE_EXAM)
  public void release(long id, @NotBlank @Size(max = 400) String reason) {
    Lock lock = locks.lock(id);
    me.requireReach(lock.personId());
    if (lock.personId() == me.id()) throw new OwnLock();
    lock.release(me.actor(), reason, clock.instant());
    released.fire(new ExamReleased(lock.personId(), clock.instant()));
    audit.record(me.actor(), "release", "exam-lock", id, null, lock.personId(), reason);
  }
}
