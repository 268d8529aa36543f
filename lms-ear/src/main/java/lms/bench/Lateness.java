package lms.bench;

import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * How long after their deadline the sittings of absent people were closed.
 *
 * @param closed how many are
 * @param median in seconds
 * @param last in seconds
 */
record Lateness(int closed, double median, double last) {
  static Lateness of(Stock stock, List<Taker> takers) throws SQLException {
    String papers =
        takers.stream()
            .map(taker -> "'" + taker.attempt().paper + "'")
            .collect(Collectors.joining(","));
    String[] found =
        stock
            .ask(
                """
                select concat_ws(' ', count(*),
                  coalesce(percentile_cont(0.5) within group (order by late), 0),
                  coalesce(max(late), 0))
                from (select extract(epoch from closed - deadline) as late from sitting.sitting
                  where closed_by = 'CLOCK' and paper_id in (%s)) x"""
                    .formatted(papers))
            .split(" ");
    return new Lateness(
        Integer.parseInt(found[0]), Double.parseDouble(found[1]), Double.parseDouble(found[2]));
  }

  String words() {
    return Say.both("absent.late", closed, seconds(median), seconds(last));
  }

  private static String seconds(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }
}
