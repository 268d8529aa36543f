package lms.security;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import lms.password.PasswordHash;
import lms.password.PasswordPolicy;
import lms.password.PasswordTooWeak;

/**
 * A program of its own, for {@code ./lms admin create}: reads number, name and password from its
 * input, one a line, and leaves an invitation in the database that the environment names. Says by
 * its exit code what came of it, so that the launcher can tell it in words.
 */
public final class InviteAdministrator {
  static final int TAKEN = 3;
  static final int WEAK = 4;
  static final int NOT_YET_STARTED = 5;

  private InviteAdministrator() {}

  public static void main(String[] args) throws IOException, SQLException {
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    String login = in.readLine();
    String name = in.readLine();
    String password = in.readLine();
    try (Connection connection =
        DriverManager.getConnection(
            System.getenv("ACADEMY_DB_URL"),
            System.getenv("ACADEMY_DB_USER"),
            System.getenv("ACADEMY_DB_PASSWORD"))) {
      System.exit(invite(connection, login, name, password));
    }
  }

  static int invite(Connection connection, String login, String name, String password)
      throws SQLException {
    try {
      PasswordPolicy.require(password, login);
    } catch (PasswordTooWeak weak) {
      return WEAK;
    }
    if (!is(connection, "select to_regclass('security.invitation') is not null", null)) {
      return NOT_YET_STARTED;
    }
    if (is(
        connection,
        "select exists (select 1 from security.account where lower(login) = lower(?))",
        login)) {
      return TAKEN;
    }
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into security.invitation (login, name, password_hash, invited)"
                + " values (?, ?, ?, current_timestamp) on conflict (login) do update"
                + " set name = excluded.name, password_hash = excluded.password_hash")) {
      insert.setString(1, login);
      insert.setString(2, name);
      insert.setString(3, PasswordHash.of(password));
      insert.executeUpdate();
    }
    return 0;
  }

  private static boolean is(Connection connection, String question, String fact)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(question)) {
      if (fact != null) statement.setString(1, fact);
      try (ResultSet answer = statement.executeQuery()) {
        answer.next();
        return answer.getBoolean(1);
      }
    }
  }
}
