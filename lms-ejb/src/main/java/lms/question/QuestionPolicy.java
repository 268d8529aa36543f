package lms.question;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import lms.platform.Both;

/**
 * What makes a question fit to be asked: complete in both languages, with a key that its type
 * demands. Says all that is wrong and where, for a form and for a file alike.
 */
final class QuestionPolicy {
  private static final String GAP = "___";
  private static final int SHORTEST = 30;
  private static final int SHORTEST_SHORT = 10;
  private static final int LONGEST_SHORT = 300;
  private static final int LONGEST_ESSAY = 4_000;
  private static final int LONGEST_SPOKEN = 300;
  private static final int MOST_POINTS = 20;
  private final List<QuestionFault> faults = new ArrayList<>();
  private final QuestionCard card;

  private QuestionPolicy(QuestionCard card) {
    this.card = card;
  }

  static List<QuestionFault> faultsOf(QuestionCard card) {
    QuestionPolicy policy = new QuestionPolicy(card);
    policy.check();
    return policy.faults;
  }

  /** Those that not even a draft may have: it asks something, in one language at least. */
  static List<QuestionFault> graveFaultsOf(QuestionCard card) {
    List<QuestionFault> all = faultsOf(card);
    boolean asksNothing = all.stream().filter(f -> f.at().startsWith("stem/")).count() == 2;
    return all.stream()
        .filter(
            f ->
                Set.of("type", "level", "difficulty").contains(f.at())
                    || asksNothing && f.at().startsWith("stem/"))
        .toList();
  }

  private void check() {
    QuestionBody body = card.body();
    if (card.type() == null) {
      add("type", "type");
      return;
    }
    if (card.level() == null || !Set.of("know", "apply", "judge").contains(card.level()))
      add("level", "level");
    if (!(card.difficulty() >= 0.05 && card.difficulty() <= 0.95)) add("difficulty", "difficulty");
    text("stem", body.stem());
    text("explanation", body.explanation());
    switch (card.type()) {
      case "single" -> options(3, 5, true);
      case "multiple" -> options(4, 6, false);
      case "truefalse" -> {
        if (body.answer() == null) add("answer", "answer");
      }
      case "fill" -> blanks();
      case "order" -> items();
      case "match" -> pairs();
      case QuestionCard.ESSAY -> guide("longest", SHORTEST, LONGEST_ESSAY, 2);
      case QuestionCard.SPOKEN -> guide("seconds", SHORTEST, LONGEST_SPOKEN, 2);
      case QuestionCard.SHORT -> {
        rule();
        guide("longest", SHORTEST_SHORT, LONGEST_SHORT, 1);
      }
      default -> add("type", "type");
    }
  }

  private void options(int least, int most, boolean one) {
    List<QuestionBody.Option> options = card.body().options();
    count("options", options.size(), least, most);
    long right = options.stream().filter(QuestionBody.Option::right).count();
    if (one && right != 1) add("options", "oneRight", right);
    if (!one && right < 2) add("options", "twoRight", right);
    if (!one && !options.isEmpty() && right == options.size()) add("options", "allRight");
    each("options", options, QuestionBody.Option::id, QuestionBody.Option::text, "text");
  }

  private void blanks() {
    QuestionBody body = card.body();
    int zh = gaps(body.stem() == null ? null : body.stem().zh());
    int en = gaps(body.stem() == null ? null : body.stem().en());
    if (zh == 0 || zh != en) add("stem", "gaps", zh, en);
    else if (zh != body.blanks().size()) add("blanks", "blankCount", zh, body.blanks().size());
    for (int i = 0; i < body.blanks().size(); i++) {
      QuestionBody.Blank blank = body.blanks().get(i);
      boolean none = blank.accept().stream().allMatch(String::isBlank);
      if (none && blank.number() == null) add("blanks/" + i + "/accept", "accept");
      if (blank.tolerance() != null && blank.tolerance().signum() < 0)
        add("blanks/" + i + "/tolerance", "tolerance");
    }
  }

  private void items() {
    List<QuestionBody.Item> items = card.body().items();
    count("items", items.size(), 3, 6);
    each("items", items, QuestionBody.Item::id, QuestionBody.Item::text, "text");
  }

