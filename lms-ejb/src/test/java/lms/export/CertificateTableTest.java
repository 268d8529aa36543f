package lms.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import lms.certification.CertificateRow;
import lms.certification.CertificateState;
import lms.org.Named;
import lms.platform.Both;
import lms.platform.Language;
import lms.platform.Texts;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;

class CertificateTableTest {
  static final CertificateTable TABLE =
      new CertificateTable(
          List.of(
              new CertificateRow(
                  1,
                  "AC-2026-000001-3",
                  7,
                  "H1",
                  "=HYPERLINK(\"http://bad\")",
                  null,
                  "card-service",
                  1,
                  new Both("信用卡综合服务一级", "Card service level 1"),
                  null,
                  Named.HARBOUR,
                  LocalDate.of(2026, 11, 26),
                  LocalDate.of(2027, 11, 26),
                  CertificateState.VALID)),
          Texts.in(Language.ZH));

  @Test
  void a_csv_begins_with_the_mark_that_spreadsheets_need_and_holds_no_formula() {
    String csv = new String(TABLE.csv(), StandardCharsets.UTF_8);
    assertThat(csv).startsWith("\uFEFF\"证书编号\"");
    assertThat(csv).contains("\"'=HYPERLINK(\"\"http://bad\"\")\"").contains("有效");
    for (String risky : List.of("=1", "+1", "-1", "@x", "\t=1"))
      assertThat(CertificateTable.cell(risky)).startsWith("\"'");
  }

  @Test
  void a_list_that_is_too_long_is_refused_and_never_cut() {
    CertificateRow row = TABLE.rows().get(0);
    List<CertificateRow> most = Collections.nCopies(CertificateTable.MOST_LINES, row);
    assertThat(new CertificateTable(most, TABLE.texts()).rows()).hasSize(most.size());
    List<CertificateRow> more = Collections.nCopies(CertificateTable.MOST_LINES + 1, row);
    assertThatThrownBy(() -> new CertificateTable(more, TABLE.texts()))
        .isInstanceOf(TooManyLines.class);
  }

  @Test
  void an_xlsx_reads_back_with_days_as_days_and_text_as_text() throws IOException {
    try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(TABLE.xlsx()))) {
      List<Row> rows = book.getFirstSheet().read();
      assertThat(rows).hasSize(2);
      assertThat(rows.get(1).getCellText(1)).startsWith("=HYPERLINK");
      assertThat(rows.get(1).getCell(1).getFormula()).isNull();
      assertThat(rows.get(1).getCellAsDate(7).orElseThrow().toLocalDate())
          .isEqualTo(LocalDate.of(2026, 11, 26));
    }
  }
}
