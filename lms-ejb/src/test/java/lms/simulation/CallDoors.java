package lms.simulation;

import jakarta.persistence.EntityManager;
import lms.security.Me;

/** The doors of simulation for database tests of other rooms. */
public final class CallDoors {
  private CallDoors() {}

  public static CallRecordService records(EntityManager em, Me me) {
    CallRecordService door = new CallRecordService();
    door.calls = new Calls();
    door.calls.em = em;
    door.scenarios = new Scenarios();
    door.scenarios.em = em;
    door.me = me;
    return door;
  }
}
