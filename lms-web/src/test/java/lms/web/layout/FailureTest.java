package lms.web.layout;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.PersistenceException;
import jakarta.resource.ResourceException;
import java.sql.SQLException;
import lms.platform.Language;
import lms.platform.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FailureTest {
  private static final Texts TEXTS = Texts.in(Language.ZH);

  @ParameterizedTest
  @ValueSource(strings = {"08001", "08006", "57P01", "57P03", "53100", "53300", "58030"})
  void who_asks_while_the_database_is_away_is_told_to_come_again(String state) {
    Failure failure = of(new PersistenceException(new SQLException("away", state)));
    assertThat(failure.status()).isEqualTo(503);
    assertThat(failure.key()).isEqualTo("layout.databaseAway");
  }

  @Test
  void so_is_who_got_no_connection() {
    assertThat(of(new SQLException(new ResourceException("IJ000453"))).status()).isEqualTo(503);
  }

  @ParameterizedTest
  @ValueSource(strings = {"42P01", "23502", "22001"})
  void a_wrong_statement_is_a_bug(String state) {
    assertThat(of(new PersistenceException(new SQLException("bug", state))).status())
        .isEqualTo(500);
  }

  private static Failure of(Throwable thrown) {
    return Failure.of(thrown, TEXTS, true);
  }
}
