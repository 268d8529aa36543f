package lms.marking;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import lms.question.QuestionBody.Keyword;
import lms.question.QuestionBody.ShortRule;
import lms.question.Wording;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds of every rule and every answer. */
class ShortPolicyProperties {
  private static final String LETTERS = "止付挂失报警风险十五工作日abc15 不no.";

  /** A rule and something that was said. */
  record Case(ShortRule rule, String said) {}

  @Property
  void share_and_confidence_stay_between_nothing_and_one(@ForAll("cases") Case one) {
    ShortPolicy.Verdict verdict = ShortPolicy.judge(one.rule, one.said);
    assertThat(verdict.share()).isBetween(BigDecimal.ZERO, BigDecimal.ONE);
    assertThat(verdict.confidence()).isBetween(BigDecimal.ZERO, BigDecimal.ONE);
  }

  @Property
  void nothing_said_is_nothing_for_certain(@ForAll("cases") Case one) {
    for (String nothing : List.of("", " ", "\u3000\t"))
      assertThat(ShortPolicy.decided(one.rule, nothing))
          .hasValueSatisfying(share -> assertThat(share).isZero());
  }

  @Property
  void no_guess_decides(@ForAll("cases") Case one) {
    boolean listed =
        Stream.concat(one.rule.accept().stream(), one.rule.wrong().stream())
            .anyMatch(t -> Wording.loose(t).equals(Wording.loose(one.said)));
    boolean told = !one.rule.keywords().isEmpty();
    if (!listed && !told && !Wording.plain(one.said).isEmpty())
      assertThat(ShortPolicy.decided(one.rule, one.said)).isEmpty();
  }

  @Property
  void what_is_near_a_right_text_and_told_by_no_keyword_is_for_people(
      @ForAll("cases") Case one, @ForAll long seed) {
    Random random = new Random(seed);
    String right = one.rule.accept().get(0);
    int at = random.nextInt(right.length());
    String near = right.substring(0, at) + "错" + right.substring(at + 1);
    String loose = Wording.loose(near);
    if (!one.rule.keywords().isEmpty() || !ShortPolicy.near(Wording.loose(right), loose)) return;
    boolean listed =
        Stream.concat(one.rule.accept().stream(), one.rule.wrong().stream())
            .anyMatch(t -> Wording.loose(t).equals(loose));
    if (!listed) assertThat(ShortPolicy.decided(one.rule, near)).isEmpty();
  }

  @Property
  void width_case_and_outer_blanks_do_not_matter(@ForAll("cases") Case one) {
    String wide =
        "\u3000"
            + one.said
                .toUpperCase(java.util.Locale.ROOT)
                .chars()
                .map(c -> c > ' ' && c < 127 ? c + 0xFEE0 : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            + " ";
    assertThat(ShortPolicy.judge(one.rule, wide)).isEqualTo(ShortPolicy.judge(one.rule, one.said));
  }

  @Property
  void one_more_accepted_text_lowers_nobody_and_is_certain(
      @ForAll("cases") Case one, @ForAll("texts") String more) {
    ShortRule wider = one.rule.accepting(more);
    assertThat(ShortPolicy.decided(wider, more))
        .hasValueSatisfying(share -> assertThat(share).isEqualByComparingTo(BigDecimal.ONE));
    ShortPolicy.decided(one.rule, one.said)
        .filter(share -> share.signum() > 0)
        .ifPresent(
            share ->
                assertThat(ShortPolicy.decided(wider, one.said))
                    .hasValueSatisfying(now -> assertThat(now).isGreaterThanOrEqualTo(share)));
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.longs().map(seed -> text(new Random(seed)));
  }

  @Provide
  Arbitrary<Case> cases() {
    return Arbitraries.longs().map(seed -> made(new Random(seed)));
  }

  private static Case made(Random random) {
    List<String> accept = texts(random, 1 + random.nextInt(3));
    List<Keyword> keywords = new ArrayList<>();
    for (int n = random.nextInt(3); n > 0; n--)
      keywords.add(new Keyword(texts(random, 1 + random.nextInt(2)), 1 + random.nextInt(3)));
    BigDecimal confidence =
        random.nextBoolean() ? null : BigDecimal.valueOf(70 + random.nextInt(31), 2);
    ShortRule rule = new ShortRule(accept, texts(random, random.nextInt(3)), keywords, confidence);
    String said = random.nextInt(3) == 0 ? accept.get(0) + "。" : text(random);
    return new Case(rule, said);
  }

  private static List<String> texts(Random random, int count) {
    return Stream.generate(() -> text(random)).limit(count).toList();
  }

  /** Never blank, nor nothing but stops. */
  private static String text(Random random) {
    StringBuilder text = new StringBuilder("止");
    for (int n = random.nextInt(10); n > 0; n--)
      text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    return text.toString();
  }
}
