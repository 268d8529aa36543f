package lms.marking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import lms.platform.Both;
import lms.question.QuestionBody;
import lms.question.QuestionCard;
import lms.sitting.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkerTest {
  static final Both X = new Both("题", "item");

  @ParameterizedTest(name = "{0} chosen of right 0,1,2 and wrong 3: {1}")
  @CsvSource({"0,0.333333", "'0,1',0.666667", "'0,1,2',1", "'0,3',0", "'0,1,2,3',0.666667", "3,0"})
  void multiple_counts_right_minus_wrong(String chosen, BigDecimal share) {
    List<Integer> places = List.of(chosen.split(",")).stream().map(Integer::valueOf).toList();
    assertThat(marked(multiple(), new Answer(places, null, null))).isEqualByComparingTo(share);
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({
    "48,true",
    "４８,true",
    "' 48 ',true",
    "四十八,true",
    "48.0,true",
    "49,false",
    "'',false",
    "48小时,false"
  })
  void a_blank_takes_words_and_numbers_in_any_width(String said, boolean right) {
    var blank = new QuestionBody.Blank(List.of("四十八"), new BigDecimal("48"), null);
    assertThat(Marker.fits(blank, said)).isEqualTo(right);
  }

  @ParameterizedTest
  @CsvSource({"99.5,true", "100.5,true", "101,false", "'1,00',true"})
  void a_number_counts_within_its_tolerance(String said, boolean right) {
    var blank = new QuestionBody.Blank(List.of(), new BigDecimal("100"), new BigDecimal("0.5"));
    assertThat(Marker.fits(blank, said)).isEqualTo(right);
  }

  @Test
  void ordering_counts_neighbours_that_follow_each_other() {
    PaperItem plain = new PaperItem("q", 1, List.of(0, 1, 2, 3), List.of());
    assertThat(Marker.share(order(), plain, places(0, 1, 2, 3))).isEqualByComparingTo("1");
    assertThat(Marker.share(order(), plain, places(3, 2, 1, 0))).isEqualByComparingTo("0");
    assertThat(Marker.share(order(), plain, places(1, 2, 3, 0))).isEqualByComparingTo("0.666667");
  }

  @Test
  void matching_counts_pairs_and_a_left_side_may_stay_alone() {
    PaperItem plain = new PaperItem("q", 1, List.of(2, 0, 1), List.of(1, 0));
    assertThat(Marker.share(match(), plain, places(2, 1))).isEqualByComparingTo("1");
    assertThat(Marker.share(match(), plain, places(-1, 1))).isEqualByComparingTo("0.5");
  }

  @Test
  void an_unanswered_item_has_nothing_and_the_mark_is_of_a_hundred() {
    assertThat(marked(multiple(), null)).isEqualByComparingTo("0");
    assertThat(Marker.mark(List.of(BigDecimal.ONE, BigDecimal.ZERO, BigDecimal.ONE)))
        .isEqualByComparingTo("66.67");
  }

  @Test
  void an_answer_of_another_form_is_refused() {
    PaperItem item = PaperItem.of(multiple(), new Random(1));
    for (Answer hostile :
        List.of(
            places(4),
            places(-1),
            places(1, 1),
            new Answer(null, true, null),
            new Answer(null, null, List.of("x"))))
      assertThatThrownBy(() -> item.requireFit(multiple(), hostile))
          .isInstanceOf(AnswerUnfit.class);
    assertThatThrownBy(
            () ->
                PaperItem.of(fill(), new Random(1))
                    .requireFit(fill(), new Answer(null, null, List.of("x".repeat(201)))))
        .isInstanceOf(AnswerUnfit.class);
  }

  private static BigDecimal marked(QuestionCard card, Answer answer) {
    return Marker.share(card, new PaperItem("q", 1, List.of(0, 1, 2, 3), List.of()), answer);
  }

  private static Answer places(Integer... places) {
    return new Answer(List.of(places), null, null);
  }

  static QuestionCard card(String type, QuestionBody body) {
    return new QuestionCard("q-" + type, 1, "t", type, "know", 0.7, false, "a", "s", body);
  }

  static QuestionCard multiple() {
    return card(
        "multiple",
        new QuestionBody(
            X,
            List.of(option("a", true), option("b", true), option("c", true), option("d", false)),
            null,
            null,
            null,
            null,
            null,
            X));
  }

  static QuestionCard order() {
    return card(
        "order",
        new QuestionBody(
            X,
            null,
            null,
            null,
            List.of(
                new QuestionBody.Item("a", X), new QuestionBody.Item("b", X),
                new QuestionBody.Item("c", X), new QuestionBody.Item("d", X)),
            null,
            null,
            X));
  }

  static QuestionCard match() {
    return card(
        "match",
        new QuestionBody(
            X,
            null,
            null,
            null,
            null,
            List.of(new QuestionBody.Pair("a", X, X), new QuestionBody.Pair("b", X, X)),
            List.of(new QuestionBody.Extra("x", X)),
            X));
  }

  static QuestionCard fill() {
    return card(
        "fill",
        new QuestionBody(
            X,
            null,
            null,
            List.of(
                new QuestionBody.Blank(List.of(), new BigDecimal("48"), null),
                new QuestionBody.Blank(List.of("挂失"), null, null)),
            null,
            null,
            null,
            X));
  }

  static QuestionCard truth() {
    return card("truefalse", new QuestionBody(X, null, false, null, null, null, null, X));
  }

  private static QuestionBody.Option option(String id, boolean right) {
    return new QuestionBody.Option(id, X, right);
  }
}
