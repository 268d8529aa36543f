package lms.record;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import lms.exam.ProtocolCard;
import lms.exam.ProtocolCard.ItemLine;
import lms.exam.ProtocolCard.MarkingLine;
import lms.pdf.Report;
import lms.people.PersonRow;
import lms.platform.Actor;
import lms.platform.Language;
import lms.platform.Texts;
import lms.sitting.Answer;
import lms.sitting.SealRow;
import lms.sitting.StepRow;

/** The record of an exam on paper. Answers stand as the taker saw them: A is the first choice. */
class RecordPaper {
  private final String base;
  private final Language language;
  private final Texts texts;
  private final DateTimeFormatter exact;

  /**
   * @param base where strangers reach this academy
   */
  RecordPaper(String base, Language language, ZoneId zone) {
    this.base = base;
    this.language = language;
    this.texts = Texts.in(language);
    this.exact = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSS", Locale.ROOT).withZone(zone);
  }

  static String checkAddress(String base, String hash) {
    return base + "/record/check.xhtml?seal=" + hash;
  }

  byte[] of(ProtocolCard card, PersonRow person) {
    Report report =
        new Report(texts.of("record.paper.title", card.title().in(language)), language.tag());
    facts(report, card, person);
    seals(report, card);
    report
        .part(texts.of("record.paper.items"))
        .table(
            new float[] {10, 34, 12, 29, 15},
            heads("number", "question", "version", "answer", "share"),
            card.items().stream().map(this::item).toList());
    report
        .part(texts.of("record.paper.markings"))
        .table(
            new float[] {8, 30, 20, 12, 30},
            heads("number", "at", "by", "mark", "reason"),
            card.markings().stream().map(this::marking).toList());
    report
        .part(texts.of("record.paper.steps"))
        .text(texts.of("record.paper.stepsHelp"))
        .table(
            new float[] {26, 26, 18, 8, 8, 14},
            heads("at", "clientAt", "act", "item", "lease", "said"),
            card.steps().stream().map(this::step).toList());
    return report.bytes();
  }

  private void facts(Report report, ProtocolCard card, PersonRow person) {
    List<String> names = new ArrayList<>();
    List<String> values = new ArrayList<>();
    fact(names, values, "person", person.nameIn(language) + " · " + person.number());
    fact(names, values, "window", at(card.opens()) + " – " + at(card.closes()));
    fact(names, values, "limit", texts.of("record.paper.minutes", card.limit().toMinutes()));
    fact(names, values, "opened", at(card.opened()));
    fact(names, values, "deadline", at(card.deadline()));
    fact(names, values, "closed", at(card.closed()));
    fact(
        names,
        values,
        "answered",
        texts.of("record.paper.ofItems", card.answered(), card.items().size()));
    fact(
        names,
        values,
        "mark",
        card.mark() == null
            ? texts.of("record.paper.waits")
            : texts.of(
                verdict(card), card.mark().toPlainString(), card.passMark().toPlainString()));
    if (card.excluded() != null)
      fact(
          names,
          values,
          "excluded",
          texts.of(
              card.excluded().forfeits() ? "record.paper.forfeited" : "record.paper.spared",
              texts.of("record.cause." + card.excluded())));
    fact(names, values, "integrity", texts.of("record.integrity." + card.integrity()));
    fact(names, values, "sitting", card.sittingId().toString());
    report.facts(names, values);
  }

  private static String verdict(ProtocolCard card) {
    if (card.excused() != null) return "record.paper.excused";
    return card.passed() ? "record.paper.passed" : "record.paper.failed";
  }

  private void seals(Report report, ProtocolCard card) {
    report.part(texts.of("record.paper.seals")).text(texts.of("record.paper.sealsHelp"));
    for (SealRow seal : card.seals())
      report
          .text(texts.of("record.paper.seal", seal.number(), at(seal.at()), grouped(seal.hash())))
          .text(checkAddress(base, seal.hash()));
  }

  private List<String> item(ItemLine item) {
    return List.of(
        String.valueOf(item.number()),
        item.question(),
        String.valueOf(item.version()),
        said(item.answer()),
        item.share() == null ? texts.of("record.paper.waits") : percent(item.share()));
  }

  private static String percent(BigDecimal share) {
    return share.multiply(BigDecimal.valueOf(100)).setScale(0, RoundingMode.HALF_UP) + "%";
  }

  private List<String> marking(MarkingLine marking) {
    return List.of(
        String.valueOf(marking.number()),
        at(marking.at()),
        by(marking),
        marking.mark() == null ? texts.of("record.paper.waits") : marking.mark().toPlainString(),
        marking.reason() == null ? "" : marking.because().in(language));
  }

  /** Whoever handed in has marked nothing: the first marking is by the key, whatever set it off. */
  private String by(MarkingLine marking) {
    return marking.number() == 1 || marking.by().equals(Actor.SYSTEM.name())
        ? texts.of("record.paper.automatic")
        : marking.by();
  }

  private List<String> step(StepRow step) {
    return List.of(
        at(step.at()),
        step.clientAt() == null ? "" : at(step.clientAt()),
        texts.of("record.step." + step.kind()) + " · " + texts.of("record.author." + step.author()),
        step.item() == null ? "" : String.valueOf(step.item() + 1),
        String.valueOf(step.lease()),
        told(step));
  }

  /** What a step holds, in the reader's language; reasons as they were given. */
  private String told(StepRow step) {
    return switch (step.kind()) {
      case ANSWER, LATE -> said(step.answer());
      case BREAK_BEGUN -> texts.of("record.paper.break", step.extension().toMinutes());
      case EXTENDED -> texts.of("record.paper.extended", step.extension().toMinutes(), step.said());
      case EXCLUDED ->
          texts.of("record.paper.because", texts.of("record.cause." + step.cause()), step.said());
      default -> step.value() == null ? "" : step.value();
    };
  }

  private String said(Answer answer) {
    String nothing = texts.of("record.paper.nothing");
    return answer == null
        ? nothing
        : answer.said(nothing, texts.of("record.paper.true"), texts.of("record.paper.false"));
  }

  private List<String> heads(String... keys) {
    return Arrays.stream(keys).map(k -> texts.of("record.paper." + k)).toList();
  }

  private void fact(List<String> names, List<String> values, String key, String value) {
    names.add(texts.of("record.paper." + key));
    values.add(value);
  }

  private String at(Instant time) {
    return exact.format(time);
  }

  /** In groups of eight, so that it can be compared by eye. */
  static String grouped(String hash) {
    return hash.replaceAll("(.{8})(?=.)", "$1 ");
  }
}
