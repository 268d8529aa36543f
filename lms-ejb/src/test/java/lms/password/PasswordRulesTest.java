package lms.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a password must be, how it is kept, and how guessing is slowed. */
class PasswordRulesTest {
  static final Instant NOW = Instant.parse("2026-11-22T01:00:00Z");

  @Test
  void a_password_has_twelve_characters_at_least_and_is_not_the_login() {
    assertThatCode(() -> PasswordPolicy.require("quiet-river7", "H20417"))
        .doesNotThrowAnyException();
    assertThatCode(() -> PasswordPolicy.require("清晨的江边有一条长长的路", "H20417"))
        .doesNotThrowAnyException();
    for (String weak :
        new String[] {
          null,
          "",
          "quiet-river",
          "aaaaaaaaaaaa",
          "abcabcabcabc",
          "my-h20417-forever",
          "x".repeat(64) + "abcdefgh".repeat(9)
        })
      assertThatThrownBy(() -> PasswordPolicy.require(weak, "H20417"))
          .as("%s", weak)
          .isInstanceOf(PasswordTooWeak.class);
  }

  @Test
  void a_password_opens_its_own_hash_and_no_other() {
    String hash = PasswordHash.of("quiet-river7");
    assertThat(hash).startsWith("$argon2id$v=19$m=7168,t=5,p=1$").doesNotContain("quiet");
    assertThat(PasswordHash.matches("quiet-river7", hash)).isTrue();
    assertThat(PasswordHash.matches("quiet-river8", hash)).isFalse();
    assertThat(PasswordHash.of("quiet-river7")).as("another salt").isNotEqualTo(hash);
    assertThat(PasswordHash.matches("quiet-river7", PasswordHash.NOBODY)).isFalse();
  }

  @Test
  void a_hash_of_the_cost_of_before_still_opens() {
    String before = PasswordHash.of("quiet-river7", 19 * 1024, 2);
    assertThat(before).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    assertThat(PasswordHash.matches("quiet-river7", before)).isTrue();
    assertThat(PasswordHash.matches("quiet-river8", before)).isFalse();
  }

  @Test
  void a_hash_made_at_another_cost_still_opens() {
    // made with the reference implementation: echo -n password | argon2 somesalt -id -t 2 -m 16
    assertThat(
            PasswordHash.matches(
                "password",
                "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ"
                    + "$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc"))
        .isTrue();
  }

  @Test
  void two_slips_are_free_then_pauses_double_and_the_tenth_locks_for_a_quarter() {
    long[] pauses = new long[12];
    for (int n = 0; n < pauses.length; n++)
      pauses[n] =
          LockPolicy.lockedUntil(n, NOW)
              .map(until -> Duration.between(NOW, until).toSeconds())
              .orElse(0L);
    assertThat(pauses).containsExactly(0, 0, 0, 2, 4, 8, 16, 32, 64, 128, 900, 900);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "29, 0",
    "30, 1",
    "39, 1",
    "40, 2",
    "50, 4",
    "60, 8",
    "70, 16",
    "80, 32",
    "90, 64",
    "99, 64",
    "100, 900",
    "500, 900"
  })
  void an_address_waits_from_the_thirtieth_failure_twice_as_long_with_every_ten(
      int failures, long seconds) {
    assertThat(AddressPolicy.pauseAfter(failures)).hasSeconds(seconds);
  }

  @Test
  void an_address_is_slowed_by_its_own_failures_and_only_for_the_pause() {
    AddressBook book = new AddressBook();
    for (int n = 0; n < AddressPolicy.SLOW + 2 * AddressPolicy.STEP; n++) {
      if (n < AddressPolicy.SLOW) assertThat(book.shutFor("10.0.0.7", NOW)).isZero();
      book.failed("10.0.0.7", NOW);
    }
    assertThat(book.shutFor("10.0.0.7", NOW)).hasSeconds(4);
    assertThat(book.shutFor("10.0.0.7", NOW.plusSeconds(3))).hasSeconds(1);
    assertThat(book.shutFor("10.0.0.7", NOW.plusSeconds(4))).isZero();
    assertThat(book.shutFor("10.0.0.8", NOW)).isZero();
  }

  @Test
  void an_address_is_shut_by_a_hundred_failures_in_a_quarter_of_an_hour() {
    AddressBook book = new AddressBook();
    for (int n = 0; n < AddressPolicy.MOST; n++) book.failed("10.0.0.7", NOW.plusSeconds(n));
    Instant then = NOW.plusSeconds(AddressPolicy.MOST);
    assertThat(book.shutFor("10.0.0.7", then)).isGreaterThan(Duration.ofMinutes(14));
    assertThat(book.shutFor("10.0.0.8", then)).isZero();
    Instant later = NOW.plus(AddressPolicy.SPAN).plusSeconds(75);
    assertThat(book.shutFor("10.0.0.7", later)).as("25 are still young").isZero();
  }

  /** test.c of the reference implementation, Argon2id version 19. */
  @Test
  void a_hash_of_the_reference_implementation_is_understood() {
    String published =
        "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";
    assertThat(PasswordHash.matches("password", published)).isTrue();
    assertThat(PasswordHash.matches("Password", published)).isFalse();
  }
}
