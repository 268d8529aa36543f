package lms.invigilation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lms.attempt.Excuse;
import lms.entry.AdmissionRow;
import lms.entry.Rules;
import lms.exam.ExamKind;
import lms.exam.HallRow;
import lms.exam.SeatRow;
import lms.pdf.Printed;
import lms.people.PersonRow;
import lms.people.TestPerson;
import lms.platform.Both;
import lms.platform.Language;
import lms.platform.Texts;
import lms.sitting.ExclusionCause;
import lms.sitting.SittingState.MovedTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.verapdf.pdfa.flavours.PDFAFlavour;

class HallPaperTest {
  static final Instant NINE = Instant.parse("2026-11-26T01:00:00Z");

  @ParameterizedTest
  @EnumSource(
      value = PDFAFlavour.class,
      names = {"PDFA_2_A", "PDFUA_1"})
  void the_report_keeps_both_standards(PDFAFlavour flavour) throws Exception {
    for (Language language : Language.values()) Printed.requireStandard(paper(language), flavour);
  }

  @Test
  void it_tells_who_sat_what_happened_and_leaves_room_to_sign() throws Exception {
    byte[] bytes = paper(Language.ZH);
    Files.write(Path.of("target/hall-report.pdf"), bytes);
    assertThat(Printed.words(bytes))
        .contains("考场报告：阶段考试", "林一诺", "取消资格", "09:00:05", "12 / 20")
        .contains("火警演习", "全体", "监考人签字")
        .contains("计入迟到作答 3 个", "不计入迟到作答 1 个", "计入的迟到作答");
  }

  @Test
  void it_explains_how_they_came_in_and_why_they_end_later() throws Exception {
    assertThat(Printed.words(paper(Language.EN)).replaceAll("\\s+", " "))
        .contains("room 09:00:01", "let in all the same", "09:00:02 by Chen")
        .contains("7 min 30 s", "5 minutes added", "time stood still for 1");
  }

  @Test
  void what_does_not_count_is_told_beside_how_it_stands() throws Exception {
    assertThat(Printed.words(paper(Language.ZH))).contains("取消资格 · 考生 · 不计");
  }

  @Test
  void the_names_stand_in_the_readers_letters() throws Exception {
    assertThat(Printed.words(paper(Language.EN)))
        .contains("Chen Lixin", "Somebody")
        .doesNotContain("陈立新", "林一诺");
    assertThat(Printed.words(paper(Language.ZH))).contains("陈立新").doesNotContain("Chen Lixin");
  }

  @Test
  void a_name_that_was_another_one_then_stays_as_it_was_noted() {
    IncidentRow noted = incident(1, IncidentKind.OTHER, null, null, "x");
    assertThat(noted.byIn(Language.EN, TestPerson.of(9, "T10021", "陈新", "Chen Xin")))
        .isEqualTo("陈立新");
    assertThat(noted.byIn(Language.EN, null)).isEqualTo("陈立新");
  }

  /** However long the lists above are, heading and lines stand on one page. */
  @Test
  void the_place_for_signatures_is_never_torn() throws Exception {
    int turned = 0;
    for (int many = 8; many < 40; many++) {
      List<String> pages =
          Printed.wordsByPage(paper(Language.ZH, Collections.nCopies(many, seat())));
      assertThat(pages)
          .as("%s seats", many)
          .filteredOn(p -> p.contains("监考人签字"))
          .hasSize(1)
          .allMatch(p -> p.contains(texts("first")) && p.contains(texts("second")));
      if (pages.size() > 1) turned++;
    }
    assertThat(turned).isPositive();
  }

  @Test
  void a_note_without_a_blank_stays_on_the_page() throws Exception {
    byte[] bytes = paper(Language.EN, List.of(seat()), "https://" + "x".repeat(390));
    assertThat(Printed.farthestRight(bytes)).isBetween(0.5, 0.95);
  }

  private static String texts(String key) {
    return Texts.in(Language.ZH).of("invigilation.paper." + key);
  }

  private static byte[] paper(Language language) {
    return paper(language, List.of(seat(), absent()));
  }

  private static byte[] paper(Language language, List<SeatRow> seats) {
    return paper(language, seats, "used a phone");
  }

  private static byte[] paper(Language language, List<SeatRow> seats, String note) {
    return new HallPaper(language, ZoneId.of("Asia/Shanghai"))
        .of(
            new HallRow(
                "C1:stage:1",
                new Both("阶段考试", "Stage exam"),
                ExamKind.STAGE,
                1,
                "a",
                NINE,
                NINE.plusSeconds(7200),
                2,
                1,
                1,
                0,
                0,
                Rules.FREE),
            seats,
            List.of(
                incident(4, IncidentKind.LATE_OUT, 7L, "1", "typed too late"),
                incident(3, IncidentKind.LATE_IN, 7L, "3", "network down"),
                incident(2, IncidentKind.EXCLUDED, 7L, "PERSON", note),
                incident(1, IncidentKind.ENVIRONMENT, null, null, "火警演习")),
            Map.of(
                new UUID(1, 1),
                new AdmissionRow(NINE, NINE.plusSeconds(1), null, NINE.plusSeconds(2), 9L)),
            Map.of(
                7L,
                person(7, "H20417", "林一诺"),
                8L,
                person(8, "H20398", "周子昂"),
                9L,
                TestPerson.of(9, "T10021", "陈立新", "Chen Lixin")),
            NINE.plusSeconds(9000));
  }

  private static SeatRow seat() {
    return new SeatRow(
        new UUID(1, 1),
        7,
        new UUID(2, 2),
        SeatRow.State.EXCLUDED,
        20,
        12,
        11,
        NINE.plusSeconds(600),
        null,
        NINE.plusSeconds(5),
        NINE.plusSeconds(5405),
        new MovedTime(Duration.ofSeconds(450), Duration.ofMinutes(5), Duration.ofSeconds(72)),
        null,
        NINE.plusSeconds(700),
        ExclusionCause.PERSON,
        0,
        1,
        null,
        Excuse.TECHNICAL);
  }

  private static SeatRow absent() {
    return new SeatRow(
        new UUID(1, 2),
        8,
        null,
        SeatRow.State.ABSENT,
        20,
        0,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        0,
        0,
        null,
        null);
  }

  private static IncidentRow incident(
      long id, IncidentKind kind, Long person, String detail, String words) {
    return new IncidentRow(id, NINE.plusSeconds(id), kind, person, detail, words, "陈立新", 9);
  }

  private static PersonRow person(long id, String number, String name) {
    return TestPerson.of(id, number, name, "Somebody");
  }
}
