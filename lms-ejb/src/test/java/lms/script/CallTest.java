package lms.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import lms.platform.Language;
import lms.script.Call.Error;
import lms.script.Effect.Fatal;
import lms.script.Effect.Level;
import lms.script.Finding.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CallTest {
  @ParameterizedTest
  @ValueSource(strings = {"lost-card", "limit-rise", "angry-repeat"})
  void the_model_call_is_worth_100_and_passes(String id) {
    for (Language language : Language.values()) {
      CallResult result =
          MarkingPolicy.mark(ScenarioLint.playBest(PlayedCall.scenario(id), language));
      assertThat(result.score()).isEqualTo(100);
      assertThat(result.passed()).isTrue();
      assertThat(result.outcome()).isEqualTo(Node.Outcome.RESOLVED);
      assertThat(result.open()).isEmpty();
      assertThat(result.time().band()).isEqualTo(CallResult.Band.GREEN);
    }
  }

  @Test
  void the_same_call_without_verification_fails_and_names_rule_and_moment() {
    PlayedCall played = lostCardUntilVerification().chooses("skip-check", "full-terms");
    CallResult result = lostCardFromFormalReport(played).result();

    assertThat(result.passed()).isFalse();
    assertThat(result.fatal()).isTrue();
    assertThat(result.findings())
        .filteredOn(f -> f.verdict() == Verdict.FATAL)
        .first()
        .satisfies(
            f -> {
              assertThat(f.fatal()).isEqualTo(Fatal.UNVERIFIED_ACTION);
              assertThat(f.second()).isEqualTo(70);
              assertThat(f.words().en()).isEqualTo("Formal loss report");
            });
    assertThat(result.findings())
        .filteredOn(f -> "verify".equals(f.criterion()))
        .singleElement()
        .satisfies(
            f -> {
              assertThat(f.verdict()).isEqualTo(Verdict.MISSED);
              assertThat(f.second()).isEqualTo(50);
              assertThat(f.article()).isEqualTo("identity.levels#basic");
            });
  }

  @Test
  void who_rightly_finds_nothing_proved_has_not_verified_anybody() {
    PlayedCall played = lostCardUntilVerification().asks("id-card", "birth").judges("fail");
    CallResult result = played.moves(Move.of(Move.Kind.HANG_UP)).result();
    assertThat(result.findings())
        .filteredOn(f -> "verify".equals(f.criterion()))
        .singleElement()
        .extracting(Finding::verdict)
        .isEqualTo(Verdict.MISSED);
  }

  @Test
  void a_fatal_error_fails_a_call_that_has_the_points() {
    PlayedCall played = lostCardUntilVerification().asks("name", "id-card", "birth", "password");
    CallResult result =
        lostCardFromFormalReport(played.judges("pass").chooses("full-terms")).result();

    assertThat(result.score()).isGreaterThanOrEqualTo(MarkingPolicy.PASS_MARK);
    assertThat(result.passed()).isFalse();
    assertThat(played.call.errors()).extracting(Error::fatal).containsExactly(Fatal.SECRET_ASKED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "请您把查询密码报给我，我核对一下。",
        "請提供您卡背面三位安全碼",
        "麻烦把收到的验证码告诉我",
        "Please tell me your password so that I can check.",
        "What is the CVV on your card?"
      })
  void asking_for_a_secret_in_own_words_is_fatal(String words) {
    PlayedCall played = new PlayedCall("lost-card").greets().says(words);
    assertThat(played.call.errors()).extracting(Error::fatal).containsExactly(Fatal.SECRET_ASKED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "请不要把密码告诉任何人。",
        "我们不会让您提供验证码。",
        "Never tell anybody your password.",
        "We will not ask you to give me the code. Please do not tell me your PIN."
      })
  void warning_of_it_is_not(String words) {
    assertThat(new PlayedCall("lost-card").greets().says(words).call.errors()).isEmpty();
  }

  @Test
  void a_promise_no_bank_may_make_is_fatal_wherever_it_is_typed() {
    PlayedCall played = new PlayedCall("lost-card").greets().says("您放心，肯定没事，保证赔。");
    assertThat(played.call.errors()).extracting(Error::fatal).containsExactly(Fatal.GUARANTEE);
  }

  @Test
  void polite_and_rude_handling_end_differently() {
    PlayedCall polite = angry().chooses("sorry-thrice").asks("name", "id-card", "birth");
    PlayedCall rude = angry().chooses("calm-down").asks("name", "id-card", "birth");
    assertThat(polite.call.mood()).isGreaterThan(rude.call.mood());

    polite.judges("pass").presses("check-waiver").chooses("waive-now");
    rude.judges("pass").presses("check-waiver").chooses("rules-interest");
    assertThat(polite.call.node().id()).isEqualTo("waive");
    assertThat(rude.call.node().id()).isEqualTo("demand");

    rude.chooses("same-answer");
    assertThat(rude.call.node()).isInstanceOf(Node.WrapUp.class);
    assertThat(rude.writesUp("利息", "减免", 1).result().outcome()).isEqualTo(Node.Outcome.UNRESOLVED);
  }

  @Test
  void the_same_words_a_second_time_cost_more() {
    PlayedCall played =
        angry()
            .chooses("sorry-thrice")
            .asks("name", "id-card", "birth")
            .judges("pass")
            .presses("check-waiver");
    int before = played.call.mood();
    int once = before - played.chooses("three-days").call.mood();
    int again = before - once - played.chooses("three-days").call.mood();
    assertThat(again).isGreaterThan(once);
    assertThat(played.result().findings())
        .filteredOn(f -> "rephrase".equals(f.criterion()))
        .singleElement()
        .extracting(Finding::verdict)
        .isEqualTo(Verdict.MISSED);
  }

  @Test
  void silence_past_the_limit_makes_the_customer_speak_and_then_leave() {
    PlayedCall played = new PlayedCall("lost-card").greets();
    int calm = played.call.mood();
    played.waits(29);
    assertThat(played.call.transcript()).hasSize(2);
    played.waits(1);
    assertThat(last(played).words().zh()).isEqualTo("喂？您还在听吗？");
    assertThat(last(played).second()).isEqualTo(40);
    assertThat(played.call.mood()).isLessThan(calm);
    played.waits(60);
    assertThat(played.call.wrappingUp()).isTrue();
    assertThat(last(played).kind()).isEqualTo(Utterance.Kind.CUSTOMER_LEFT);
  }

  @Test
  void a_wrap_up_nobody_writes_ends_the_call_without_its_points() {
    PlayedCall played = new PlayedCall("lost-card").greets().waits(90).waits(15 * 60);
    assertThat(played.call.over()).isTrue();
    assertThat(played.result().findings())
        .filteredOn(f -> f.criterion() != null && f.criterion().startsWith("wrap-"))
        .extracting(Finding::verdict)
        .containsOnly(Verdict.MISSED);
    assertThatThrownBy(() -> played.chooses("stop-now")).isInstanceOf(CallIsOver.class);
  }

  @Test
  void a_call_read_from_its_log_is_at_the_same_node_with_the_same_mood() {
    PlayedCall played = lostCardUntilVerification().asks("name", "id-card");
    Call again =
        Call.replay(
            played.scenario, 7, PlayedCall.SHANGHAI, PlayedCall.MORNING, List.copyOf(played.log));
    assertThat(again.node().id()).isEqualTo("identity");
    assertThat(again.snapshot()).isEqualTo(played.call.snapshot());
  }

  @Test
  void the_same_message_twice_counts_once() {
    PlayedCall played = lostCardUntilVerification();
    Map<String, Object> before = played.call.snapshot();
    played.call.apply(played.log.get(played.log.size() - 1));
    assertThat(played.call.snapshot()).isEqualTo(before);
  }

  @Test
  void what_does_not_fit_is_refused_and_leaves_no_trace() {
    PlayedCall played = new PlayedCall("lost-card").greets();
    Map<String, Object> before = played.call.snapshot();
    Step nonsense =
        new Step(9, PlayedCall.MORNING.plusSeconds(10), Move.of(Move.Kind.CHOOSE, "full-terms"));
    assertThatThrownBy(() -> played.call.apply(nonsense)).isInstanceOf(MoveNotPossible.class);
    assertThat(played.call.snapshot()).isEqualTo(before);
  }

  @Test
  void two_right_answers_and_one_wrong_prove_nobody() {
    PlayedCall played = lostCardUntilVerification().asks("name", "id-card", "mobile");
    played.judges("pass").chooses("full-terms").presses("formal-loss");
    assertThat(played.call.level()).isEqualTo(Level.NONE);
    assertThat(played.call.errors())
        .extracting(Error::fatal)
        .containsExactly(Fatal.UNVERIFIED_ACTION);
  }

  @Test
  void two_failed_checks_end_the_account_business() {
    PlayedCall played = lostCardUntilVerification().asks("name", "mobile").judges("fail");
    assertThat(played.call.node().id()).isEqualTo("identity");
    played.asks("name", "mobile").judges("fail");
    assertThat(played.call.wrappingUp()).isTrue();
    assertThat(played.call.errors()).isEmpty();
  }

  @Test
  void more_than_the_agent_may_give_is_fatal() {
    PlayedCall played =
        new PlayedCall("limit-rise")
            .greets()
            .chooses("protect")
            .asks("name", "id-card", "mobile", "spending")
            .judges("pass")
            .chooses("straight-on")
            .presses("temporary-limit", Map.of("amount", "15000", "days", "30"));
    assertThat(played.call.errors())
        .extracting(Error::fatal)
        .containsExactly(Fatal.EXCEEDED_AUTHORITY);
  }

  @Test
  void basic_verification_is_not_enough_for_a_limit() {
    PlayedCall played =
        new PlayedCall("limit-rise")
            .greets()
            .chooses("protect")
            .asks("name", "id-card", "mobile")
            .judges("pass")
            .chooses("straight-on")
            .presses("temporary-limit", Map.of("amount", "6000", "days", "30"));
    assertThat(played.call.level()).isEqualTo(Level.BASIC);
    assertThat(played.call.errors())
        .extracting(Error::fatal)
        .containsExactly(Fatal.UNVERIFIED_ACTION);
  }

  @Test
  void a_call_that_ended_before_its_matter_did_is_not_compared_in_time() {
    PlayedCall left = new PlayedCall("lost-card").greets().waits(90).waits(15 * 60);
    assertThat(left.result().time().band()).isEqualTo(CallResult.Band.NONE);
  }

  @Test
  void hanging_up_on_a_customer_is_fatal() {
    PlayedCall played = new PlayedCall("lost-card").greets().moves(Move.of(Move.Kind.HANG_UP));
    assertThat(played.call.errors()).extracting(Error::fatal).containsExactly(Fatal.HUNG_UP);
    assertThat(played.call.wrappingUp()).isTrue();
  }

  @Test
  void a_hold_beyond_its_limit_costs_and_three_times_the_limit_loses_the_customer() {
    PlayedCall played = new PlayedCall("lost-card").greets().moves(Move.of(Move.Kind.HOLD));
    int before = played.call.mood();
    played.waits(60);
    assertThat(played.call.mood()).isEqualTo(before - 12);
    assertThatThrownBy(() -> played.chooses("stop-now")).isInstanceOf(MoveNotPossible.class);
    played.waits(120);
    assertThat(played.call.wrappingUp()).isTrue();
  }

  @Test
  void a_row_of_a_panel_tells_what_was_done_last() {
    PlayedCall played = new PlayedCall("lost-card");
    assertThat(cardStatus(played)).isEqualTo("normal");
    played.greets().presses("temporary-stop");
    assertThat(cardStatus(played)).isEqualTo("temporarily stopped");
    played.presses("formal-loss");
    assertThat(cardStatus(played)).startsWith("reported lost");
  }

  private static String cardStatus(PlayedCall played) {
    return played.scenario.panels().stream()
        .flatMap(p -> p.rows().stream())
        .filter(r -> r.label().en().equals("Card status"))
        .map(r -> r.shown(played.call.done()).value().en())
        .findFirst()
        .orElseThrow();
  }

  @Test
  void what_did_not_apply_leaves_the_denominator() {
    CallResult result =
        MarkingPolicy.mark(ScenarioLint.playBest(PlayedCall.scenario("lost-card"), Language.ZH));
    assertThat(result.findings())
        .filteredOn(f -> "hold".equals(f.criterion()))
        .singleElement()
        .satisfies(
            f -> {
              assertThat(f.verdict()).isEqualTo(Verdict.NOT_APPLICABLE);
              assertThat(f.of()).isZero();
            });
    assertThat(result.domains().stream().mapToDouble(CallResult.DomainMark::weight).sum())
        .isCloseTo(100.0, within(1e-9));
  }

  @Test
  void typed_words_count_as_the_choice_they_mean() {
    PlayedCall played = new PlayedCall("lost-card").greets().says("您别担心，我這就為您停卡，請報一下全名和證件號碼。");
    assertThat(played.call.node().id()).isEqualTo("stop");
    assertThat(played.result().findings())
        .filteredOn(f -> "stop-first".equals(f.criterion()))
        .singleElement()
        .extracting(Finding::verdict)
        .isEqualTo(Verdict.EARNED);
  }

  @Test
  void options_stand_in_another_order_in_another_call() {
    Scenario scenario = PlayedCall.scenario("lost-card");
    List<List<String>> orders =
        LongStream.range(0, 20)
            .mapToObj(seed -> Call.begin(scenario, seed, PlayedCall.SHANGHAI, PlayedCall.MORNING))
            .map(
                call -> {
                  call.apply(
                      new Step(
                          1,
                          PlayedCall.MORNING.plusSeconds(5),
                          new Move(Move.Kind.SAY, null, "您好", null, null)));
                  return call.options().stream().map(Node.Option::id).toList();
                })
            .distinct()
            .toList();
    assertThat(orders).hasSizeGreaterThan(5);
  }

  private static PlayedCall angry() {
    return new PlayedCall("angry-repeat").greets();
  }

  private static PlayedCall lostCardUntilVerification() {
    return new PlayedCall("lost-card")
        .greets()
        .chooses("stop-now")
        .presses("temporary-stop")
        .chooses("verify-first");
  }

  private static PlayedCall lostCardFromFormalReport(PlayedCall played) {
    return played
        .presses("formal-loss")
        .reads("lost-card.liability")
        .chooses("may-apply", "both-ways")
        .presses("replace", Map.of("method", "urgent"))
        .chooses("sum-up")
        .writesUp("尾号 6621 被偷", "补卡并申请赔付", 3);
  }

  private static Utterance last(PlayedCall played) {
    List<Utterance> lines = played.call.transcript();
    return lines.get(lines.size() - 1);
  }
}
