package lms.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Random;

/**
 * How a fault test is wanted; every number has a limit.
 *
 * @param limit after so long the run is broken off
 */
record FaultWishes(
    boolean quick, int takers, int faults, long seed, Duration limit, Path folder, boolean keep) {

  static FaultWishes of(String[] words, Path folder) {
    Deque<String> rest = new ArrayDeque<>(Arrays.asList(words));
    boolean quick = rest.remove("--quick");
    boolean keep = rest.remove("--keep");
    int takers = quick ? 60 : 300, faults = quick ? 8 : 24, minutes = quick ? 15 : 40;
    int seed = new Random().nextInt(1_000_000);
    Path out = folder;
    while (!rest.isEmpty()) {
      String word = rest.pop();
      if (rest.isEmpty()) throw new IllegalArgumentException(Say.both("option.empty", word));
      String value = rest.pop();
      switch (word) {
        case "--takers" -> takers = Wishes.number(word, value, 1, 2000);
        case "--faults" -> faults = Wishes.number(word, value, 1, 200);
        case "--minutes" -> minutes = Wishes.number(word, value, 1, 600);
        case "--seed" -> seed = Wishes.number(word, value, 0, 999_999);
        case "--folder" -> out = Path.of(value);
        default -> throw new IllegalArgumentException(Say.both("option.unknown", word));
      }
    }
    return new FaultWishes(quick, takers, faults, seed, Duration.ofMinutes(minutes), out, keep);
  }
}
