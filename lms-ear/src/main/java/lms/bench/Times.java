package lms.bench;

import java.util.Arrays;

/** Durations in microseconds, all of them, so that a percentile is a fact and not an estimate. */
final class Times {
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
