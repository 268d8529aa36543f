package lms.marking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import lms.correction.Change;
import lms.correction.ChangeUnfit;
import lms.correction.ChangeWithoutEffect;
import lms.correction.Corrected;
import lms.correction.Correction;
import lms.correction.CorrectionPolicy;
import lms.question.QuestionBody;
import lms.question.QuestionCard;
import lms.question.QuestionVersionId;
import lms.sitting.Answer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What corrections do to points, for every type, any answer and any order of corrections. */
class CorrectedMarkProperties {
  /** A question, somebody's paper, what they said, and corrections of it. */
  record Case(QuestionCard card, PaperItem item, Answer answer, List<Correction> log) {
    BigDecimal share() {
      return share(CorrectionPolicy.apply(card, log));
    }

    BigDecimal share(Corrected counts) {
      return Marker.share(counts, item, answer);
    }
  }

  @Property
  void voiding_never_takes_a_point_from_anybody(@ForAll("cases") Case one) {
    BigDecimal voided = one.share(CorrectionPolicy.apply(one.card, one.log, Change.voiding()));
    assertThat(voided).isEqualByComparingTo(BigDecimal.ONE).isGreaterThanOrEqualTo(one.share());
  }

  @Property
  void what_is_taken_back_leaves_the_points_as_they_were(@ForAll("cases") Case one) {
    BigDecimal before = one.share();
    for (Change change : changes(one.card, new Random(one.log.size()))) {
      List<Correction> with = plus(one.log, change);
      List<Correction> without = plus(with, Change.undo(with.get(with.size() - 1).id()));
      assertThat(one.share(CorrectionPolicy.apply(one.card, without))).isEqualByComparingTo(before);
      assertThat(
              one.share(
                  CorrectionPolicy.apply(
                      one.card, with, Change.undo(with.get(with.size() - 1).id()))))
          .isEqualByComparingTo(before);
    }
  }

  @Property
  void what_is_tried_is_what_comes_of_it(@ForAll("cases") Case one, @ForAll long seed) {
    for (Change change : changes(one.card, new Random(seed)))
      assertThat(CorrectionPolicy.apply(one.card, one.log, change))
          .isEqualTo(CorrectionPolicy.apply(one.card, plus(one.log, change)));
  }

  @Property
  void a_share_stays_between_nothing_and_the_full_point(@ForAll("cases") Case one) {
    assertThat(one.share()).isBetween(BigDecimal.ZERO, BigDecimal.ONE);
  }

  @Property
  void without_corrections_everything_is_as_it_was_asked(@ForAll("cases") Case one) {
    assertThat(one.share(CorrectionPolicy.apply(one.card, List.of())))
        .isEqualByComparingTo(Marker.share(one.card, one.item, one.answer));
  }

  @Property
  void accepting_a_further_text_lowers_nobody(@ForAll("cases") Case one) {
    if (!one.card.type().equals("fill")) return;
    Change change = Change.accept(0, "两天");
    assertThat(one.share(CorrectionPolicy.apply(one.card, one.log, change)))
        .isGreaterThanOrEqualTo(one.share());
  }

  @Example
  void of_a_single_any_of_several_right_options_has_the_full_point() {
    QuestionCard single = single();
    PaperItem item = new PaperItem("q", 1, List.of(2, 1, 0), List.of());
    Corrected both = CorrectionPolicy.apply(single, List.of(), Change.key(List.of(0, 1)));
    assertThat(Marker.share(both, item, chosen(2))).isEqualByComparingTo("1");
    assertThat(Marker.share(both, item, chosen(1))).isEqualByComparingTo("1");
    assertThat(Marker.share(both, item, chosen(0))).isEqualByComparingTo("0");
  }

  @Example
  void another_key_takes_the_point_from_those_who_had_the_wrong_one() {
    PaperItem item = new PaperItem("q", 1, List.of(0, 1, 2), List.of());
    Corrected other = CorrectionPolicy.apply(single(), List.of(), Change.key(List.of(1)));
    assertThat(Marker.share(other, item, chosen(0))).isEqualByComparingTo("0");
    assertThat(Marker.share(other, item, chosen(1))).isEqualByComparingTo("1");
  }

  @Example
  void whole_answers_only_means_that_parts_have_nothing() {
    PaperItem item = new PaperItem("q", 1, List.of(0, 1, 2, 3), List.of());
    Corrected whole = CorrectionPolicy.apply(MarkerTest.multiple(), List.of(), Change.whole());
    assertThat(Marker.share(whole, item, chosen(0, 1))).isEqualByComparingTo("0");
    assertThat(Marker.share(whole, item, chosen(0, 1, 2))).isEqualByComparingTo("1");
  }

