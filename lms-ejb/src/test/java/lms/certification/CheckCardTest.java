package lms.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class CheckCardTest {
  static final Instant NOON = Instant.parse("2026-11-26T04:00:00Z");

  @Test
  void a_stranger_sees_no_whole_name() {
    assertThat(CheckCard.masked("林一诺")).isEqualTo("林*诺");
    assertThat(CheckCard.masked("林诺")).isEqualTo("林*");
    assertThat(CheckCard.masked("欧阳明月")).isEqualTo("欧**月");
    assertThat(CheckCard.masked("Lin Yinuo")).isEqualTo("Lin Y.");
    assertThat(CheckCard.masked("李")).isEqualTo("*");
  }

  @Test
  void the_last_day_still_counts_and_the_day_after_does_not() {
    LocalDate last = CertificatePaperTest.LIN.validTo();
    assertThat(CheckCard.of(CertificatePaperTest.LIN, last).state())
        .isEqualTo(CertificateState.VALID);
    assertThat(CheckCard.of(CertificatePaperTest.LIN, last.plusDays(1)).state())
        .isEqualTo(CertificateState.EXPIRED);
  }

  @Test
  void who_asks_for_many_wrong_numbers_waits_and_others_do_not() {
    GuessBook book = new GuessBook();
    for (int i = 0; i < GuessBook.WRONG; i++) {
      book.ask("10.0.0.1", NOON);
      book.wrong("10.0.0.1", NOON);
    }
    assertThatThrownBy(() -> book.ask("10.0.0.1", NOON)).isInstanceOf(TooManyChecks.class);
    assertThatCode(() -> book.ask("10.0.0.2", NOON)).doesNotThrowAnyException();
    assertThatCode(() -> book.ask("10.0.0.1", NOON.plus(Duration.ofMinutes(11))))
        .doesNotThrowAnyException();
  }

  @Test
  void who_reads_numbers_one_after_the_other_waits_too() {
    GuessBook book = new GuessBook();
    for (int i = 0; i < GuessBook.ALL; i++) book.ask("10.0.0.1", NOON);
    assertThatThrownBy(() -> book.ask("10.0.0.1", NOON)).isInstanceOf(TooManyChecks.class);
  }

  @Test
  void a_state_follows_only_where_the_trade_allows_it() {
    assertThat(CertificateState.SUSPENDED.mayBecome(CertificateState.VALID)).isTrue();
    assertThat(CertificateState.REVOKED.mayBecome(CertificateState.VALID)).isFalse();
    assertThat(CertificateState.EXPIRED.mayBecome(CertificateState.SUSPENDED)).isFalse();
    assertThat(CertificateState.VALID.mayBecome(CertificateState.VALID)).isFalse();
  }
}
