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
    for (int n = 0; n < fails; n++) earlier.add(attempt("2026-11-26T09:00", false));
    if (passed) earlier.add(attempt("2026-11-26T09:00", true));
    assertThat(
            new AttemptPolicy(ALL, ZONE)
                .judge(past(earlier, unread), forgiven, now.atZone(ZONE).toInstant()))
        .isEqualTo(expected);
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
                .judge(past(List.of(passed), 0), 0, passed.began().plusSeconds(6000)))
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
    return new Attempt(at, at.plusSeconds(5400), passed, !passed);
  }
}
