package lms.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntryPolicyTest {
  static final Instant NINE = Instant.parse("2026-11-26T01:00:00Z");

  @ParameterizedTest(name = "{0}, came {1} min after the opening, admitted {2}, let in {3}: {4}")
  @CsvSource({
    "FREE,      500, false, false, OPEN",
    "LATE_20,     0, false, false, OPEN",
    "LATE_20,    20, false, false, OPEN",
    "LATE_20,    21, false, false, LATE",
    "LATE_20,    21, true,  false, LATE",
    "LATE_20,    21, false, true,  OPEN",
    "ADMISSION,   0, false, false, WAITING",
    "ADMISSION, 500, true,  false, OPEN",
    "ADMISSION,   0, false, true,  OPEN",
    "BOTH,       20, false, false, WAITING",
    "BOTH,       20, true,  false, OPEN",
    "BOTH,       21, true,  false, LATE",
    "BOTH,       21, false, true,  OPEN",
    "UNSAFE,      0, true,  false, UNSAFE",
    "UNSAFE,      0, false, true,  OPEN",
  })
  void the_door_asks_in_this_order(
      String rules, int minutes, boolean admitted, boolean letIn, EntryState expected) {
    Rules asked =
        switch (rules) {
          case "LATE_20" -> Rules.of("{\"lateEntry\": 20}");
          case "ADMISSION" -> Rules.of("{\"admission\": true}");
          case "BOTH" -> Rules.of("{\"lateEntry\": 20, \"admission\": true}");
          default -> Rules.FREE;
        };
    assertThat(
            new EntryPolicy(asked, NINE)
                .judge(
                    true,
                    !rules.equals("UNSAFE"),
                    NINE.plusSeconds(minutes * 60L),
                    admitted,
                    letIn))
        .isEqualTo(expected);
  }
}
