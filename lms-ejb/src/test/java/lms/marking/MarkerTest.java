package lms.marking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import lms.correction.Change;
import lms.correction.CorrectionPolicy;
import lms.handmark.HandMark;
import lms.platform.Both;
import lms.question.QuestionBody;
import lms.question.QuestionCard;
import lms.sitting.Answer;
import lms.sitting.TestStates;
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
    assertThat(
            Marker.mark(
                weighing(1, 1, 1), List.of(BigDecimal.ONE, BigDecimal.ZERO, BigDecimal.ONE)))
        .isEqualByComparingTo("66.67");
  }

  @Test
  void an_item_counts_by_its_weight() {
    assertThat(Marker.mark(weighing(1, 1, 2), List.of(BigDecimal.ONE, BigDecimal.ONE, HALF)))
        .isEqualByComparingTo("75");
  }

  @Test
  void what_people_mark_has_no_share_before_they_have_and_then_only_for_the_answer_they_read() {
    List<LaidItem> paper = List.of(new LaidItem(item(3), essay()));
    Answer answer = new Answer(null, null, List.of("先止付，再核身"));
    HandMark read = decided(answer, HALF);
    assertThat(shares(paper, answer, null)).containsExactly((BigDecimal) null);
    assertThat(shares(paper, answer, read)).containsExactly(HALF);
    Answer other = new Answer(null, null, List.of("先核身，再止付"));
    assertThat(shares(paper, other, read)).containsExactly((BigDecimal) null);
  }

  @Test
  void nobody_is_asked_to_mark_what_was_not_written_or_is_void_or_forfeited() {
    List<LaidItem> paper = List.of(new LaidItem(item(1), essay()));
    assertThat(shares(paper, null, null)).containsExactly(BigDecimal.ZERO);
    assertThat(shares(paper, new Answer(null, null, List.of("  ")), null))
        .containsExactly(BigDecimal.ZERO);
    Answer answer = new Answer(null, null, List.of("x"));
    LaidItem voided =
        new LaidItem(item(1), CorrectionPolicy.apply(essay(), List.of(), Change.voiding()));
    assertThat(shares(List.of(voided), answer, null)).containsExactly(BigDecimal.ONE);
  }

  @Test
  void an_essay_has_one_text_and_not_more_than_its_guide_allows() {
    PaperItem item = item(1);
    item.requireFit(essay(), new Answer(null, null, List.of("x".repeat(100))));
    for (Answer hostile :
        List.of(
            new Answer(null, null, List.of("x".repeat(101))),
            new Answer(null, null, List.of("a", "b")),
            places(0)))
      assertThatThrownBy(() -> item.requireFit(essay(), hostile)).isInstanceOf(AnswerUnfit.class);
  }

  private static final BigDecimal HALF = new BigDecimal("0.5");

  private static List<BigDecimal> shares(List<LaidItem> paper, Answer answer, HandMark decided) {
    return Marker.shares(
        paper, TestStates.saying(answer), decided == null ? Map.of() : Map.of(0, decided));
  }

  private static HandMark decided(Answer answer, BigDecimal share) {
    return new HandMark(0, HandMark.print(answer.t()), share, List.of(BigDecimal.ONE), List.of());
  }

  private static PaperItem item(int weight) {
    return PaperItem.of(essay(), new Random(1), weight, true);
  }

  private static List<LaidItem> weighing(int... weights) {
    return Arrays.stream(weights).mapToObj(w -> new LaidItem(item(w), essay())).toList();
  }

  static QuestionCard essay() {
    return card(
        "essay",
        new QuestionBody(
            X,
            null,
            null,
            null,
            null,
            null,
            null,
            X,
            new QuestionBody.Guide(
                100, null, List.of(new QuestionBody.Criterion("a", 2, X, X)), X)));
  }

  @Test
  void an_answer_of_another_form_is_refused() {
    PaperItem item = PaperItem.of(multiple(), new Random(1), 1, true);
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
                PaperItem.of(fill(), new Random(1), 1, true)
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