  private void pairs() {
    QuestionBody body = card.body();
    count("pairs", body.pairs().size(), 3, 5);
    each("pairs", body.pairs(), QuestionBody.Pair::id, QuestionBody.Pair::left, "left");
    each("pairs", body.pairs(), QuestionBody.Pair::id, QuestionBody.Pair::right, "right");
    each("extra", body.extra(), QuestionBody.Extra::id, QuestionBody.Extra::right, "right");
    Set<String> ids = new HashSet<>();
    body.pairs().forEach(p -> ids.add(p.id()));
    for (int i = 0; i < body.extra().size(); i++)
      if (!ids.add(body.extra().get(i).id())) add("extra/" + i + "/id", "idTwice");
  }

  private void rule() {
    QuestionBody.ShortRule rule = card.body().rule();
    if (rule == null || rule.accept().isEmpty() || anyEmpty(rule.accept())) {
      add("rule/accept", "shortAccept");
      return;
    }
    if (anyEmpty(rule.wrong())) add("rule/wrong", "keyword");
    Set<String> accepted = new HashSet<>();
    rule.accept().forEach(a -> accepted.add(Wording.loose(a)));
    if (rule.wrong().stream().map(Wording::loose).anyMatch(accepted::contains))
      add("rule/wrong", "acceptedAndWrong");
    if (rule.confidence() != null
        && (rule.confidence().compareTo(QuestionBody.ShortRule.LEAST) < 0
            || rule.confidence().compareTo(BigDecimal.ONE) > 0))
      add("rule/confidence", "confidence", QuestionBody.ShortRule.LEAST.toPlainString());
    for (int i = 0; i < rule.keywords().size(); i++) {
      QuestionBody.Keyword keyword = rule.keywords().get(i);
      String at = "rule/keywords/" + i + "/";
      if (keyword.any().isEmpty() || anyEmpty(keyword.any())) add(at + "any", "keyword");
      if (keyword.points() < 1 || keyword.points() > MOST_POINTS)
        add(at + "points", "points", 1, MOST_POINTS);
    }
  }

  /** Is there one of which nothing is left when it is compared? */
  private static boolean anyEmpty(List<String> texts) {
    return texts.stream().anyMatch(t -> Wording.loose(t).isEmpty());
  }

  /**
   * @param measure what limits the answer: longest or seconds
   */
  private void guide(String measure, int least, int most, int leastCriteria) {
    QuestionBody.Guide guide = card.body().guide();
    if (guide == null) {
      add("guide", "guide");
      return;
    }
    Integer given = measure.equals("longest") ? guide.longest() : guide.seconds();
    if (given == null || given < least || given > most)
      add("guide/" + measure, measure, least, most);
    text("guide/model", guide.model());
    List<QuestionBody.Criterion> criteria = guide.criteria();
    count("guide/criteria", criteria.size(), leastCriteria, 6);
    each(
        "guide/criteria",
        criteria,
        QuestionBody.Criterion::id,
        QuestionBody.Criterion::title,
        "title");
    for (int i = 0; i < criteria.size(); i++) {
      String at = "guide/criteria/" + i + "/";
      text(at + "text", criteria.get(i).text());
      int points = criteria.get(i).points();
      if (points < 1 || points > MOST_POINTS) add(at + "points", "points", 1, MOST_POINTS);
    }
  }

  /** Ids differ, texts are there in both languages and differ. */
  private <T> void each(
      String list, List<T> all, Function<T, String> id, Function<T, Both> text, String field) {
    Set<String> ids = new HashSet<>();
    Set<String> zh = new HashSet<>();
    Set<String> en = new HashSet<>();
    for (int i = 0; i < all.size(); i++) {
      String at = list + "/" + i + "/";
      String name = id.apply(all.get(i));
      if (name == null || name.isBlank() || !ids.add(name)) add(at + "id", "idTwice");
      Both words = text.apply(all.get(i));
      if (!text(at + field, words)) continue;
      boolean same = !zh.add(words.zh().strip());
      if (!en.add(words.en().strip()) || same) add(at + field, "textTwice");
    }
  }

  private boolean text(String at, Both text) {
    boolean zh = text != null && text.zh() != null && !text.zh().isBlank();
    boolean en = text != null && text.en() != null && !text.en().isBlank();
    if (!zh) add(at + "/zh", "missing");
    if (!en) add(at + "/en", "missing");
    return zh && en;
  }

  private void count(String at, int found, int least, int most) {
    if (found < least || found > most) add(at, "count", least, most, found);
  }

  private static int gaps(String stem) {
    int count = 0;
    if (stem != null)
      for (int i = stem.indexOf(GAP); i >= 0; i = stem.indexOf(GAP, i + GAP.length())) count++;
    return count;
  }

  private void add(String at, String reason, Object... facts) {
    faults.add(new QuestionFault(at, "question.fault." + reason, List.of(facts)));
  }
}
