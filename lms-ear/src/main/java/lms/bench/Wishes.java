package lms.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * How a measurement is wanted; every number has a limit.
 *
 * @param pages do the takers of open loops keep what an open page keeps?
 * @param takers who start within 60 s, sign-in included
 * @param waiting who have signed in before
 * @param attempts of the phase that measures each operation for itself
 * @param closed how long the closed loop runs
 * @param cut after so long an open loop hands in what it has; empty: every taker answers all items
 * @param rounds how often the phases are run; of each figure the median counts
 * @param preload finished attempts that are stored before the phases are run again
 * @param limit after so long the run is broken off
 */
record Wishes(
    boolean quick,
    boolean pages,
    Set<Phase> phases,
    int takers,
    int waiting,
    int attempts,
    Duration closed,
    Optional<Duration> cut,
    int rounds,
    int preload,
    Duration limit,
    Path folder,
    boolean keep) {

  /** What can be measured, in the order in which it is. */
  enum Phase {
    EACH,
    CLOSED,
    STORM,
    WAITING,
    STEADY,
    ABSENT,
    OVERLOAD
  }

  static Wishes of(String[] words, Path folder) {
    Deque<String> rest = new ArrayDeque<>(Arrays.asList(words));
    boolean quick = rest.remove("--quick");
    boolean keep = rest.remove("--keep");
    boolean pages = rest.remove("--pages");
    // these take as long as all the others of a quick run
    Set<Phase> slow = EnumSet.of(Phase.ABSENT, Phase.OVERLOAD);
    Set<Phase> phases = EnumSet.allOf(Phase.class);
    if (quick) phases.removeAll(slow);
    int takers = 1200, waiting = quick ? 1000 : 5000, attempts = quick ? 200 : 600;
    int closed = quick ? 30 : 120, cut = quick ? 75 : 0, preload = 0, minutes = 0;
    int rounds = 1;
    Path out = folder;
    while (!rest.isEmpty()) {
      String word = rest.pop();
      if (rest.isEmpty()) throw new IllegalArgumentException(Say.both("option.empty", word));
      String value = rest.pop();
      switch (word) {
        case "--takers" -> takers = number(word, value, 1, 20_000);
        case "--waiting" -> waiting = number(word, value, 1, 20_000);
        case "--attempts" -> attempts = number(word, value, 1, 20_000);
        case "--closed" -> closed = number(word, value, 1, 3600);
        case "--cut" -> cut = number(word, value, 0, 3600);
        case "--rounds" -> rounds = number(word, value, 1, 9);
        case "--preload" -> preload = number(word, value, 0, 2_000_000);
        case "--minutes" -> minutes = number(word, value, 1, 600);
        case "--only" -> phases = phases(value);
        case "--folder" -> out = Path.of(value);
        default -> throw new IllegalArgumentException(Say.both("option.unknown", word));
      }
    }
    return new Wishes(
        quick,
        pages,
        phases,
        takers,
        waiting,
        attempts,
        Duration.ofSeconds(closed),
        cut == 0 ? Optional.empty() : Optional.of(Duration.ofSeconds(cut)),
        rounds,
        preload,
        Duration.ofMinutes(minutes > 0 ? minutes : (quick ? 12 : 120) * rounds),
        out,
        keep);
  }

  static int number(String word, String value, int least, int most) {
    if (value.matches("\\d{1,9}")) {
      int number = Integer.parseInt(value);
      if (number >= least && number <= most) return number;
    }
    throw new IllegalArgumentException(Say.both("option.number", word, least, most, value));
  }

  private static Set<Phase> phases(String value) {
    Set<Phase> chosen = EnumSet.noneOf(Phase.class);
    for (String each : value.split(","))
      try {
        chosen.add(Phase.valueOf(each.strip().toUpperCase(Locale.ROOT)));
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException(Say.both("option.phase", each), e);
      }
    return chosen;
  }
}
