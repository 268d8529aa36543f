package lms.bench;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/** What the takers of one phase met with. */
final class Tally {
  /** One operation. */
  static final class Line {
    final Times times = new Times();
    long errors;
    long waits;
    long sent;
    long received;
  }

  private final Map<Operation, Line> lines = new EnumMap<>(Operation.class);
  private final Map<String, Integer> reasons = new TreeMap<>();

  /** Answers that were offered, refused or broken for good. */
  long failedSaves;

  /** Takers who could not go on. */
  int givenUp;

  /** Takers who saw their result. */
  int finished;

  /** Results that a page showed and that were not as the driver knew them. */
  int shownWrong;

  Tally() {
    for (Operation each : Operation.values()) lines.put(each, new Line());
  }

  Line of(Operation operation) {
    return lines.get(operation);
  }

  void error(Operation operation, String reason) {
    of(operation).errors++;
    reasons.merge(operation + ": " + reason, 1, Integer::sum);
  }

  long errors() {
    return lines.values().stream().mapToLong(l -> l.errors).sum();
  }

  long waits() {
    return lines.values().stream().mapToLong(l -> l.waits).sum();
  }

  Map<String, Integer> reasons() {
    return reasons;
  }

  boolean within(double p95, Operation... operations) {
    for (Operation each : operations) if (of(each).times.percentile(0.95) >= p95) return false;
    return true;
  }

  /** Durations in microseconds, all of them, so that a percentile is a fact and not an estimate. */
  static final class Times {
    private int[] micros = new int[1024];
    private int count;
    private boolean sorted = true;

    void add(long nanos) {
      if (count == micros.length) micros = Arrays.copyOf(micros, count * 2);
      micros[count++] = (int) Math.min(Integer.MAX_VALUE, nanos / 1000);
      sorted = false;
    }

    int count() {
      return count;
    }

    /** In milliseconds; 0 when nothing was timed. */
    double percentile(double share) {
      if (count == 0) return 0;
      if (!sorted) Arrays.sort(micros, 0, count);
      sorted = true;
      return micros[(int) Math.min(count - 1, Math.ceil(share * count) - 1)] / 1000.0;
    }
  }
}
