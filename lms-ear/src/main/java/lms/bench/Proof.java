package lms.bench;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lms.launch.Database;

/**
 * What the driver saw acknowledged against what the database holds.
 *
 * @param acknowledged answers that the academy called saved
 * @param lost of them: not in the log, or there with another value
 * @param doubled answers that stand in the log more than once
 * @param invented answers in the log that nobody gave
 * @param notHandedIn hand-ins that were acknowledged and are not there
 * @param markMismatch marks that are not as the driver knows they must be
 */
record Proof(
    int attempts,
    int acknowledged,
    int lost,
    int doubled,
    int invented,
    int notHandedIn,
    int markMismatch) {
  static final Proof NONE = new Proof(0, 0, 0, 0, 0, 0, 0);

  private static final int AT_ONCE = 500;
  private static final String STEPS =
      """
      select t.paper_id, s.item, s.value from sitting.step s
      join sitting.sitting t using (sitting_id)
      where t.paper_id = any (?) and s.kind = 'ANSWER' order by s.place""";
  private static final String MARKS =
      "select paper_id, mark, sat from exam.paper where paper_id = any (?)";

  Proof plus(Proof other) {
    return new Proof(
        attempts + other.attempts,
        acknowledged + other.acknowledged,
        lost + other.lost,
        doubled + other.doubled,
        invented + other.invented,
        notHandedIn + other.notHandedIn,
        markMismatch + other.markMismatch);
  }

  boolean holds() {
    return lost + doubled + invented + notHandedIn + markMismatch == 0;
  }

  static Proof of(Database database, Collection<Attempt> all) throws SQLException {
    Proof sum = NONE;
    List<Attempt> attempts = List.copyOf(all);
    try (Connection connection = database.connect()) {
      for (int from = 0; from < attempts.size(); from += AT_ONCE)
        sum =
            sum.plus(
                of(connection, attempts.subList(from, Math.min(attempts.size(), from + AT_ONCE))));
    }
    return sum;
  }

  private static Proof of(Connection connection, List<Attempt> attempts) throws SQLException {
    Object[] papers = attempts.stream().map(a -> a.paper).toArray();
    Map<UUID, int[][]> logs = steps(connection, papers);
    Map<UUID, BigDecimal> marks = marks(connection, papers);
    int acknowledged = 0, lost = 0, doubled = 0, invented = 0, notHandedIn = 0, wrong = 0;
    for (Attempt attempt : attempts) {
      int[][] log = logs.getOrDefault(attempt.paper, new int[Stock.ITEMS][0]);
      for (int n = 0; n < Stock.ITEMS; n++) {
        byte said = attempt.acknowledged[n];
        int[] there = log[n];
        if (said >= 0) acknowledged++;
        if (said >= 0 && (there.length == 0 || there[there.length - 1] != said)) lost++;
        if (there.length > 1) doubled++;
        if (said < 0 && there.length > 0 && there[0] != attempt.open[n]) invented++;
      }
      BigDecimal mark = marks.get(attempt.paper);
      if (attempt.handedIn && mark == null) notHandedIn++;
      if (attempt.handedIn && mark != null && mark.compareTo(attempt.mark()) != 0) wrong++;
    }
    return new Proof(attempts.size(), acknowledged, lost, doubled, invented, notHandedIn, wrong);
  }

  /** By paper and item the places that were answered. */
  private static Map<UUID, int[][]> steps(Connection connection, Object[] papers)
      throws SQLException {
    Map<UUID, int[][]> logs = new HashMap<>();
    try (PreparedStatement query = connection.prepareStatement(STEPS)) {
      query.setArray(1, connection.createArrayOf("uuid", papers));
      ResultSet rows = query.executeQuery();
      while (rows.next()) {
        int[][] log =
            logs.computeIfAbsent(rows.getObject(1, UUID.class), id -> new int[Stock.ITEMS][0]);
        int item = rows.getInt(2);
        int[] longer = Arrays.copyOf(log[item], log[item].length + 1);
        longer[longer.length - 1] = place(rows.getString(3));
        log[item] = longer;
      }
    }
    return logs;
  }

  private static int place(String value) {
    String digits = value == null ? "" : value.replaceAll("[^0-9]", "");
    return digits.length() == 1 ? Integer.parseInt(digits) : -2;
  }

  private static Map<UUID, BigDecimal> marks(Connection connection, Object[] papers)
      throws SQLException {
    Map<UUID, BigDecimal> marks = new HashMap<>();
    try (PreparedStatement query = connection.prepareStatement(MARKS)) {
      query.setArray(1, connection.createArrayOf("uuid", papers));
      ResultSet rows = query.executeQuery();
      while (rows.next())
        if (rows.getBoolean(3)) marks.put(rows.getObject(1, UUID.class), rows.getBigDecimal(2));
    }
    return marks;
  }
}
