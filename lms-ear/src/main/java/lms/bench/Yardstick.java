package lms.bench;

import java.math.BigDecimal;
import java.util.List;

/**
 * What a run is held against: the targets for two cores shared by server, database and driver, and
 * beside them what Moodle 4.3, tuned, took there for the same work, once with one question a page
 * and once with all on one page and a save after each answer.
 *
 * <p>Both were measured with durable commits and 20 single-choice items an attempt. What differs is
 * said under the table, since a save is one request with JSON here and a whole page there.
 *
 * @param figure its name in the report
 * @param most true: at most the target; false: at least
 * @param eachPage what Moodle took with one question a page; null where it was not measured
 * @param onePage what Moodle took with one page; null where it was not measured
 */
record Yardstick(
    String figure, boolean most, BigDecimal target, BigDecimal eachPage, BigDecimal onePage) {

  static final List<Yardstick> ALL =
      List.of(
          atMost("attempt_cpu_ms", "110", "1710", "630"),
          atMost("attempt_cpu_ms_signed_in", "40", null, "626"),
          atMost("save_cpu_ms", "0.8", "70", null),
          atLeast("attempts_per_minute", "900", "69", "182"),
          atLeast("takers_storm", "1200", "240", "340"),
          atLeast("takers_signed_in", "5000", null, null),
          atMost("save_p95_ms", "15", "451", "54"),
          atMost("save_p99_ms", "50", "718", "81"),
          atMost("absent_last_s", "2", null, null),
          atMost("absent_left", "0", null, null),
          atMost("sql_per_save", "3", "45", "45"),
          atMost("sql_per_start", "12", "45", "45"),
          atMost("sql_per_result", "10", "45", "45"),
          atMost("bytes_per_attempt", "5000", "45000", "45000"),
          atMost("bytes_per_save", "500", "20600", "51"),
          atMost("waiting_memory_mb", "2000", "500", "500"),
          atMost("first_page_s", "15", null, null),
          atMost("preloaded_attempt_cpu_ms_times", "1.1", null, null),
          atMost("preloaded_closed_attempt_cpu_ms_times", "1.1", null, null),
          atMost("preloaded_save_cpu_ms_times", "1.1", null, null),
          atMost("overload_failed_saves", "0", "0", "0"),
          atMost("overload_errors", "0", null, null),
          atMost("overload_unfinished", "0", null, null),
          atMost("lost", "0", "0", "0"),
          atMost("mark_mismatch", "0", "0", "0"));

  /** Is this the figure of something that must not happen at all? */
  static boolean never(String figure) {
    return ALL.stream().anyMatch(y -> y.figure.equals(figure) && y.target.signum() == 0);
  }

  boolean met(BigDecimal here) {
    int compared = here.compareTo(target);
    return most ? compared <= 0 : compared >= 0;
  }

  private static Yardstick atMost(String figure, String target, String eachPage, String onePage) {
    return new Yardstick(figure, true, new BigDecimal(target), decimal(eachPage), decimal(onePage));
  }

  private static Yardstick atLeast(String figure, String target, String eachPage, String onePage) {
    return new Yardstick(
        figure, false, new BigDecimal(target), decimal(eachPage), decimal(onePage));
  }

  private static BigDecimal decimal(String text) {
    return text == null ? null : new BigDecimal(text);
  }
}
