package lms.exam;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import lms.security.Me;

/** The doors of exam for database tests of other rooms. */
public final class ExamDoors {
  private ExamDoors() {}

  public static ExamRecordService records(EntityManager em, Me me, Clock clock) {
    ExamRecordService door = new ExamRecordService();
    door.papers = new Papers();
    door.papers.em = em;
    door.me = me;
    door.clock = clock;
    return door;
  }
}
