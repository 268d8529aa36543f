package lms.regrade;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lms.correction.CorrectionDesk;
import lms.exam.RemarkRow;
import lms.exam.RemarkService;

/**
 * The steps in which a regrade is found out and carried out, each in a transaction of its own: a
 * server that stops between two of them loses nothing.
 */
@ApplicationScoped
class RegradeSteps {
  private static final int AT_ONCE = 200;

  @Inject Regrades regrades;
  @Inject Lines lines;
  @Inject CorrectionDesk corrections;
  @Inject RemarkService remarks;
  @Inject Event<CheckBegun> begun;
  @Inject Event<MarksForetold> foretold;
  @Inject Event<RegradeDone> done;
  @Inject Clock clock;

  @Transactional(TxType.REQUIRES_NEW)
  public List<Long> busy() {
    return regrades.busy();
  }

  /** Sittings to mark again now; none while it is not in force. */
  @Transactional(TxType.REQUIRES_NEW)
  public List<UUID> unmarked(long id) {
    return regrades.require(id).state() == RegradeState.RUNNING
        ? lines.unmarked(id, AT_ONCE, clock.instant())
        : List.of();
  }

  @Transactional(TxType.REQUIRES_NEW)
  public void markOne(long id, UUID sitting) {
    Regrade regrade = regrades.require(id);
    Instant now = clock.instant();
    remarks
        .markAgain(sitting, regrade.decider(), regrade.reason())
        .ifPresentOrElse(
            became -> lines.marked(id, sitting, became, now), () -> lines.handed(id, sitting, now));
  }

  @Transactional(TxType.REQUIRES_NEW)
  public void putOff(long id, UUID sitting) {
    lines.failed(id, sitting, clock.instant());
  }

  /** Sittings to look at next; none while it looks at none. */
  @Transactional(TxType.REQUIRES_NEW)
  public List<UUID> left(long id) {
    return regrades.require(id).state().looks() ? regrades.left(id, AT_ONCE) : List.of();
  }

  /** Looks at this one alone. */
  @Transactional(TxType.REQUIRES_NEW)
  public void look(long id, UUID sitting) {
    Regrade regrade = regrades.lock(id);
    if (regrade.state().looks() && regrades.take(id, sitting)) look(regrade, List.of(sitting));
  }

  @Transactional(TxType.REQUIRES_NEW)
  public void setAside(long id, UUID sitting) {
    regrades.setAside(id, sitting);
  }

  /**
   * Does the next step, or finds that there is none now.
   *
   * @return is there more to do at once?
   */
  @Transactional(TxType.REQUIRES_NEW)
  public boolean next(long id) {
    Regrade regrade = regrades.lock(id);
    return switch (regrade.state()) {
      case ORDERED -> begin(regrade);
      case CHECKING -> check(regrade);
      case RUNNING -> lookAgain(regrade);
      case LOOKING -> look(regrade);
      case CHECKED, DROPPED, DONE -> false;
    };
  }

  private boolean begin(Regrade regrade) {
    long base = corrections.newest();
    Map<UUID, Long> asked = remarks.asked(regrade.question());
    begun.fire(new CheckBegun(regrade.id()));
    lines.clear(regrade.id());
    regrades.forget(regrade.id());
    regrades.ask(regrade.id(), asked);
    regrade.look(asked.size(), base);
    return true;
  }

  private boolean check(Regrade regrade) {
    List<UUID> some = regrades.take(regrade.id(), AT_ONCE);
    if (some.isEmpty()) {
      regrade.known(clock.instant());
      return false;
    }
    look(regrade, some);
    return true;
  }

  private void look(Regrade regrade, List<UUID> some) {
    boolean trying = regrade.state() == RegradeState.CHECKING;
    List<RemarkRow> rows =
        remarks.would(some, regrade.question(), trying ? regrade.change() : null);
    lines.add(regrade.id(), rows);
    if (trying && !rows.isEmpty()) foretold.fire(new MarksForetold(regrade.id(), rows));
  }

  private boolean lookAgain(Regrade regrade) {
    if (!lines.unmarked(regrade.id(), 1, clock.instant()).isEmpty()) return true;
    if (lines.waiting(regrade.id())) return false; // until one that failed is tried again
    regrade.lookAgain();
    regrades.ask(regrade.id(), remarks.asked(regrade.question()));
    return true;
  }

  private boolean look(Regrade regrade) {
    List<UUID> some = regrades.take(regrade.id(), AT_ONCE);
    if (!some.isEmpty()) {
      look(regrade, some);
      return true;
    }
    Instant now = clock.instant();
    if (!lines.waiting(regrade.id())) {
      done.fire(regrade.finish(now));
      return false;
    }
    regrade.goOn();
    return true;
  }
}
