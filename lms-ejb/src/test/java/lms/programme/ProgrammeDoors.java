package lms.programme;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import lms.exam.ExamDoors;
import lms.plan.OnePlan;
import lms.security.Me;

/** The doors of programme for database tests of other rooms. */
public final class ProgrammeDoors {
  private ProgrammeDoors() {}

  public static CohortService cohorts(EntityManager em, Me me, Clock clock) {
    CohortService door = new CohortService();
    door.cohorts = repository(em);
    door.org = new ShiftDbTest.Shanghai();
    door.plans = new OnePlan();
    door.me = me;
    door.exams = ExamDoors.records(em, me, clock);
    door.clock = clock;
    return door;
  }

  public static CohortDesk desk(EntityManager em) {
    CohortDesk desk = new CohortDesk();
    desk.cohorts = repository(em);
    desk.plans = new OnePlan();
    return desk;
  }

  private static Cohorts repository(EntityManager em) {
    Cohorts cohorts = new Cohorts();
    cohorts.em = em;
    return cohorts;
  }
}
