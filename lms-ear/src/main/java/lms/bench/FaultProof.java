package lms.bench;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lms.fault.Happened;
import lms.launch.Database;

/**
 * What players saw acknowledged while things broke, against what the database holds.
 *
 * @param acknowledged answers that the academy called saved
 * @param late of them: came after the end and wait for a decision
 * @param lost of them: not in the log, or there with another value, or as late when they were not
 * @param doubled what is there twice and may be there once: sittings, openings, hand-ins, markings,
 *     seals, entries of the trail
 * @param invented messages in the log that nobody sent
 * @param notHandedIn attempts without an end, or not begun at all
 * @param handedInLate ended by the clock later than the rule allows
 * @param markMismatch marks or answers that are not as the driver knows they must be
 * @param shownWrong receipts that name another number of answers
 * @param byClock ended by the clock
 */
record FaultProof(
    int takers,
    int acknowledged,
    int late,
    int lost,
    int doubled,
    int invented,
    int notHandedIn,
    int handedInLate,
    int markMismatch,
    int shownWrong,
    int byClock) {
  /** After the deadline, while nothing is broken. */
  static final Duration ON_TIME = Duration.ofSeconds(2);

  /** After the academy itself stood still. */
  static final Duration TO_CATCH_UP = Duration.ofSeconds(10);

  private static final BigDecimal PASS = BigDecimal.valueOf(85);
  private static final String SITTINGS =
      """
      select p.paper_id, p.sat, p.mark, p.passed, s.deadline, s.closed, s.closed_by,
        (select count(*) from sitting.sitting x where x.paper_id = p.paper_id),
        (select count(*) from exam.marking m where m.sitting_id = s.sitting_id),
        (select count(*) from sitting.seal e where e.sitting_id = s.sitting_id),
        (select count(*) from audit.entry a where a.subject = 'sitting'
          and a.subject_id = s.sitting_id::text and a.action = 'hand-in'),
        (select min(m.mark) from exam.marking m where m.sitting_id = s.sitting_id)
      from exam.paper p left join sitting.sitting s on s.sitting_id = p.sitting_id
      where p.paper_id = any (?)""";
  private static final String STEPS =
      """
      select t.paper_id, s.series, s.number, s.lease, s.kind, s.item, s.value
      from sitting.step s join sitting.sitting t using (sitting_id)
      where t.paper_id = any (?) order by s.place""";

  private record Step(int number, int lease, boolean late, int item, int place) {}

  /** What the database holds of one paper. */
  private static final class Found {
    boolean there;
    boolean sat;
    BigDecimal mark;
    BigDecimal marked;
    Boolean passed;
    Instant deadline;
    Instant closed;
    boolean byClock;
    int twice;
    final Map<String, Integer> acts = new HashMap<>();
    final List<Step> steps = new ArrayList<>();
  }

  boolean holds() {
    return lost + doubled + invented + notHandedIn + handedInLate + markMismatch + shownWrong == 0;
  }

  static FaultProof of(Database database, List<Sheet> sheets, List<Happened> excuses)
      throws SQLException {
    Map<UUID, Found> all = new HashMap<>();
    sheets.forEach(s -> all.put(s.paper, new Found()));
    try (Connection connection = database.connect()) {
      Object[] papers = all.keySet().toArray();
      sittings(connection, papers, all);
      steps(connection, papers, all);
    }
    int acknowledged = 0, late = 0, lost = 0, doubled = 0, invented = 0, open = 0, tardy = 0;
    int wrong = 0, shown = 0, byClock = 0;
    for (Sheet sheet : sheets) {
      Found found = all.get(sheet.paper);
      acknowledged += sheet.acknowledged();
      late += sheet.late();
      lost += lost(sheet, found);
      doubled += doubled(found);
      invented += invented(sheet, found);
      boolean ended = found.there && found.closed != null && found.sat;
      if (!ended) open++;
      if (ended && found.byClock) byClock++;
      if (ended && found.byClock && found.closed.isAfter(latest(found.deadline, excuses))) tardy++;
      if (ended && !right(sheet, found)) wrong++;
      if (sheet.receipt >= 0 && sheet.receipt != counted(found).size()) shown++;
    }
    return new FaultProof(
        sheets.size(),
        acknowledged,
        late,
        lost,
        doubled,
        invented,
        open,
        tardy,
        wrong,
        shown,
        byClock);
  }

  private static int lost(Sheet sheet, Found found) {
    int lost = 0;
    for (Sheet.Said said : sheet.said)
      if (said.acknowledged && found.steps.stream().noneMatch(s -> same(said, s, said.late)))
        lost++;
    return lost;
  }

  private static boolean same(Sheet.Said said, Step step, boolean late) {
    return step.number == said.sequence
        && step.lease == said.lease
        && step.item == said.item
        && step.place == said.place
        && step.late == late;
  }

  private static int invented(Sheet sheet, Found found) {
    int invented = 0;
    for (Step step : found.steps)
      if (sheet.said.stream().noneMatch(said -> same(said, step, step.late))) invented++;
    return invented;
  }

  private static int doubled(Found found) {
    int twice = found.twice;
    for (String once : new String[] {"OPENED", "HANDED_IN"})
      twice += Math.max(0, found.acts.getOrDefault(once, 0) - 1);
    long numbers = found.steps.stream().map(Step::number).distinct().count();
    return twice + found.steps.size() - (int) numbers;
  }

  /** The last answer of each item, in the page's own order. */
  private static Map<Integer, Integer> counted(Found found) {
    Map<Integer, Integer> answers = new HashMap<>();
    found.steps.stream()
        .filter(s -> !s.late)
        .sorted(Comparator.comparingInt(Step::number))
        .forEach(s -> answers.put(s.item, s.place));
    return answers;
  }

  /** The same from what was said: acknowledged, or not and yet taken. */
  private static Map<Integer, Integer> expected(Sheet sheet, Found found) {
    Map<Integer, Integer> answers = new HashMap<>();
    sheet.said.stream()
        .filter(
            said ->
                said.acknowledged && !said.late
                    || !said.acknowledged
                        && found.steps.stream().anyMatch(s -> same(said, s, false)))
        .sorted(Comparator.comparingInt(said -> said.sequence))
        .forEach(said -> answers.put(said.item, said.place));
    return answers;
  }

  private static boolean right(Sheet sheet, Found found) {
    Map<Integer, Integer> answers = expected(sheet, found);
    long right =
        answers.entrySet().stream().filter(e -> sheet.right[e.getKey()] == e.getValue()).count();
    BigDecimal mark = BigDecimal.valueOf(right * 100).divide(BigDecimal.valueOf(Stock.ITEMS));
    return answers.equals(counted(found))
        && found.mark != null
        && found.mark.compareTo(mark) == 0
        && found.marked != null
        && found.marked.compareTo(mark) == 0
        && Boolean.valueOf(mark.compareTo(PASS) >= 0).equals(found.passed);
  }

  /** When the clock must have handed in at the latest; while the academy stands still it cannot. */
  static Instant latest(Instant deadline, List<Happened> excuses) {
    Instant latest = deadline.plus(ON_TIME);
    boolean moved = true;
    while (moved) {
      moved = false;
      for (Happened each : excuses) {
        Instant back = each.until().plus(TO_CATCH_UP);
        if (each.done()
            && each.fault().stops()
            && !each.from().isAfter(latest)
            && back.isAfter(latest)) {
          latest = back;
          moved = true;
        }
      }
    }
    return latest;
  }

  private static void sittings(Connection connection, Object[] papers, Map<UUID, Found> all)
      throws SQLException {
    try (PreparedStatement query = connection.prepareStatement(SITTINGS)) {
      query.setArray(1, connection.createArrayOf("uuid", papers));
      ResultSet row = query.executeQuery();
      while (row.next()) {
        Found found = all.get(row.getObject(1, UUID.class));
        found.sat = row.getBoolean(2);
        found.mark = row.getBigDecimal(3);
        found.passed = (Boolean) row.getObject(4);
        found.there = row.getTimestamp(5) != null;
        if (found.there) found.deadline = row.getTimestamp(5).toInstant();
        if (row.getTimestamp(6) != null) found.closed = row.getTimestamp(6).toInstant();
        found.byClock = "CLOCK".equals(row.getString(7));
        for (int column = 8; column <= 11; column++)
          found.twice += Math.max(0, row.getInt(column) - 1);
        found.marked = row.getBigDecimal(12);
      }
    }
  }

  private static void steps(Connection connection, Object[] papers, Map<UUID, Found> all)
      throws SQLException {
    try (PreparedStatement query = connection.prepareStatement(STEPS)) {
      query.setArray(1, connection.createArrayOf("uuid", papers));
      ResultSet row = query.executeQuery();
      while (row.next()) {
        Found found = all.get(row.getObject(1, UUID.class));
        if (row.getString(2).equals("A")) found.acts.merge(row.getString(5), 1, Integer::sum);
        else
          found.steps.add(
              new Step(
                  row.getInt(3),
                  row.getInt(4),
                  row.getString(5).equals("LATE"),
                  row.getInt(6),
                  place(row.getString(7))));
      }
    }
  }

  private static int place(String value) {
    String digits = value == null ? "" : value.replaceAll("[^0-9]", "");
    return digits.length() == 1 ? Integer.parseInt(digits) : -2;
  }
}
