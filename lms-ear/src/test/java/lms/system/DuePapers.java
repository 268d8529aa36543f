package lms.system;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import lms.launch.Database;

/**
 * Which papers fall due in a stretch of the academy's time, told from the plans of all cohorts and
 * the people in them, and which were made. A paper goes by its occasion: cohort, key, person.
 */
public record DuePapers(Database database) {
  private static final String DUE =
      """
      select 'C' || o.cohort_id || ':' || replace(o.occasion_key, ':' || o.stage_id || ':' ||
        coalesce(o.person_id, -1), ':' || o.stage_id || ':' || o.day) || ':P' || e.person_id
      from programme.occasion o join programme.enrolment e using (cohort_id)
      where o.opens > ? and o.opens <= ?
        and ((o.person_id is null and e.state = 'ACTIVE' and e.stage_id = o.stage_id)
          or (o.person_id = e.person_id and e.state in ('ACTIVE', 'RESIT', 'PROPOSED')))
      """;

  private static final String MADE =
      "select occasion from exam.paper where cohort_id > 0 and opens > ? and opens <= ?";

  private static final String WAITING =
      """
      select 'occasion ' || occasion_id from programme.occasion
      where made is null and opens <= ?
      union all
      select 'owed ' || w.occasion_id || ':P' || w.person_id from programme.owed_paper w
      join programme.occasion o using (occasion_id)
      join programme.enrolment e on e.cohort_id = o.cohort_id and e.person_id = w.person_id
        and e.stage_id = o.stage_id and e.state = 'ACTIVE'
      union all
      select 'paper ' || paper_id from exam.paper
      where settled is null and withdrawn is null and sitting_id is null and closes <= ?
      """;

  /** What time it is in the academy. */
  public Instant now() throws SQLException {
    try (Connection connection = database.connect();
        var query = connection.prepareStatement("select offset_seconds from platform.clock");
        ResultSet row = query.executeQuery()) {
      return row.next() ? Instant.now().plusSeconds(row.getLong(1)) : Instant.now();
    }
  }

  /** By the plans and the people as they are now. */
  public List<String> due(Instant after, Instant until) throws SQLException {
    return ask(DUE, after, until);
  }

  public List<String> made(Instant after, Instant until) throws SQLException {
    return ask(MADE, after, until);
  }

  /** Returns when nothing is left to make or to settle. */
  public void awaitAllMade() throws SQLException, InterruptedException {
    List<String> waiting = List.of();
    for (int n = 0; n < 240; n++) {
      Instant now = now().minus(Duration.ofSeconds(1));
      waiting = ask(WAITING, now, now);
      if (waiting.isEmpty()) return;
      Thread.sleep(500);
    }
    throw new AssertionError("still waiting: " + waiting);
  }

  /** All cohorts that had begun by then, by the way their papers are named. */
  public List<String> cohortsBegun(Instant by) throws SQLException {
    return ask("select 'C' || cohort_id || ':' from programme.cohort where first_day <= ?", by);
  }

  /**
   * Moves the clock in the database alone: a running server does not know it, the next one does.
   */
  public void setClockAhead(Duration by) throws SQLException {
    try (Connection connection = database.connect();
        PreparedStatement update =
            connection.prepareStatement(
                "update platform.clock set offset_seconds = offset_seconds + ?")) {
      update.setLong(1, by.toSeconds());
      update.executeUpdate();
    }
  }

  /** Returns when the sample academy has lived to the present. */
  public void awaitSample() throws SQLException, InterruptedException {
    for (int n = 0; n < 240; n++) {
      if (!ask("select 'done' from sample.history where done").isEmpty()) return;
      Thread.sleep(500);
    }
    throw new AssertionError("the sample academy is not built");
  }

  /** In order; what is there twice is there twice. */
  private List<String> ask(String sql, Instant... times) throws SQLException {
    try (Connection connection = database.connect();
        PreparedStatement query = connection.prepareStatement(sql)) {
      for (int n = 0; n < times.length; n++) query.setTimestamp(n + 1, Timestamp.from(times[n]));
      ResultSet rows = query.executeQuery();
      List<String> found = new java.util.ArrayList<>();
      while (rows.next()) found.add(rows.getString(1));
      found.sort(null);
      return found;
    }
  }

  /** Those cohorts of which there is any. */
  public static TreeSet<String> cohortsOf(List<String> papers) {
    TreeSet<String> cohorts = new TreeSet<>();
    for (String paper : papers) cohorts.add(paper.substring(0, paper.indexOf(':') + 1));
    return cohorts;
  }
}
