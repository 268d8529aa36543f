package lms.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

class MigrationsDbTest {
  @Test
  void all_migrations_run_and_every_mapping_fits_the_schema() {
    TestDatabase.get()
        .rolledBack(
            em ->
                assertThat(
                        em.createNativeQuery("select count(*) from platform.clock")
                            .getSingleResult())
                    .isEqualTo(1L));
  }

  @Test
  void the_trail_refuses_to_be_changed() {
    assertThatThrownBy(
            () ->
                TestDatabase.get()
                    .rolledBack(
                        em -> em.createNativeQuery("delete from audit.entry").executeUpdate()))
        .hasMessageContaining("append-only");
  }

  @Test
  void a_database_keeps_its_stage() {
    var source = TestDatabase.get().source();
    StageGuard.require(source, Stage.REAL);
    StageGuard.require(source, Stage.REAL);
    assertThatThrownBy(() -> StageGuard.require(source, Stage.SAMPLE))
        .hasMessageContaining("real academy");
    assertThatThrownBy(
            () ->
                TestDatabase.get()
                    .rolledBack(
                        em ->
                            em.createNativeQuery("update platform.stage set stage = 'sample'")
                                .executeUpdate()))
        .hasMessageContaining("never changes its stage");
  }

  @Test
  void a_second_start_says_nothing_and_a_late_number_still_runs() throws Exception {
    var source = TestDatabase.get().source();
    List<String> complaints = complaintsOf(() -> MigrateFirst.migrate(source));
    assertThat(complaints).isEmpty();
    String late = "202611220310";
    assertThat(
            change(
                source,
                "delete from platform.flyway_schema_history where version = '" + late + "'"))
        .isEqualTo(1);
    MigrateFirst.migrate(source);
    assertThat(
            change(
                source,
                "update platform.flyway_schema_history set success = success where version = '"
                    + late
                    + "'"))
        .isEqualTo(1);
    assertThat(complaintsOf(() -> MigrateFirst.migrate(source))).isEmpty();
  }

  private static int change(DataSource source, String sql) throws SQLException {
    try (var connection = source.getConnection();
        var statement = connection.createStatement()) {
      return statement.executeUpdate(sql);
    }
  }

  private static List<String> complaintsOf(Runnable work) {
    List<String> heard = new ArrayList<>();
    Handler ear =
        new Handler() {
          @Override
          public void publish(LogRecord line) {
            if (line.getLevel().intValue() >= Level.WARNING.intValue())
              heard.add(line.getMessage());
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    Logger root = Logger.getLogger("");
    root.addHandler(ear);
    try {
      work.run();
    } finally {
      root.removeHandler(ear);
    }
    return heard;
  }
}
