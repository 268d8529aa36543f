package lms.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import lms.launch.Database;

/**
 * How long after their deadline the clock handed in for people who were gone.
 *
 * @param closed for how many; the others are open still
 * @param median in seconds; 0 for nobody
 * @param last in seconds; 0 for nobody
 */
record Lateness(int closed, double median, double last) {
  private static final String LATE =
      """
      select count(*), percentile_cont(0.5) within group (order by late), max(late)
      from (select cast(extract(epoch from closed - deadline) as float8) as late
        from sitting.sitting where closed_by = 'CLOCK' and paper_id = any (?)) gone""";

  static Lateness of(Database database, List<Attempt> attempts) throws SQLException {
    try (Connection connection = database.connect();
        PreparedStatement query = connection.prepareStatement(LATE)) {
      Object[] papers = attempts.stream().map(a -> a.paper).toArray();
      query.setArray(1, connection.createArrayOf("uuid", papers));
      ResultSet row = query.executeQuery();
      row.next();
      return new Lateness(row.getInt(1), row.getDouble(2), row.getDouble(3));
    }
  }

  String words() {
    return Say.both("absent.late", closed, seconds(median), seconds(last));
  }

  private static String seconds(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }
}
