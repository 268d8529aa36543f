package lms.marking;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import lms.question.QuestionBody.Keyword;
import lms.question.QuestionBody.ShortRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a rule says of an answer, one line a case. */
class ShortPolicyTest {
  static final ShortRule TEXTS =
      new ShortRule(
          List.of("15个工作日", "临时止付卡片", "a temporary stop"),
          List.of("5个工作日", "正式挂失"),
          List.of(),
          null);
  static final ShortRule WORDS =
      new ShortRule(
          List.of("转风险控制室并报警"),
          List.of("转二线投诉组", "先报警再转前台"),
          List.of(
              new Keyword(List.of("风险控制室", "risk control"), 2),
              new Keyword(List.of("报警", "110", "police"), 1)),
          null);

  @ParameterizedTest(name = "“{0}” has {1}, with confidence {2}")
  @CsvSource({
    "'', 0, 1",
    "'　 ', 0, 1",
    "15个工作日, 1, 1",
    "１５个工作日, 1, 1",
    "' A  Temporary STOP', 1, 1",
    "15 个工作日。, 1, 0.95",
    "“15个工作日”, 1, 0.95",
    "5个工作日, 0, 1",
    "5 个工作日！, 0, 0.95",
    "15个工做日, 1, 0.60",
    "临时止附卡片, 1, 0.60",
    "a temporary stpo, 1, 0.60",
    "a temporarystop, 1, 0.60",
    "两周, 0, 0.30",
    "30个自然日, 0, 0.30"
  })
  void by_whole_texts(String said, BigDecimal share, BigDecimal confidence) {
    requireVerdict(TEXTS, said, share, confidence);
  }

  @ParameterizedTest(name = "“{0}” has {1}, with confidence {2}")
  @CsvSource({
    "填工单转风险控制室，请客户报警, 1, 0.80",
    "Risk Control and the police, 1, 0.80",
    "转风险控制室, 0.666667, 0.70",
    "打110, 0.333333, 0.70",
    "打1101, 0, 0.50",
    "the policeman of risk controls, 0, 0.50",
    "找班组长, 0, 0.50",
    "转风险控制室，不用报警, 1, 0.40",
    "risk control but no police, 1, 0.40",
    "don't call the police, 0.333333, 0.40",
    "先转二线投诉组再转风险控制室并报警, 1, 0.40",
    "转风险控制室并报井, 0.666667, 0.70",
    "先报警再转前抬, 0.333333, 0.60",
    "Call the police. Tell risk control, 1, 0.80",
    "'Tell risk control. No. call the police', 1, 0.40",
    "转风险控制室，禁止报警, 1, 0.40",
    "风险控制室不报警, 1, 0.40"
  })
  void by_keywords(String said, BigDecimal share, BigDecimal confidence) {
    requireVerdict(WORDS, said, share, confidence);
  }

  @Test
  void a_text_that_is_accepted_later_takes_nothing_from_what_keywords_gave_others() {
    ShortRule sure =
        new ShortRule(WORDS.accept(), WORDS.wrong(), WORDS.keywords(), new BigDecimal("0.70"));
    for (String said : List.of("填工单转风险控制室，请客户报警", "转风险控制室"))
      assertThat(ShortPolicy.decided(sure.accepting(said + "吧"), said))
          .isPresent()
          .isEqualTo(ShortPolicy.decided(sure, said));
  }

  @ParameterizedTest(name = "sure from {0} on, “{1}” is decided: {2}")
  @CsvSource({
    "1, 15个工作日, true",
    "1, 15个工作日。, false",
    "0.95, 15个工作日。, true",
    "0.70, 15个工做日, false",
    "0.70, 两周, false"
  })
  void the_question_says_how_sure_is_enough(BigDecimal confidence, String said, boolean decided) {
    ShortRule rule = new ShortRule(TEXTS.accept(), TEXTS.wrong(), List.of(), confidence);
    assertThat(ShortPolicy.decided(rule, said).isPresent()).isEqualTo(decided);
  }

  @ParameterizedTest(name = "“{0}” names “{1}”: {2}")
  @CsvSource({
    "打110报警, 110, true",
    "'打110,再说', 110, true",
    "1101, 110, false",
    "1.15, 15, false",
    "'1,500', 500, false",
    "-15, 15, false",
    "15万元, 15, false",
    "二十五天, 十五, false",
    "十五天, 十五, true",
    "15-20天, 15, false",
    "police.tell, police, true",
    "no-one, no, true",
    "the customer can't, customer can, false",
    "discard, card, false"
  })
  void a_word_stands_by_itself(String text, String word, boolean named) {
    assertThat(ShortPolicy.names(text, word)).isEqualTo(named);
  }

  @ParameterizedTest
  @CsvSource({"abc,abd,false", "abcd,abce,true", "abcd,abef,false", "abcdefghi,abcdefgxy,true"})
  void short_texts_are_never_near_each_other(String one, String other, boolean near) {
    assertThat(ShortPolicy.near(one, other)).isEqualTo(near);
    assertThat(ShortPolicy.near(other, one)).isEqualTo(near);
  }

  private static void requireVerdict(
      ShortRule rule, String said, BigDecimal share, BigDecimal confidence) {
    ShortPolicy.Verdict verdict = ShortPolicy.judge(rule, said);
    assertThat(verdict.share()).isEqualByComparingTo(share);
    assertThat(verdict.confidence()).isEqualByComparingTo(confidence);
  }
}
