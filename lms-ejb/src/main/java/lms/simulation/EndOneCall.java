package lms.simulation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import lms.audit.Audit;
import lms.platform.Actor;

/** One call, one transaction. */
@ApplicationScoped
class EndOneCall {
  @Inject Calls calls;
  @Inject Desk desk;
  @Inject Audit audit;
  @Inject Clock clock;

  @Transactional(Transactional.TxType.REQUIRES_NEW)
  List<UUID> due() {
    return calls.lapsed(clock.instant());
  }

  @Transactional(Transactional.TxType.REQUIRES_NEW)
  void end(UUID callId) {
    SimulatedCall stored = calls.lock(callId);
    if (desk.settle(stored, clock.instant())) {
      audit.record(
          Actor.SYSTEM, "end", "call", callId, null, stored.row(desk.scenario(stored)), null);
    }
  }
}
