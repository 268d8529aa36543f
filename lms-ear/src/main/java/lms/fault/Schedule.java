package lms.fault;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Which faults come in which order; the same seed gives the same schedule. */
public record Schedule(long seed, List<Planned> faults) {
  private static final Duration RESTART = Duration.ofSeconds(20);

  /**
   * Round after round of all kinds, each shuffled anew; at the end the clock moves past the end.
   */
  public static Schedule of(long seed, int count) {
    Random random = new Random(seed);
    List<Fault> kinds = new ArrayList<>();
    while (kinds.size() < count - 1) {
      List<Fault> round = new ArrayList<>(Fault.ROUND);
      Collections.shuffle(round, random);
      kinds.addAll(round);
    }
    List<Fault> all = new ArrayList<>(kinds.subList(0, Math.max(0, count - 1)));
    all.add(Fault.CLOCK_PAST_THE_END);
    return of(seed, all);
  }

  /** These, in this order. */
  public static Schedule of(long seed, List<Fault> kinds) {
    Random random = new Random(seed);
    return new Schedule(seed, kinds.stream().map(f -> planned(f, random)).toList());
  }

  private static Planned planned(Fault fault, Random random) {
    Duration pause = Duration.ofMillis(4000 + random.nextInt(6000));
    int lasts =
        switch (fault) {
          case SERVER_KILLED, CLOCK_AHEAD -> 0;
          case DATABASE_STOPPED, DATABASE_STOPPED_AT_ONCE, DATABASE_KILLED ->
              500 + random.nextInt(5500);
          case CUT_OFF -> 8000 + random.nextInt(12_000);
          default -> 8000 + random.nextInt(4000);
        };
    int ahead = fault == Fault.CLOCK_AHEAD ? 60 + random.nextInt(120) : 0;
    return new Planned(fault, pause, Duration.ofMillis(lasts), Duration.ofSeconds(ahead));
  }

  /** The same in so many times less time. */
  public Schedule hastened(int times) {
    return new Schedule(
        seed,
        faults.stream()
            .map(
                f ->
                    new Planned(
                        f.fault(),
                        f.pause().dividedBy(times),
                        f.lasts().dividedBy(times),
                        f.ahead()))
            .toList());
  }

  /** About how long it takes. */
  public Duration expected() {
    return faults.stream()
        .map(
            f ->
                f.pause()
                    .plus(f.lasts())
                    .plus(f.fault() == Fault.SERVER_KILLED ? RESTART : Duration.ofSeconds(2)))
        .reduce(Duration.ZERO, Duration::plus);
  }
}
