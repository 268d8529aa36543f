package lms.entry;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import lms.platform.Texts;

/** The rules of an exam in plain words, for whoever sits it and whoever holds it. */
public final class RuleWords {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

  /** Sentences that speak to who sits it, each with what is said to who holds it. */
  private static final Map<String, String> HELD =
      Map.ofEntries(
          Map.entry("entry.rule.lateEntry", "entry.held.lateEntry"),
          Map.entry("entry.rule.admission", "entry.held.admission"),
          Map.entry("entry.rule.safeBrowser", "entry.held.safeBrowser"),
          Map.entry("entry.rule.fullScreen", "entry.held.fullScreen"),
          Map.entry("entry.rule.order", "entry.held.order"),
          Map.entry("entry.rule.untilPassed", "entry.held.untilPassed"),
          Map.entry("entry.rule.settles", "entry.held.settles"));

  private final Texts texts;
  private final boolean held;

  private RuleWords(Texts texts, boolean held) {
    this.texts = texts;
    this.held = held;
  }

  /** One sentence a rule, to who sits it; empty when nothing is asked. */
  public static List<String> of(Rules rules, Instant opens, Texts texts, ZoneId zone) {
    return new RuleWords(texts, false).all(rules, opens, zone);
  }

  /** The same to who holds it. */
  public static List<String> held(Rules rules, Instant opens, Texts texts, ZoneId zone) {
    return new RuleWords(texts, true).all(rules, opens, zone);
  }

  private List<String> all(Rules rules, Instant opens, ZoneId zone) {
    List<String> words = new ArrayList<>();
    if (rules.lateEntry() != null)
      words.add(say("entry.rule.lateEntry", TIME.withZone(zone).format(rules.lastEntry(opens))));
    if (rules.admitted()) words.add(say("entry.rule.admission"));
    if (!rules.networks().isEmpty())
      words.add(say("entry.rule.networks", String.join(" ", rules.networks())));
    if (rules.safe()) words.add(say("entry.rule.safeBrowser"));
    if (rules.fullScreen() != null) words.add(say("entry.rule.fullScreen"));
    if (rules.forward()) words.add(say("entry.rule.order"));
    else if (rules.page() != null) words.add(say("entry.rule.page." + rules.page()));
    if (rules.shuffle() != null) words.add(say("entry.rule.shuffle." + rules.shuffle()));
    if (rules.breaks() != null)
      words.add(say("entry.rule.breaks", rules.breaks().count(), rules.breaks().minutes()));
    if (rules.attempts() != null) words.addAll(attempts(rules.attempts()));
    if (rules.feedback() != null) words.addAll(feedback(rules.feedback()));
    return List.copyOf(words);
  }

  private List<String> attempts(Attempts asked) {
    List<String> words = new ArrayList<>();
    if (asked.waitDays() != null) words.add(say("entry.rule.waitDays", asked.waitDays()));
    if (asked.oneADay() != null) words.add(say("entry.rule.oneADay"));
    if (asked.untilPassed() != null) words.add(say("entry.rule.untilPassed"));
    if (asked.lockAfter() != null) words.add(say("entry.rule.lockAfter", asked.lockAfter()));
    if (!asked.lessons().isEmpty()) words.add(say("entry.rule.lessons", asked.lessons().size()));
    return words;
  }

  private List<String> feedback(Disclosure shown) {
    if (shown.mark() == shown.answers() && shown.answers() == shown.explanations())
      return List.of(say((held ? "entry.held.feedback." : "entry.rule.feedback.") + shown.mark()));
    List<String> words = new ArrayList<>();
    for (Disclosure.Matter what : Disclosure.Matter.values())
      words.add(
          say(
              "entry.rule.shown",
              say("entry.rule.matter." + what),
              say((held ? "entry.held.moment." : "entry.rule.moment.") + shown.of(what))));
    if (shown.during()) words.add(say("entry.rule.settles"));
    return words;
  }

  private String say(String rule, Object... facts) {
    return texts.of(held ? HELD.getOrDefault(rule, rule) : rule, facts);
  }
}
