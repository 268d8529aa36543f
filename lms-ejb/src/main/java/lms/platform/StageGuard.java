package lms.platform;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import javax.sql.DataSource;

/**
 * Sample people have known passwords: their database never serves a real academy, nor the reverse.
 */
final class StageGuard {
  private StageGuard() {}

  /** Notes the stage in a fresh database; refuses one of another stage. */
  static void require(DataSource source, Stage stage) {
    String wanted = stage.name().toLowerCase(Locale.ROOT);
    try (Connection connection = source.getConnection();
        PreparedStatement note =
            connection.prepareStatement(
                "insert into platform.stage (stage) values (?) on conflict do nothing");
        PreparedStatement look = connection.prepareStatement("select stage from platform.stage")) {
      note.setString(1, wanted);
      note.executeUpdate();
      try (ResultSet row = look.executeQuery()) {
        row.next();
        if (!row.getString(1).equals(wanted))
          throw new IllegalStateException(
              "the database is of a " + row.getString(1) + " academy, not of a " + wanted + " one");
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
