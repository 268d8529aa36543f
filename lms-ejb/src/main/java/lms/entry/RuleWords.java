package lms.entry;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import lms.platform.Texts;

/** The rules of an exam in plain words, for whoever sits it and whoever holds it. */
public final class RuleWords {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

  private RuleWords() {}

  /** One sentence a rule; empty when nothing is asked. */
  public static List<String> of(Rules rules, Instant opens, Texts texts, ZoneId zone) {
    List<String> words = new ArrayList<>();
    if (rules.lateEntry() != null)
      words.add(
          texts.of("entry.rule.lateEntry", TIME.withZone(zone).format(rules.lastEntry(opens))));
    if (rules.admitted()) words.add(texts.of("entry.rule.admission"));
    if (!rules.networks().isEmpty())
      words.add(texts.of("entry.rule.networks", String.join(" ", rules.networks())));
    if (rules.safe()) words.add(texts.of("entry.rule.safeBrowser"));
    if (rules.fullScreen() != null) words.add(texts.of("entry.rule.fullScreen"));
    if (rules.forward()) words.add(texts.of("entry.rule.order"));
    else if (rules.page() != null) words.add(texts.of("entry.rule.page." + rules.page()));
    if (rules.breaks() != null)
      words.add(texts.of("entry.rule.breaks", rules.breaks().count(), rules.breaks().minutes()));
    if (rules.attempts() != null) words.addAll(attempts(rules.attempts(), texts));
    if (rules.feedback() != null) words.addAll(feedback(rules.feedback(), texts));
    return List.copyOf(words);
  }

  private static List<String> attempts(Attempts asked, Texts texts) {
    List<String> words = new ArrayList<>();
    if (asked.waitDays() != null) words.add(texts.of("entry.rule.waitDays", asked.waitDays()));
    if (asked.oneADay() != null) words.add(texts.of("entry.rule.oneADay"));
    if (asked.untilPassed() != null) words.add(texts.of("entry.rule.untilPassed"));
    if (asked.lockAfter() != null) words.add(texts.of("entry.rule.lockAfter", asked.lockAfter()));
    if (!asked.lessons().isEmpty())
      words.add(texts.of("entry.rule.lessons", asked.lessons().size()));
    return words;
  }

  private static List<String> feedback(Disclosure shown, Texts texts) {
    if (shown.mark() == shown.answers() && shown.answers() == shown.explanations())
      return List.of(texts.of("entry.rule.feedback." + shown.mark()));
    List<String> words = new ArrayList<>();
    for (Disclosure.Matter what : Disclosure.Matter.values())
      words.add(
          texts.of(
              "entry.rule.shown",
              texts.of("entry.rule.matter." + what),
              texts.of("entry.rule.moment." + shown.of(what))));
    if (shown.during()) words.add(texts.of("entry.rule.settles"));
    return words;
  }
}
