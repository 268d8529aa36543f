package lms.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lms.platform.Both;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** One line for everything that makes a question unfit, and a sound one of each type. */
class QuestionPolicyTest {
  static final Both TEXT = new Both("文字", "text");

  @ParameterizedTest
  @MethodSource
  void sound(String type, QuestionBody body) {
    assertThat(QuestionPolicy.faultsOf(card(type, "know", 0.5, body))).isEmpty();
  }

  static Stream<Arguments> sound() {
    return Stream.of(
        Arguments.of("single", options(3, 1)),
        Arguments.of("single", options(5, 1)),
        Arguments.of("multiple", options(4, 2)),
        Arguments.of("multiple", options(6, 5)),
        Arguments.of("truefalse", body(TEXT, true, null, null, null, null, null)),
        Arguments.of("fill", blanks("a ___", "a ___", blank("80", null))),
        Arguments.of("order", items(3)),
        Arguments.of("order", items(6)),
        Arguments.of("match", pairs(3, List.of())),
        Arguments.of("match", pairs(5, List.of(new QuestionBody.Extra("x", words(9))))),
        Arguments.of("short", brief(60, 1, List.of("止付"), List.of("挂失"), 1, "0.70")),
        Arguments.of("short", brief(300, 6, List.of("止付"), List.of(), 1, null)),
        Arguments.of("essay", guide(500, null, 2, 3)),
        Arguments.of("spoken", guide(null, 300, 6, 20)));
  }

  private static QuestionBody brief(
      Integer longest,
      int criteria,
      List<String> accept,
      List<String> wrong,
      int points,
      String confidence) {
    QuestionBody body = guide(longest, null, criteria, 1);
    QuestionBody.ShortRule rule =
        new QuestionBody.ShortRule(
            accept,
            wrong,
            List.of(new QuestionBody.Keyword(List.of("停"), points)),
            confidence == null ? null : new BigDecimal(confidence));
    return new QuestionBody(TEXT, null, null, null, null, null, null, TEXT, body.guide(), rule);
  }

  private static QuestionBody guide(Integer longest, Integer seconds, int criteria, int points) {
    List<QuestionBody.Criterion> all =
        java.util.stream.IntStream.range(0, criteria)
            .mapToObj(n -> new QuestionBody.Criterion("c" + n, points, words(n), TEXT))
            .toList();
    return new QuestionBody(
        TEXT,
        null,
        null,
        null,
        null,
        null,
        null,
        TEXT,
        new QuestionBody.Guide(longest, seconds, all, TEXT));
  }

  @ParameterizedTest
  @MethodSource
  void unfit(String type, QuestionBody body, String at, String reason) {
    assertThat(QuestionPolicy.faultsOf(card(type, "know", 0.5, body)))
        .extracting(QuestionFault::at, QuestionFault::reasonKey)
        .contains(org.assertj.core.groups.Tuple.tuple(at, "question.fault." + reason));
  }

  static Stream<Arguments> unfit() {
    Both half = new Both("文字", " ");
    return Stream.of(
        Arguments.of("essay", body(TEXT, null, null, null, null, null, null), "guide", "guide"),
        Arguments.of("short", guide(60, null, 1, 1), "rule/accept", "shortAccept"),
        Arguments.of(
            "short", brief(60, 1, List.of(" "), List.of(), 1, null), "rule/accept", "shortAccept"),
        Arguments.of(
            "short",
            brief(60, 1, List.of("A  b"), List.of("ａ b。"), 1, null),
            "rule/wrong",
            "acceptedAndWrong"),
        Arguments.of(
            "short",
            brief(60, 1, List.of("a"), List.of(), 1, "0.69"),
            "rule/confidence",
            "confidence"),
        Arguments.of(
            "short",
            brief(60, 1, List.of("a"), List.of(), 1, "1.01"),
            "rule/confidence",
            "confidence"),
        Arguments.of(
            "short",
            brief(60, 1, List.of("a"), List.of(), 0, null),
            "rule/keywords/0/points",
            "points"),
        Arguments.of(
            "short", brief(301, 1, List.of("a"), List.of(), 1, null), "guide/longest", "longest"),
        Arguments.of("essay", guide(5000, null, 2, 3), "guide/longest", "longest"),
        Arguments.of("essay", guide(null, 60, 2, 3), "guide/longest", "longest"),
        Arguments.of("spoken", guide(null, 301, 2, 3), "guide/seconds", "seconds"),
        Arguments.of("essay", guide(500, null, 1, 3), "guide/criteria", "count"),
        Arguments.of("essay", guide(500, null, 7, 3), "guide/criteria", "count"),
        Arguments.of("essay", guide(500, null, 2, 0), "guide/criteria/0/points", "points"),
        Arguments.of("poem", options(3, 1), "type", "type"),
        Arguments.of(null, options(3, 1), "type", "type"),
        Arguments.of("single", options(2, 1), "options", "count"),
        Arguments.of("single", options(6, 1), "options", "count"),
        Arguments.of("single", options(4, 0), "options", "oneRight"),
        Arguments.of("single", options(4, 2), "options", "oneRight"),
        Arguments.of("multiple", options(3, 2), "options", "count"),
        Arguments.of("multiple", options(7, 2), "options", "count"),
        Arguments.of("multiple", options(4, 1), "options", "twoRight"),
        Arguments.of("multiple", options(4, 4), "options", "allRight"),
        Arguments.of("single", twice(true), "options/1/id", "idTwice"),
        Arguments.of("single", twice(false), "options/1/text", "textTwice"),
        Arguments.of(
            "truefalse", body(TEXT, null, null, null, null, null, null), "answer", "answer"),
        Arguments.of(
            "truefalse", body(half, true, null, null, null, null, null), "stem/en", "missing"),
        Arguments.of(
            "truefalse", body(null, true, null, null, null, null, null), "stem/zh", "missing"),
        Arguments.of("fill", blanks("a", "a", blank("80", null)), "stem", "gaps"),
        Arguments.of("fill", blanks("a ___", "a ___ ___", blank("80", null)), "stem", "gaps"),
        Arguments.of("fill", blanks("a ___", "a ___"), "blanks", "blankCount"),
        Arguments.of(
            "fill", blanks("a ___", "a ___", blank(" ", null)), "blanks/0/accept", "accept"),
        Arguments.of(
            "fill", blanks("a ___", "a ___", blank("80", "-1")), "blanks/0/tolerance", "tolerance"),
        Arguments.of("order", items(2), "items", "count"),
        Arguments.of("order", items(7), "items", "count"),
        Arguments.of("match", pairs(2, List.of()), "pairs", "count"),
        Arguments.of("match", pairs(6, List.of()), "pairs", "count"),
        Arguments.of(
            "match",
            pairs(3, List.of(new QuestionBody.Extra("p0", words(9)))),
            "extra/0/id",
            "idTwice"));
  }

