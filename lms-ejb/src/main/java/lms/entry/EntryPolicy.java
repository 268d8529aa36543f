package lms.entry;

import java.time.Instant;

/**
 * May somebody begin now? Whom an invigilator has let in by hand, with a reason, may begin whatever
 * the other rules say: nobody honest stays outside while there is somebody to help. Who came in
 * time stays in time, however long they waited.
 */
record EntryPolicy(Rules rules, Instant opens) {

  /**
   * @param here does the person come from an address of the exam's?
   * @param safe is it the browser of the exam?
   * @param came when the person was first seen at the door
   * @param admitted by an invigilator, or by the code of the room
   * @param letIn by an invigilator, with a reason
   */
  EntryState judge(boolean here, boolean safe, Instant came, boolean admitted, boolean letIn) {
    if (letIn) return EntryState.OPEN;
    if (!here) return EntryState.ELSEWHERE;
    if (!safe) return EntryState.UNSAFE;
    if (late(came)) return EntryState.LATE;
    return rules.admitted() && !admitted ? EntryState.WAITING : EntryState.OPEN;
  }

  private boolean late(Instant came) {
    Instant last = rules.lastEntry(opens);
    return last != null && came.isAfter(last);
  }
}
