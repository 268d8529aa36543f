package lms.attempt;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import lms.entry.Attempts;
import lms.entry.EntryState;
import lms.platform.Both;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Exams of ninety minutes at nine in the morning in Shanghai. */
class AttemptPolicyTest {
  static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  static final Instant RELEASED = Instant.parse("2026-11-25T10:00:00Z");
  static final Attempts ALL = new Attempts(2, true, true, 3, List.of("manners"));

  @ParameterizedTest(name = "{0} fails before, {1} forgiven, passed {2}, {3}, unread {4}: {5}")
  @CsvSource({
    "0, 0, false, 2026-11-26T09:00, 1, OPEN",
    "1, 0, false, 2026-11-26T18:00, 0, SAME_DAY",
    "1, 0, false, 2026-11-27T09:00, 0, TOO_EARLY",
    "1, 0, false, 2026-11-27T23:59, 0, TOO_EARLY",
    "1, 0, false, 2026-11-28T00:00, 0, OPEN",
    "1, 0, false, 2026-11-28T09:00, 1, LESSONS",
    "2, 0, false, 2026-11-30T09:00, 0, OPEN",
    "3, 0, false, 2026-11-30T09:00, 0, LOCKED",
    "3, 3, false, 2026-11-30T09:00, 0, OPEN",
    "5, 3, false, 2026-11-30T09:00, 0, OPEN",
    "6, 3, false, 2026-11-30T09:00, 0, LOCKED",
    "1, 0, true,  2026-11-30T09:00, 0, PASSED",
  })
  void each_rule_is_asked(
      int fails, int forgiven, boolean passed, LocalDateTime now, int unread, EntryState expected) {
    List<Attempt> earlier = new ArrayList<>();
    for (int n = 0; n < forgiven; n++) earlier.add(attempt("2026-11-25T09:00", false));
    for (int n = forgiven; n < fails; n++) earlier.add(attempt("2026-11-26T09:00", false));
    if (passed) earlier.add(attempt("2026-11-26T09:00", true));
    assertThat(
            new AttemptPolicy(ALL, ZONE)
                .judge(
                    past(earlier, unread),
                    forgiven > 0 ? RELEASED : null,
                    now.atZone(ZONE).toInstant()))
        .isEqualTo(expected);
  }

  /** What was forgiven and does not count any more takes no fail of later with it. */
  @Test
  void fails_are_counted_from_the_release_whatever_becomes_of_those_before() {
    List<Attempt> since = new ArrayList<>();
    for (int n = 0; n < 3; n++) since.add(attempt("2026-11-26T09:00", false));
    AttemptPolicy policy = new AttemptPolicy(ALL, ZONE);
    assertThat(policy.locks(past(since, 0), RELEASED)).isTrue();
    assertThat(policy.locks(past(since.subList(0, 2), 0), RELEASED)).isFalse();
  }

  @Test
  void days_are_counted_from_when_it_would_have_ended() {
    Attempt overnight = attempt("2026-11-26T23:00", false);
    assertThat(new AttemptPolicy(ALL, ZONE).from(past(List.of(overnight), 0)))
        .isEqualTo("2026-11-29");
  }

  @Test
  void what_is_not_asked_does_not_matter() {
    Attempts none = new Attempts(null, null, null, null, null);
    Attempt passed = attempt("2026-11-26T09:00", true);
    assertThat(
            new AttemptPolicy(none, ZONE)
                .judge(past(List.of(passed), 0), null, passed.began().plusSeconds(6000)))
        .isEqualTo(EntryState.OPEN);
  }

  private static Past past(List<Attempt> earlier, int unread) {
    return new Past(
        7,
        "C1:a",
        new Both("考", "exam"),
        ALL,
        earlier,
        unread == 0 ? List.of() : List.of("manners"),
        ZONE);
  }

  private static Attempt attempt(String began, boolean passed) {
    Instant at = LocalDateTime.parse(began).atZone(ZONE).toInstant();
    Instant end = at.plusSeconds(5400);
    return new Attempt(at, end, passed, passed ? null : end);
  }
}