  @Example
  void what_does_not_fit_the_question_or_changes_nothing_is_refused() {
    QuestionCard single = single();
    for (Change unfit :
        List.of(
            Change.key(List.of(9)),
            Change.key(List.of()),
            Change.key(true),
            Change.accept(0, "x"),
            Change.whole(),
            Change.undo(UUID.randomUUID())))
      assertThatThrownBy(() -> CorrectionPolicy.require(single, List.of(), unfit))
          .as("%s", unfit)
          .isInstanceOf(ChangeUnfit.class);
    assertThatThrownBy(() -> CorrectionPolicy.require(single, List.of(), Change.key(List.of(0))))
        .isInstanceOf(ChangeWithoutEffect.class);
    List<Correction> voided = plus(List.of(), Change.voiding());
    assertThatThrownBy(() -> CorrectionPolicy.require(single, voided, Change.voiding()))
        .isInstanceOf(ChangeWithoutEffect.class);
  }

  @Provide
  Arbitrary<Case> cases() {
    return Arbitraries.longs().map(seed -> made(new Random(seed)));
  }

  private static Case made(Random random) {
    List<QuestionCard> cards =
        List.of(
            single(),
            MarkerTest.multiple(),
            MarkerTest.truth(),
            MarkerTest.fill(),
            MarkerTest.order(),
            MarkerTest.match());
    QuestionCard card = cards.get(random.nextInt(cards.size()));
    PaperItem item = PaperItem.of(card, random, 1);
    List<Correction> log = List.of();
    for (int n = random.nextInt(4); n > 0; n--) {
      List<Change> possible = new ArrayList<>(changes(card, random));
      log.forEach(c -> possible.add(Change.undo(c.id())));
      log = plus(log, possible.get(random.nextInt(possible.size())));
    }
    return new Case(card, item, answer(card, item, random), log);
  }

  private static List<Change> changes(QuestionCard card, Random random) {
    List<Change> all = new ArrayList<>(List.of(Change.voiding()));
    switch (card.type()) {
      case "single", "multiple" ->
          all.add(
              Change.key(
                  random
                      .ints(1 + random.nextInt(2), 0, card.body().options().size())
                      .boxed()
                      .toList()));
      case "truefalse" -> all.add(Change.key(random.nextBoolean()));
      case "fill" -> all.add(Change.accept(0, random.nextBoolean() ? "两天" : "2 天"));
      default -> all.add(Change.whole());
    }
    return all;
  }

  private static Answer answer(QuestionCard card, PaperItem item, Random random) {
    if (random.nextInt(8) == 0) return null;
    if (random.nextInt(3) == 0) return Showing.right(new LaidItem(item, card));
    return switch (card.type()) {
      case "single" -> chosen(random.nextInt(item.o().size()));
      case "multiple" ->
          new Answer(
              IntStream.range(0, item.o().size())
                  .filter(n -> random.nextBoolean())
                  .boxed()
                  .toList(),
              null,
              null);
      case "truefalse" -> new Answer(null, random.nextBoolean(), null);
      case "fill" ->
          new Answer(
              null,
              null,
              card.body().blanks().stream().map(b -> random.nextBoolean() ? "两天" : "错").toList());
      default -> {
        List<Integer> places =
            new ArrayList<>(IntStream.range(0, item.o().size()).boxed().toList());
        java.util.Collections.shuffle(places, random);
        int wanted = card.type().equals("match") ? item.l().size() : places.size();
        yield new Answer(places.subList(0, wanted), null, null);
      }
    };
  }

  private static Answer chosen(Integer... places) {
    return new Answer(List.of(places), null, null);
  }

  private static QuestionCard single() {
    return new QuestionCard(
        "q",
        1,
        "t",
        "single",
        "know",
        0.5,
        false,
        "a",
        "s",
        new QuestionBody(
            MarkerTest.X,
            IntStream.range(0, 3)
                .mapToObj(n -> new QuestionBody.Option("o" + n, MarkerTest.X, n == 0))
                .toList(),
            null,
            null,
            null,
            null,
            null,
            MarkerTest.X));
  }

  private static List<Correction> plus(List<Correction> log, Change change) {
    List<Correction> all = new ArrayList<>(log);
    all.add(
        new Correction(
            UUID.randomUUID(),
            log.size() + 1L,
            new QuestionVersionId("q", 1),
            change,
            Instant.EPOCH,
            1,
            "Xu",
            "why"));
    return all;
  }
}
