package lms.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
}
