package lms.entry;

import jakarta.persistence.EntityManager;
import java.time.Clock;

/** The door of exams without a server. */
public final class TestEntry {
  private TestEntry() {}

  public static EntryDesk at(EntityManager em, Clock clock) {
    EntryDesk desk = new EntryDesk();
    desk.arrivals = new Arrivals();
    desk.arrivals.em = em;
    desk.keys = new HallKeys();
    desk.keys.em = em;
    desk.clock = clock;
    return desk;
  }
}
