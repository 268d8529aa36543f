package lms.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import lms.attempt.Excuse;
import lms.entry.AdmissionRow;
import lms.exam.ExamKind;
import lms.exam.ProtocolCard;
import lms.handmark.HandMark;
import lms.marking.ResultItem;
import lms.marking.TakeItem;
import lms.pdf.Printed;
import lms.people.TestPerson;
import lms.platform.Both;
import lms.platform.Language;
import lms.question.QuestionBody;
import lms.rating.MarkLine;
import lms.rating.NoteLine;
import lms.rating.Part;
import lms.sitting.Answer;
import lms.sitting.Author;
import lms.sitting.ExclusionCause;
import lms.sitting.SealRow;
import lms.sitting.SittingState.MovedTime;
import lms.sitting.StepKind;
import lms.sitting.StepRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.verapdf.pdfa.flavours.PDFAFlavour;

class RecordPaperTest {
  static final Instant NINE = Instant.parse("2026-11-26T01:00:00Z");
  static final String HASH = "0123456789abcdef".repeat(4);
  static final String BASE = "https://academy.harbour.example";
  static final Answer CHOICE = new Answer(List.of(1), null, null);

  @ParameterizedTest
  @EnumSource(
      value = PDFAFlavour.class,
      names = {"PDFA_2_A", "PDFUA_1"})
  void the_record_keeps_both_standards(PDFAFlavour flavour) throws Exception {
    for (Language language : Language.values()) Printed.requireStandard(paper(language), flavour);
  }

  @Test
  void it_tells_everything_over_several_pages() throws Exception {
    byte[] bytes = paper(Language.ZH);
    Files.write(Path.of("target/exam-record.pdf"), bytes);
    assertThat(Printed.pages(bytes)).isGreaterThan(1);
    assertThat(Printed.words(bytes))
        .contains("考试记录：信用卡安全小测", "林一诺 · H20417", "90.00 分，及格", "2026-11-26 09:00:00.000")
        .contains("01234567 89abcdef", "监考", "5 分钟", "原因：技术故障。", "取消资格 · 监考");
  }

  @Test
  void it_explains_the_time_and_how_somebody_came_in() throws Exception {
    assertThat(line(Language.EN))
        .contains("Time limit 10 minutes At the door")
        .contains(
            "with 7 min 30 s approved extra time · 5 minutes added by the invigilators · time")
        .contains("stood still for 1 min 12 s")
        .contains("came 2026-11-26 08:55:00.000")
        .contains("admitted 2026-11-26 09:00:01.000 by Chen Lixin T10021")
        .contains("invigilator Chen");
    assertThat(line(Language.ZH)).contains("含批准加时 7 分 30 秒", "由 陈立新 T10021 放行");
  }

  @Test
  void it_explains_each_mark() throws Exception {
    assertThat(line(Language.EN))
        .contains("Which card is to be stopped?", "card-loss-001, version 3", "B The lost one")
        .contains("right: A The other one", "recording 0192-sound")
        .contains("first mark", "Chen Lixin", "Greeting: 2 of 4", "0:07 – spoke too fast", "Counts")
        .contains("the academy, by the", "陈立新 T10021")
        .contains("Marked by people", "Greeting: 3 of 4", "75%");
  }

  @Test
  void an_exam_that_does_not_count_is_neither_passed_nor_failed() throws Exception {
    assertThat(Printed.words(paper(Language.ZH, Excuse.TECHNICAL)))
        .contains("90.00 分，不计分（及格线 85.00）")
        .doesNotContain("90.00 分，及格");
    assertThat(Printed.words(paper(Language.EN, Excuse.TECHNICAL)))
        .contains("90.00, does not count (pass mark 85.00)");
  }

  @Test
  void what_people_have_still_to_mark_is_neither_passed_nor_failed() throws Exception {
    ProtocolCard open = card(null, null, List.of(BigDecimal.ONE, BigDecimal.TEN), null);
    byte[] bytes = paper(Language.ZH, new RecordCard(open, Map.of()));
    assertThat(Printed.words(bytes)).contains("待评").doesNotContain("未及格（及格线", "，及格（");
  }

  /** All words, wherever the lines break. */
  private static String line(Language language) throws Exception {
    return Printed.words(paper(language)).replaceAll("\\s+", " ");
  }

  private static byte[] paper(Language language) {
    return paper(language, (Excuse) null);
  }

  private static byte[] paper(Language language, Excuse excused) {
    return paper(language, new RecordCard(card(excused), Map.of(1, List.of(FIRST))));
  }

