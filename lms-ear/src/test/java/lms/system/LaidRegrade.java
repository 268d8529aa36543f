package lms.system;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * A regrade that was checked and not wanted, laid by SQL so that its page has something to show.
 */
public final class LaidRegrade {
  private static final String LAY =
      """
      insert into regrade.regrade (lock, question_id, version, change, state, ordered, ordered_by,
        ordered_by_name, seen, asked, base, checked, decided, decided_by, decided_by_name)
      select 0, question_id, number, '{"kind": "VOID"}', 'DROPPED', now(), 0, 'academy', 0, 0, 0,
        now(), now(), 0, 'academy'
      from question.version where state = 'ACTIVE' order by question_id limit 1""";

  private LaidRegrade() {}

  public static void of(Site site) {
    assumeTrue(site.database().isPresent(), "a regrade can be laid only in a database at hand");
    try (Connection connection = site.database().get().connect();
        Statement lay = connection.createStatement()) {
      if (lay.executeUpdate(LAY) != 1) throw new IllegalStateException("there is no question");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
