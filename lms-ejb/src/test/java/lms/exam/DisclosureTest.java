package lms.exam;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import lms.entry.Disclosure;
import lms.entry.Rules;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A window of half an hour from nine; handed in and marked at ten past. */
class DisclosureTest {
  static final Instant NINE = Instant.parse("2026-11-26T01:00:00Z");

  @ParameterizedTest(name = "{0}, {1}, {2} min after nine: {3}")
  @CsvSource({
    "AT_ONCE,     MARK,          9, false",
    "AT_ONCE,     MARK,         10, true",
    "AT_ONCE,     EXPLANATIONS, 10, true",
    "AFTER_CLOSE, MARK,         29, false",
    "AFTER_CLOSE, MARK,         30, true",
    "AFTER_CLOSE, EXPLANATIONS, 30, true",
    "STEPWISE,    MARK,         10, true",
    "STEPWISE,    ANSWERS,      29, false",
    "STEPWISE,    ANSWERS,      30, true",
    "STEPWISE,    EXPLANATIONS, 30, false",
    "STEPWISE,    EXPLANATIONS, 9999, false",
  })
  void each_is_shown_at_its_moment(
      String rule, Disclosure.Matter what, int minutes, boolean shown) {
    Rules rules =
        rule.equals("STEPWISE")
            ? Rules.of(
                "{\"feedback\": {\"mark\": \"handedIn\", \"answers\": \"closed\","
                    + " \"explanations\": \"never\"}}")
            : Rules.FREE;
    Feedback kind = rule.equals("AFTER_CLOSE") ? Feedback.AFTER_CLOSE : Feedback.AT_ONCE;
    Paper paper = TakerDoor.paper(UUID.randomUUID(), NINE, 7, kind, rules);
    if (minutes >= 10) paper.settle(BigDecimal.TEN, true, NINE.plusSeconds(600));
    assertThat(paper.shows(what, NINE.plusSeconds(60L * minutes))).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource({
    "HANDED_IN, HANDED_IN, HANDED_IN, true",
    "HANDED_IN, CLOSED,    NEVER,     true",
    "CLOSED,    HANDED_IN, CLOSED,    false",
    "HANDED_IN, CLOSED,    HANDED_IN, false",
  })
  void the_mark_comes_first_and_the_explanation_last(
      Disclosure.Moment mark,
      Disclosure.Moment answers,
      Disclosure.Moment explanations,
      boolean ordered) {
    assertThat(new Disclosure(mark, answers, explanations).ordered()).isEqualTo(ordered);
  }
}