  private static byte[] paper(Language language, RecordCard record) {
    return new RecordPaper(BASE, language, ZoneId.of("Asia/Shanghai"))
        .of(
            record,
            Map.of(
                7L,
                TestPerson.of(7, "H20417", "林一诺", "Lin Yinuo"),
                9L,
                TestPerson.of(9, "T10021", "陈立新", "Chen Lixin")));
  }

  static final MarkLine FIRST =
      new MarkLine(
          11,
          Part.FIRST,
          1,
          NINE.plusSeconds(9000),
          "Chen Lixin",
          List.of(new BigDecimal("2.0")),
          new BigDecimal("0.5"),
          "",
          List.of(new NoteLine(null, null, new BigDecimal("7.3"), "spoke too fast")),
          null);

  private static ProtocolCard card(Excuse excused) {
    List<BigDecimal> shares = List.of(BigDecimal.ONE, new BigDecimal("0.8"));
    return card(excused, new BigDecimal("90.00"), shares, shares.get(1));
  }

  /**
   * @param mark null while people have still to mark the second item
   */
  private static ProtocolCard card(
      Excuse excused, BigDecimal mark, List<BigDecimal> shares, BigDecimal second) {
    return new ProtocolCard(
        new UUID(1, 1),
        new UUID(2, 2),
        7,
        new Both("信用卡安全小测", "Card security quiz"),
        ExamKind.DAILY,
        NINE,
        NINE.plusSeconds(1800),
        Duration.ofMinutes(10),
        new BigDecimal("85.00"),
        NINE,
        NINE.plusSeconds(600),
        new MovedTime(Duration.ofSeconds(450), Duration.ofMinutes(5), Duration.ofSeconds(72)),
        NINE.plusSeconds(590),
        new AdmissionRow(NINE.minusSeconds(300), NINE.plusSeconds(1), 9L, null, null),
        ExclusionCause.TECHNICAL,
        2,
        mark,
        mark == null ? null : true,
        excused,
        ProtocolCard.Integrity.INTACT,
        List.of(
            new ProtocolCard.ItemLine(1, "card-loss-001", 3, choice()),
            new ProtocolCard.ItemLine(2, "card-loss-002", 1, spoken(second))),
        steps(),
        List.of(
            new ProtocolCard.MarkingLine(
                1, NINE.plusSeconds(590), "Lin Yinuo", mark, null, shares, 7L),
            new ProtocolCard.MarkingLine(
                2, NINE.plusSeconds(9000), "陈立新", mark, "a late answer counts", shares, 9L)),
        List.of(new SealRow(new UUID(1, 1), 1, NINE.plusSeconds(590), 42, HASH)));
  }

  private static ResultItem choice() {
    List<Both> parts = List.of(new Both("另一张", "The other one"), new Both("丢的那张", "The lost one"));
    return new ResultItem(
        new TakeItem(
            "single",
            new Both("挂失哪张卡？", "Which card is to be stopped?"),
            parts,
            List.of(),
            0,
            null,
            1),
        "cards",
        false,
        BigDecimal.ZERO,
        "",
        CHOICE,
        new Answer(List.of(0), null, null),
        null,
        null,
        null,
        null,
        null);
  }

  private static ResultItem spoken(BigDecimal share) {
    Both title = new Both("问候", "Greeting");
    return new ResultItem(
        new TakeItem("spoken", new Both("请说", "Speak"), List.of(), List.of(), 0, 60, 1),
        "cards",
        false,
        share,
        "",
        new Answer(null, null, List.of("0192-sound")),
        new Answer(null, null, null),
        null,
        null,
        null,
        new QuestionBody.Guide(
            null, 60, List.of(new QuestionBody.Criterion("a", 4, title, title)), title),
        share == null
            ? null
            : new HandMark(
                1, "print", new BigDecimal("0.75"), List.of(new BigDecimal("3")), List.of()));
  }

  private static List<StepRow> steps() {
    List<StepRow> steps =
        new java.util.ArrayList<>(
            IntStream.rangeClosed(1, 60)
                .mapToObj(
                    n ->
                        new StepRow(
                            StepKind.ANSWER,
                            n,
                            NINE.plusSeconds(n),
                            NINE.plusSeconds(n - 1),
                            1,
                            Author.TAKER,
                            null,
                            0,
                            CHOICE,
                            null))
                .toList());
    steps.add(
        new StepRow(
            StepKind.EXTENDED,
            1,
            NINE.plusSeconds(300),
            null,
            1,
            Author.INVIGILATOR,
            9L,
            null,
            null,
            "300 network down"));
    steps.add(
        new StepRow(
            StepKind.EXCLUDED,
            2,
            NINE.plusSeconds(580),
            null,
            1,
            Author.INVIGILATOR,
            9L,
            null,
            null,
            "TECHNICAL power cut"));
    return steps;
  }
}
