package lms.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import lms.system.RunningAcademy;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every reason not to start is told in one line. */
class StartIsRefusedIT {
  private static final House HOUSE = RunningAcademy.house();

  @TempDir Path folder;

  @Test
  void a_taken_port_names_who_has_it() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      Options options = options(folder.resolve("data"), socket.getLocalPort(), Optional.empty());
      refused(
          () -> Academy.prepare(HOUSE, options, line -> {}),
          socket.getLocalPort() + " is taken by java " + ProcessHandle.current().pid());
    }
  }

  @Test
  void an_address_that_this_machine_does_not_have_is_named() {
    for (String address : List.of("203.0.113.7", "no-such-host.invalid"))
      refused(() -> Ports.requireFree(address, Ports.free()), "no such address");
  }

  @Test
  void a_full_disk_is_told_with_what_is_left_and_what_is_needed() throws IOException {
    try (DataDirectory data = DataDirectory.take(folder.resolve("data"))) {
      data.requireRoom(1);
      refused(() -> data.requireRoom(1L << 60), "1099511627776 MB needed");
    }
  }

  @Test
  void a_folder_of_somebody_else_is_not_touched() throws IOException {
    Files.writeString(folder.resolve("letter.txt"), "dear");
    refused(() -> DataDirectory.take(folder), "holds no academy");
  }

  @Test
  void a_data_directory_that_cannot_be_made_is_named() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");
    refused(() -> DataDirectory.take(file.resolve("data")), "cannot be written");
  }

  @Test
  void two_runs_do_not_share_a_data_directory() throws IOException {
    try (DataDirectory first = DataDirectory.take(folder.resolve("data"))) {
      first.sayWhoHoldsIt("4711 http://127.0.0.1:8080/");
      refused(() -> DataDirectory.take(folder.resolve("data")), "4711 http://127.0.0.1:8080/");
    }
  }

  @Test
  void sample_people_never_get_into_a_real_academy() throws IOException {
    try (DataDirectory data = DataDirectory.take(folder.resolve("data"))) {
      data.requireStage(Stage.SAMPLE);
      refused(() -> data.requireStage(Stage.REAL), "cannot become a real one");
    }
  }

  @Test
  void a_database_that_does_not_answer_is_named() {
    Database nobody = new Database("jdbc:postgresql://127.0.0.1:" + Ports.free() + "/x", "a", "b");
    refused(() -> nobody.requireUsable(HOUSE.migrations()), "cannot be reached");
  }

  @Test
  void another_kind_of_database_is_refused() {
    Database other = new Database("jdbc:mysql://127.0.0.1/x", "a", "b");
    refused(() -> other.requireUsable(HOUSE.migrations()), "jdbc:postgresql:");
  }

  @Test
  void a_first_start_that_was_killed_is_made_good_and_a_newer_or_another_database_refused()
      throws Exception {
    try (DataDirectory data = DataDirectory.take(folder.resolve("data"))) {
      // as a first start leaves it that is killed while it makes the database
      Path cluster = folder.resolve("data/postgres");
      for (Path begun : List.of(cluster, cluster.resolveSibling("postgres.new")))
        Files.writeString(Files.createDirectories(begun).resolve("PG_VERSION"), "18\n");
      Postgres postgres = new Postgres(HOUSE, data, Ports.free());
      try {
        Database database = postgres.start();
        assertThat(cluster.resolveSibling("postgres.new")).doesNotExist();
        try (Connection connection = database.connect();
            Statement statement = connection.createStatement()) {
          statement.execute("create schema platform");
          statement.execute(
              "create table platform.flyway_schema_history"
                  + " (version varchar(50), type varchar(20), success boolean)");
          statement.execute(
              "insert into platform.flyway_schema_history values ('203001010000', 'SQL', true)");
        }
        refused(() -> database.requireUsable(HOUSE.migrations()), "203001010000");
        database.requireStage(Stage.REAL);
        try (Connection connection = database.connect();
            Statement statement = connection.createStatement()) {
          statement.execute("create table platform.stage (stage text)");
          database.requireStage(Stage.REAL);
          statement.execute("insert into platform.stage values ('sample')");
        }
        database.requireStage(Stage.SAMPLE);
        refused(() -> database.requireStage(Stage.REAL), "cannot become a real one");
      } finally {
        postgres.stop();
      }
    }
  }

  private static Options options(Path data, int port, Optional<Database> database) {
    return new Options(port, "127.0.0.1", data, Stage.SAMPLE, false, database, List.of());
  }

  private static void refused(ThrowingCallable call, String words) {
    assertThatThrownBy(call)
        .isInstanceOf(Trouble.class)
        .hasMessageContaining(words)
        .matches(t -> t.getMessage().lines().count() == 1, "one line");
  }
}
