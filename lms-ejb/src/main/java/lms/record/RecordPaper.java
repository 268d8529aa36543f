package lms.record;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lms.exam.ProtocolCard;
import lms.exam.ProtocolCard.ItemLine;
import lms.exam.ProtocolCard.MarkingLine;
import lms.marking.ResultItem;
import lms.pdf.Report;
import lms.people.PersonRow;
import lms.platform.Actor;
import lms.platform.Both;
import lms.platform.Language;
import lms.platform.Texts;
import lms.question.QuestionBody;
import lms.question.QuestionCard;
import lms.rating.MarkLine;
import lms.rating.NoteLine;
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

  /** Everybody whom a record names. */
  static Set<Long> people(ProtocolCard card) {
    Set<Long> all = new HashSet<>(Set.of(card.personId()));
    if (card.admission() != null) card.admission().people().forEach(all::add);
    card.markings().stream().map(MarkingLine::byId).filter(Objects::nonNull).forEach(all::add);
    card.steps().stream().map(StepRow::authorId).filter(Objects::nonNull).forEach(all::add);
    return all;
  }

  /**
   * @param people everybody whom it names
   */
  byte[] of(RecordCard record, Map<Long, PersonRow> people) {
    ProtocolCard card = record.exam();
    Report report =
        new Report(texts.of("record.paper.title", card.title().in(language)), language.tag());
    facts(report, card, people);
    seals(report, card);
    report
        .part(texts.of("record.paper.items"))
        .table(
            new float[] {8, 37, 37, 18},
            heads("number", "question", "answer", "share"),
            card.items().stream().map(this::item).toList());
    if (!record.given().isEmpty()) given(report, record);
    report
        .part(texts.of("record.paper.markings"))
        .table(
            new float[] {8, 30, 20, 12, 30},
            heads("number", "at", "by", "mark", "reason"),
            card.markings().stream().map(m -> marking(m, people)).toList());
    report
        .part(texts.of("record.paper.steps"))
        .text(texts.of("record.paper.stepsHelp"))
        .table(
            new float[] {26, 26, 18, 8, 8, 14},
            heads("at", "clientAt", "act", "item", "lease", "said"),
            card.steps().stream().map(s -> step(s, card, people)).toList());
    return report.bytes();
  }

  private void facts(Report report, ProtocolCard card, Map<Long, PersonRow> people) {
    PersonRow person = people.get(card.personId());
    List<String> names = new ArrayList<>();
    List<String> values = new ArrayList<>();
    fact(names, values, "person", person.nameIn(language) + " · " + person.number());
    fact(names, values, "window", at(card.opens()) + " – " + at(card.closes()));
    fact(names, values, "limit", texts.span(card.limit()));
    if (card.admission() != null)
      fact(
          names,
          values,
          "admission",
          String.join("\n", card.admission().said(texts, this::at, id -> who(people, id))));
    fact(names, values, "opened", at(card.opened()));
    fact(
        names,
        values,
        "deadline",
        Stream.concat(Stream.of(at(card.deadline())), card.moved().said(texts).stream())
            .collect(Collectors.joining(" · ")));
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

  private static String number(PersonRow person) {
    return person == null ? "" : " " + person.number();
  }

  private String who(Map<Long, PersonRow> people, Long id) {
    PersonRow person = people.get(id);
    return person == null ? "" : person.nameIn(language) + " " + person.number();
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
    ResultItem result = item.result();
    return List.of(
        String.valueOf(item.number()),
        result.shown().stem().in(language)
            + "\n"
            + texts.of("record.paper.version", item.question(), item.version()),
        said(result, result.answer()) + right(result),
        share(result));
  }

  /** What would have been right, where it was not. */
  private String right(ResultItem item) {
    boolean full = item.share() != null && item.share().compareTo(BigDecimal.ONE) == 0;
    Answer right = item.right(language);
    return full || right.empty() ? "" : "\n" + texts.of("record.paper.right", said(item, right));
  }

  private String share(ResultItem item) {
    StringBuilder line =
        new StringBuilder(
            item.share() == null ? texts.of("record.paper.waits") : percent(item.share()));
    if (item.shown().weight() > 1)
      line.append("\n").append(texts.of("record.paper.weight", item.shown().weight()));
    if (!item.corrected().isEmpty())
      line.append("\n").append(texts.of("record.corrected." + item.corrected()));
    return line.toString();
  }

  /** What people gave, each with the points, and what came of it. */
  private void given(Report report, RecordCard record) {
    List<List<String>> rows = new ArrayList<>();
    record
        .given()
        .forEach(
            (item, lines) -> {
              ResultItem result = record.exam().items().get(item).result();
              String number = String.valueOf(item + 1);
              for (MarkLine line : lines)
                rows.add(
                    List.of(
                        number,
                        giver(line),
                        points(result, line.points(), line.share()),
                        words(line, result)));
              if (result.byHand() != null)
                rows.add(
                    List.of(
                        number,
                        texts.of("record.paper.counts"),
                        points(result, result.byHand().points(), result.byHand().share()),
                        ""));
            });
    report
        .part(texts.of("record.paper.given"))
        .text(texts.of("record.paper.givenHelp"))
        .table(new float[] {8, 26, 33, 33}, heads("number", "givenBy", "points", "remarks"), rows);
  }

  private String giver(MarkLine line) {
    String part = texts.of("rating.part." + line.part()) + "\n" + at(line.at());
    return line.marker() == null ? part : part + "\n" + line.marker();
  }

  private String points(ResultItem item, List<BigDecimal> points, BigDecimal share) {
    if (item.guide() == null) return percent(share);
    List<QuestionBody.Criterion> criteria = item.guide().criteria();
    List<String> parts = new ArrayList<>();
    for (int n = 0; n < Math.min(points.size(), criteria.size()); n++)
      parts.add(
          texts.of(
              "record.paper.ofPoints",
              criteria.get(n).title().in(language),
              points.get(n).stripTrailingZeros().toPlainString(),
              criteria.get(n).points()));
    parts.add(percent(share));
    return String.join("\n", parts);
  }

  /** The reason, the comment, and each remark with its place. */
  private static String words(MarkLine line, ResultItem item) {
    List<String> parts = new ArrayList<>();
    if (line.reason() != null) parts.add(line.reason());
    if (!line.words().isBlank()) parts.add(line.words());
    for (NoteLine note : line.notes()) parts.add(note.said(item.answer().t().get(0)));
    return String.join("\n", parts);
  }

  private static String percent(BigDecimal share) {
    return share.multiply(BigDecimal.valueOf(100)).setScale(0, RoundingMode.HALF_UP) + "%";
  }

  private List<String> marking(MarkingLine marking, Map<Long, PersonRow> people) {
    return List.of(
        String.valueOf(marking.number()),
        at(marking.at()),
        by(marking, people),
        marking.mark() == null ? texts.of("record.paper.waits") : marking.mark().toPlainString(),
        marking.reason() == null ? "" : marking.because().in(language));
  }

  /** Whoever handed in has marked nothing: the first marking is by the key, whatever set it off. */
  private String by(MarkingLine marking, Map<Long, PersonRow> people) {
    if (marking.number() == 1) return texts.of("record.paper.automatic");
    if (marking.by().equals(Actor.SYSTEM.name())) return texts.of("record.paper.academy");
    return marking.byId() == null
        ? marking.by()
        : marking.by() + number(people.get(marking.byId()));
  }

  private List<String> step(StepRow step, ProtocolCard card, Map<Long, PersonRow> people) {
    String author = texts.of("record.author." + step.author());
    if (step.authorId() != null) author += " " + who(people, step.authorId());
    return List.of(
        at(step.at()),
        step.clientAt() == null ? "" : at(step.clientAt()),
        texts.of("record.step." + step.kind()) + " · " + author,
        step.item() == null ? "" : String.valueOf(step.item() + 1),
        String.valueOf(step.lease()),
        told(step, card));
  }

  /** What a step holds, in the reader's language; reasons as they were given. */
  private String told(StepRow step, ProtocolCard card) {
    return switch (step.kind()) {
      case OPENED ->
          step.value() == null ? "" : texts.of("sitting.moved.extra", texts.span(step.extension()));
      case ANSWER, LATE -> letters(card.items().get(step.item()).result(), step.answer());
      case BREAK_BEGUN -> texts.of("record.paper.break", texts.span(step.extension()));
      case EXTENDED -> texts.of("record.paper.because", texts.span(step.extension()), step.said());
      case EXCLUDED ->
          texts.of("record.paper.because", texts.of("record.cause." + step.cause()), step.said());
      default -> step.value() == null ? "" : step.value();
    };
  }

  /** With the words that the letters stand for. */
  private String said(ResultItem item, Answer answer) {
    List<Both> parts = item.shown().parts();
    if (answer == null || answer.empty() || parts.isEmpty()) return letters(item, answer);
    List<Both> lefts = item.shown().lefts();
    List<String> lines = new ArrayList<>();
    for (int n = 0; n < answer.p().size(); n++) {
      int place = answer.p().get(n);
      String left = lefts.isEmpty() ? "" : lefts.get(n).in(language) + " → ";
      lines.add(left + (place < 0 ? "–" : letter(place) + " " + parts.get(place).in(language)));
    }
    return String.join("\n", lines);
  }

  private static char letter(int place) {
    return (char) ('A' + place);
  }

  private String letters(ResultItem item, Answer answer) {
    String nothing = texts.of("record.paper.nothing");
    if (answer == null) return nothing;
    if (item.shown().type().equals(QuestionCard.SPOKEN) && !answer.empty())
      return texts.of("record.paper.recording", answer.t().get(0));
    return answer.said(nothing, texts.of("record.paper.true"), texts.of("record.paper.false"));
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
