package lms.system;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** A proposal to end somebody's training, laid by SQL and taken away again; nobody has voted. */
public record LaidElimination(Site site, String number, String state) implements AutoCloseable {
  public static LaidElimination of(Site site, String number) {
    return laid(new LaidElimination(site, number, "PROPOSED"), "null");
  }

  /** One that the academy has withdrawn at this moment. */
  public static LaidElimination withdrawn(Site site, String number) {
    return laid(
        new LaidElimination(site, number, "WITHDRAWN"),
        "now() + offset_seconds * interval '1 second'");
  }

  private static LaidElimination laid(LaidElimination one, String ended) {
    assumeTrue(one.site.database().isPresent(), "one can be laid only in a database at hand");
    one.run(
        "insert into %s.elimination (version, cohort_id, person_id, stage_id, proposed, state,"
            + " ended, conditions) select 0, e.cohort_id, e.person_id, e.stage_id, now(), '"
            + one.state
            + "', "
            + ended
            + ", '[]' from platform.clock, programme.enrolment e join people.person p using"
            + " (person_id) where p.number = '"
            + one.number
            + "'");
    return one;
  }

  @Override
  public void close() {
    run(
        "delete from %s.elimination where state = '"
            + state
            + "' and person_id ="
            + " (select person_id from people.person where number = '"
            + number
            + "')");
  }

  /** In the room that has eliminations. */
  private void run(String sql) {
    try (Connection connection = site.database().get().connect();
        Statement statement = connection.createStatement()) {
      ResultSet room =
          statement.executeQuery(
              "select table_schema from information_schema.tables where table_name = 'elimination'");
      room.next();
      if (statement.executeUpdate(String.format(sql, room.getString(1))) != 1)
        throw new IllegalStateException(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
