package lms.sitting;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Schedules that nobody thought of, at the real log in the real database. */
class SittingScheduleProperties {
  @Property(tries = 40)
  void no_schedule_loses_or_doubles_what_was_acknowledged(
      @ForAll long seed, @ForAll @IntRange(min = 5, max = 60) int acts) {
    new SittingScheduleDbTest.Schedule(new Random(seed)).play(acts);
  }
}
