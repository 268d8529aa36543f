package lms.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import lms.platform.Language;
import lms.platform.Texts;
import org.junit.jupiter.api.Test;

class RulesTest {
  static final Instant NINE = Instant.parse("2026-11-26T01:00:00Z");

  @Test
  void what_is_kept_comes_back_and_is_the_same_text_again() {
    String said = "{\"lateEntry\": 20, \"admission\": true}";
    Rules rules = Rules.of(said);
    assertThat(rules.kept()).isEqualTo("{\"admission\":true,\"lateEntry\":20}");
    assertThat(Rules.of(rules.kept())).isEqualTo(rules);
  }

  @Test
  void rules_that_ask_nothing_are_none() {
    assertThat(Rules.of("{\"admission\": false}")).isEqualTo(Rules.FREE);
    assertThat(Rules.FREE.kept()).isNull();
    assertThat(Rules.of((String) null).open()).isTrue();
  }

  @Test
  void feedback_is_kept_in_words_of_content() {
    Rules rules =
        Rules.of(
            "{\"feedback\": {\"explanations\": \"never\", \"mark\": \"handedIn\","
                + " \"answers\": \"closed\"}}");
    assertThat(rules.kept())
        .isEqualTo(
            "{\"feedback\":{\"answers\":\"closed\",\"explanations\":\"never\","
                + "\"mark\":\"handedIn\"}}");
    assertThat(rules.open()).isTrue();
    assertThat(RuleWords.of(rules, NINE, Texts.in(Language.EN), ZoneId.of("Asia/Shanghai")))
        .containsExactly(
            "Mark: shown as soon as you have handed in.",
            "Right answers: shown when the window is over and everybody has handed in.",
            "Explanations: not shown.");
  }

  @Test
  void without_return_there_is_one_item_on_the_page() {
    assertThat(Rules.FREE.paging()).isEqualTo(Rules.Paging.FREE);
    assertThat(Rules.of("{\"page\": \"free\"}")).isEqualTo(Rules.FREE);
    assertThat(Rules.of("{\"page\": \"all\"}").kept()).isEqualTo("{\"page\":\"all\"}");
    Rules forward = Rules.of("{\"order\": \"sequential\"}");
    assertThat(forward.paging()).isEqualTo(Rules.Paging.ONE);
    assertThat(forward.fits()).isTrue();
    assertThat(Rules.of("{\"order\": \"sequential\", \"page\": \"all\"}").fits()).isFalse();
  }

  @Test
  void they_are_told_in_plain_words() {
    assertThat(
            RuleWords.of(
                Rules.of("{\"lateEntry\": 20, \"admission\": true}"),
                NINE,
                Texts.in(Language.EN),
                ZoneId.of("Asia/Shanghai")))
        .hasSize(2)
        .first()
        .asString()
        .contains("09:20");
  }

  @Test
  void what_is_shuffled_unless_something_else_is_said_is_not_said() {
    assertThat(Rules.of("{\"shuffle\": \"all\"}")).isEqualTo(Rules.FREE);
    assertThat(Rules.FREE.shuffled().items()).isTrue();
    assertThat(Rules.FREE.shuffled().options()).isTrue();
    Rules none = Rules.of("{\"shuffle\": \"none\"}");
    assertThat(none.kept()).isEqualTo("{\"shuffle\":\"none\"}");
    assertThat(none.shuffled().items() || none.shuffled().options()).isFalse();
    Rules items = Rules.of("{\"shuffle\": \"items\"}");
    assertThat(items.shuffled().items()).isTrue();
    assertThat(items.shuffled().options()).isFalse();
    assertThat(RuleWords.of(items, NINE, Texts.in(Language.EN), ZoneId.of("Asia/Shanghai")))
        .hasSize(1);
  }

  @Test
  void who_holds_it_is_not_spoken_to_as_if_they_sat_it() {
    Rules rules =
        Rules.of(
            "{\"lateEntry\": 20, \"admission\": true, \"safeBrowser\": true,"
                + " \"fullScreen\": true, \"order\": \"sequential\","
                + " \"attempts\": {\"untilPassed\": true},"
                + " \"feedback\": {\"mark\": \"handedIn\", \"answers\": \"closed\"}}");
    Texts english = Texts.in(Language.EN);
    ZoneId zone = ZoneId.of("Asia/Shanghai");
    assertThat(RuleWords.of(rules, NINE, english, zone)).anyMatch(RulesTest::toTheTaker);
    assertThat(RuleWords.held(rules, NINE, english, zone))
        .hasSameSizeAs(RuleWords.of(rules, NINE, english, zone))
        .filteredOn(RulesTest::toTheTaker)
        .containsExactly(
            "Candidates come in by 09:20. Whoever comes later stands at the door until you let them"
                + " in.",
            "Candidates wait at the door until you admit them, or type the code of the room; before"
                + " that they cannot begin.");
  }

  private static boolean toTheTaker(String words) {
    return words.matches("(?i).*\\byou\\b.*");
  }
}
