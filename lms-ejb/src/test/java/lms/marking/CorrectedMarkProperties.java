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
  private static final List<String> PARTED = List.of("multiple", "fill", "order", "match");

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

  @Property
  void what_is_right_under_another_key_has_the_full_point(
      @ForAll("cases") Case one, @ForAll long seed) {
    for (Change change : changes(one.card, new Random(seed))) {
      Corrected counts = CorrectionPolicy.apply(one.card, one.log, change);
      Answer right = Showing.right(new LaidItem(one.item, counts));
      // of a single with several right options any one of them is, not all; texts are shown joined
      if (one.card.type().equals("single") || one.card.type().equals("fill")) continue;
      assertThat(Marker.share(counts, one.item, right)).isEqualByComparingTo(BigDecimal.ONE);
    }
  }

  @Property
  void options_that_count_by_themselves_lower_nobody(@ForAll("cases") Case one) {
    if (!one.card.type().equals("multiple")) return;
    List<Correction> parts = plus(one.log, Change.parts());
    assertThat(one.share(CorrectionPolicy.apply(one.card, parts, Change.each())))
        .isGreaterThanOrEqualTo(one.share(CorrectionPolicy.apply(one.card, parts)));
  }

  @Property
  void parts_after_whole_are_as_if_nobody_had_said_whole(@ForAll("cases") Case one) {
    if (!PARTED.contains(one.card.type())) return;
    List<Correction> parts = plus(one.log, Change.parts());
    List<Correction> back = plus(plus(one.log, Change.whole()), Change.parts());
    assertThat(one.share(CorrectionPolicy.apply(one.card, back)))
        .isEqualByComparingTo(one.share(CorrectionPolicy.apply(one.card, parts)));
    assertThat(one.share(CorrectionPolicy.apply(one.card, back)))
        .isGreaterThanOrEqualTo(one.share(CorrectionPolicy.apply(one.card, back, Change.whole())));
  }

  @Property
  void what_is_conceded_has_the_full_point(@ForAll("cases") Case one) {
    Corrected counts = CorrectionPolicy.apply(one.card, one.log);
    Conceding.of(new LaidItem(one.item, counts), one.answer, null)
        .ifPresentOrElse(
            change -> {
              assertThat(one.share(counts)).isLessThan(BigDecimal.ONE);
              CorrectionPolicy.require(one.card, one.log, change);
              assertThat(one.share(CorrectionPolicy.apply(one.card, one.log, change)))
                  .isEqualByComparingTo(BigDecimal.ONE);
            },
            () -> {
              if (one.card.type().equals("single") && one.answer != null)
                assertThat(one.share(counts)).isEqualByComparingTo(BigDecimal.ONE);
            });
  }

  @Property
  void what_is_kept_is_what_was_said(@ForAll("cases") Case one, @ForAll long seed) {
    for (Change change : changes(one.card, new Random(seed)))
      assertThat(Change.of(change.json())).isEqualTo(change);
  }

  @Property
  void every_change_that_fits_says_so(@ForAll("cases") Case one, @ForAll long seed) {
    for (Change change : changes(one.card, new Random(seed))) {
      Corrected now = CorrectionPolicy.apply(one.card, one.log);
      Corrected then = CorrectionPolicy.apply(one.card, one.log, change);
      boolean differs =
          !then.card().equals(now.card())
              || then.voided() != now.voided()
              || then.scheme() != now.scheme()
              || !then.order().equals(now.order());
      if (differs) CorrectionPolicy.require(one.card, one.log, change);
      else
        assertThatThrownBy(() -> CorrectionPolicy.require(one.card, one.log, change))
            .isInstanceOf(ChangeWithoutEffect.class);
    }
  }

  @Example
  void another_order_of_steps_counts_its_own_neighbours() {
    PaperItem item = new PaperItem("q", 1, List.of(0, 1, 2, 3), List.of());
    Corrected other =
        CorrectionPolicy.apply(MarkerTest.order(), List.of(), Change.arranged(List.of(1, 0, 2, 3)));
    assertThat(Marker.share(other, item, chosen(1, 0, 2, 3))).isEqualByComparingTo("1");
    assertThat(Marker.share(other, item, chosen(0, 1, 2, 3))).isEqualByComparingTo("0.333333");
    List<Correction> log = plus(List.of(), Change.arranged(List.of(1, 0, 2, 3)));
    assertThat(
            CorrectionPolicy.apply(MarkerTest.order(), log, Change.arranged(List.of(0, 1, 2, 3)))
                .order())
        .isEmpty();
  }

  @Example
  void other_pairs_count_and_a_distractor_may_be_right() {
    PaperItem item = new PaperItem("q", 1, List.of(2, 0, 1), List.of(1, 0));
    Corrected other =
        CorrectionPolicy.apply(MarkerTest.match(), List.of(), Change.arranged(List.of(2, 0)));
    // the left sides stand as 1, 0; the right ones as 2, 0, 1
    assertThat(Marker.share(other, item, chosen(1, 0))).isEqualByComparingTo("1");
    assertThat(Marker.share(other, item, chosen(2, 0))).isEqualByComparingTo("0.5");
  }

  @Example
  void every_option_by_itself_takes_nothing_back() {
    PaperItem item = new PaperItem("q", 1, List.of(0, 1, 2, 3), List.of());
    Corrected each = CorrectionPolicy.apply(MarkerTest.multiple(), List.of(), Change.each());
    assertThat(Marker.share(each, item, chosen(0, 1, 2))).isEqualByComparingTo("1");
    assertThat(Marker.share(each, item, chosen(0, 3))).isEqualByComparingTo("0.25");
    assertThat(Marker.share(each, item, chosen(0, 1, 2, 3))).isEqualByComparingTo("0.75");
    assertThat(Marker.share(each, item, null)).isEqualByComparingTo("0");
  }

  @Example
  void a_key_of_steps_or_pairs_names_each_place_once() {
    for (Change unfit :
        List.of(
            Change.arranged(List.of(0, 1, 2)),
            Change.arranged(List.of(0, 1, 2, 2)),
            Change.arranged(List.of(0, 1, 2, 4)),
            Change.each(),
            Change.key(List.of(1))))
      assertThatThrownBy(() -> CorrectionPolicy.require(MarkerTest.order(), List.of(), unfit))
          .as("%s", unfit)
          .isInstanceOf(ChangeUnfit.class);
    for (Change idle : List.of(Change.arranged(List.of(0, 1, 2, 3)), Change.parts()))
      assertThatThrownBy(() -> CorrectionPolicy.require(MarkerTest.order(), List.of(), idle))
          .as("%s", idle)
          .isInstanceOf(ChangeWithoutEffect.class);
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
            Change.accept("x"),
            Change.whole(),
            Change.parts(),
            Change.arranged(List.of(1, 0, 2)),
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
    PaperItem item = PaperItem.of(card, random, 1, true);
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
      case "order" -> all.add(Change.arranged(some(random, 4, card.body().items().size())));
      case "match" ->
          all.add(
              Change.arranged(
                  some(
                      random,
                      card.body().pairs().size(),
                      card.body().pairs().size() + card.body().extra().size())));
      default -> throw new IllegalStateException(card.type());
    }
    if (PARTED.contains(card.type())) all.addAll(List.of(Change.whole(), Change.parts()));
    if (card.type().equals("multiple")) all.add(Change.each());
    return all;
  }

  private static List<Integer> some(Random random, int count, int of) {
    List<Integer> all = new ArrayList<>(IntStream.range(0, of).boxed().toList());
    java.util.Collections.shuffle(all, random);
    return all.subList(0, count);
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