  @Test
  void level_and_difficulty_are_grave_because_not_even_a_draft_has_none() {
    assertThat(grave(card("single", "guess", 0.5, options(3, 1)))).containsExactly("level");
    assertThat(grave(card("single", null, 0.5, options(3, 1)))).containsExactly("level");
    assertThat(grave(card("single", "know", 0.04, options(3, 1)))).containsExactly("difficulty");
    assertThat(grave(card("single", "know", 0.96, options(3, 1)))).containsExactly("difficulty");
    assertThat(grave(card("single", "know", Double.NaN, options(3, 1))))
        .containsExactly("difficulty");
    assertThat(grave(card("single", "know", 0.5, options(2, 0)))).isEmpty();
  }

  @Test
  void a_draft_asks_something_in_one_language_at_least() {
    assertThat(grave(card("truefalse", "know", 0.5, asking(" ", ""))))
        .containsExactly("stem/zh", "stem/en");
    assertThat(grave(card("truefalse", "know", 0.5, asking("", "Is it?")))).isEmpty();
  }

  private static QuestionBody asking(String zh, String en) {
    return body(new Both(zh, en), true, null, null, null, null, null);
  }

  private static List<String> grave(QuestionCard card) {
    return QuestionPolicy.graveFaultsOf(card).stream().map(QuestionFault::at).toList();
  }

  private static QuestionCard card(String type, String level, double difficulty, QuestionBody b) {
    return new QuestionCard("fees-001", 1, "fees", type, level, difficulty, false, "a", "s", b);
  }

  private static QuestionBody body(
      Both stem,
      Boolean answer,
      List<QuestionBody.Option> options,
      List<QuestionBody.Blank> blanks,
      List<QuestionBody.Item> items,
      List<QuestionBody.Pair> pairs,
      List<QuestionBody.Extra> extra) {
    return new QuestionBody(stem, options, answer, blanks, items, pairs, extra, TEXT);
  }

  private static QuestionBody options(int all, int right) {
    return body(
        TEXT,
        null,
        IntStream.range(0, all)
            .mapToObj(n -> new QuestionBody.Option("o" + n, words(n), n < right))
            .toList(),
        null,
        null,
        null,
        null);
  }

  private static QuestionBody twice(boolean id) {
    List<QuestionBody.Option> all = new ArrayList<>(options(3, 1).options());
    all.set(1, new QuestionBody.Option(id ? "o0" : "o1", words(id ? 1 : 0), false));
    return body(TEXT, null, all, null, null, null, null);
  }

  private static QuestionBody blanks(String zh, String en, QuestionBody.Blank... blanks) {
    return body(new Both(zh, en), null, null, List.of(blanks), null, null, null);
  }

  private static QuestionBody.Blank blank(String accept, String tolerance) {
    return new QuestionBody.Blank(
        List.of(accept), null, tolerance == null ? null : new BigDecimal(tolerance));
  }

  private static QuestionBody items(int all) {
    return body(
        TEXT,
        null,
        null,
        null,
        IntStream.range(0, all).mapToObj(n -> new QuestionBody.Item("i" + n, words(n))).toList(),
        null,
        null);
  }

  private static QuestionBody pairs(int all, List<QuestionBody.Extra> extra) {
    return body(
        TEXT,
        null,
        null,
        null,
        null,
        IntStream.range(0, all)
            .mapToObj(n -> new QuestionBody.Pair("p" + n, words(n), words(n)))
            .toList(),
        extra);
  }

  private static Both words(int n) {
    return new Both("词" + n, "word " + n);
  }
}
