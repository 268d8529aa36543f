package lms.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Where the data are: a PostgreSQL by address, user and password. */
public record Database(String url, String user, String password) {
  private static final int OLDEST = 15;

  /** The database that the environment names, if it names one. */
  static Optional<Database> ofEnvironment(Map<String, String> environment) {
    String url = environment.get("ACADEMY_DB_URL");
    if (url == null || url.isBlank()) return Optional.empty();
    return Optional.of(
        new Database(
            url,
            environment.getOrDefault("ACADEMY_DB_USER", ""),
            environment.getOrDefault("ACADEMY_DB_PASSWORD", "")));
  }

  public Connection connect() throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("user", user);
    properties.setProperty("password", password);
    properties.setProperty("connectTimeout", "10");
    properties.setProperty("ApplicationName", "academy launcher");
    return DriverManager.getConnection(url, properties);
  }

  boolean answers() {
    try (Connection connection = connect()) {
      return connection.isValid(5);
    } catch (SQLException no) {
      return false;
    }
  }

  /** Refuses a database that does not answer, is too old, or was changed by a newer program. */
  void requireUsable(Path migrations) {
    if (!url.startsWith("jdbc:postgresql:")) throw new Trouble("database.url", url);
    try (Connection connection = connect()) {
      int major = connection.getMetaData().getDatabaseMajorVersion();
      if (major < OLDEST) throw new Trouble("database.old", major, OLDEST);
      Set<String> unknown = unknownMigrations(connection, migrations);
      if (!unknown.isEmpty()) throw new Trouble("database.newer", String.join(", ", unknown));
    } catch (SQLException e) {
      throw new Trouble(e, "database.unreachable", url, firstLine(e));
    }
  }

  /** An academy has started in it at least once. */
  void requireBegun() {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      if (!has(statement, "platform.stage")) throw new Trouble("admin.start.first", url);
    } catch (SQLException e) {
      throw new Trouble(e, "database.unreachable", url, firstLine(e));
    }
  }

  /** Sample people have known passwords: their database never serves a real academy. */
  void requireStage(Stage stage) {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      if (!has(statement, "platform.stage")) return;
      try (ResultSet row = statement.executeQuery("select stage from platform.stage")) {
        if (row.next() && !row.getString(1).equals(stage.word()))
          throw new Trouble("database.other.stage", url, row.getString(1), stage.word());
      }
    } catch (SQLException e) {
      throw new Trouble(e, "database.unreachable", url, firstLine(e));
    }
  }

  private static boolean has(Statement statement, String table) throws SQLException {
    try (ResultSet there =
        statement.executeQuery("select to_regclass('" + table + "') is not null")) {
      return there.next() && there.getBoolean(1);
    }
  }

  private static Set<String> unknownMigrations(Connection connection, Path migrations)
      throws SQLException {
    Set<String> unknown = new TreeSet<>();
    try (Statement statement = connection.createStatement()) {
      if (!has(statement, "platform.flyway_schema_history")) return unknown;
      try (ResultSet rows =
          statement.executeQuery(
              "select version from platform.flyway_schema_history where version is not null and success and type = 'SQL'")) {
        while (rows.next()) unknown.add(rows.getString(1));
      }
    }
    unknown.removeAll(known(migrations));
    return unknown;
  }

  private static Set<String> known(Path migrations) {
    Set<String> versions = new HashSet<>();
    try (Stream<Path> files = Files.walk(migrations)) {
      files
          .map(f -> f.getFileName().toString())
          .filter(n -> n.startsWith("V") && n.contains("__"))
          .forEach(n -> versions.add(n.substring(1, n.indexOf("__")).replace('_', '.')));
    } catch (IOException e) {
      throw new Trouble(e, "not.built", migrations);
    }
    return versions;
  }

  private static String firstLine(SQLException e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("?");
  }

  @Override
  public String toString() {
    return url;
  }
}
