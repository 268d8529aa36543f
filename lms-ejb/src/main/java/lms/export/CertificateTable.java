package lms.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import lms.certification.CertificateRow;
import lms.platform.Texts;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A list of certificates as a file for a spreadsheet: the whole list or none. */
record CertificateTable(List<CertificateRow> rows, Texts texts) {
  static final int MOST_LINES = 100_000;

  private static final List<String> COLUMNS =
      List.of(
          "number",
          "holder",
          "latin",
          "employee",
          "skill",
          "level",
          "cohort",
          "issued",
          "until",
          "state");
  private static final List<Integer> WIDTHS = List.of(19, 14, 18, 12, 34, 7, 10, 12, 12, 10);

  CertificateTable {
    if (rows.size() > MOST_LINES) throw new TooManyLines(MOST_LINES);
  }

  byte[] xlsx() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Workbook book = new Workbook(out, "AgentAcademy", "1.0")) {
      Worksheet sheet = book.newWorksheet(texts.of("export.table.sheet"));
      for (int c = 0; c < COLUMNS.size(); c++) {
        sheet.value(0, c, head(c));
        sheet.width(c, WIDTHS.get(c));
      }
      sheet.range(0, 0, 0, COLUMNS.size() - 1).style().bold().set();
      sheet.freezePane(0, 1);
      for (int r = 0; r < rows.size(); r++) write(sheet, r + 1, rows.get(r));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** Text cells are never formulas in XLSX, so nothing needs to be guarded here. */
  private void write(Worksheet sheet, int line, CertificateRow row) {
    List<String> cells = cells(row);
    for (int c = 0; c < cells.size(); c++) sheet.value(line, c, cells.get(c));
    sheet.value(line, 5, row.level());
    sheet.value(line, 7, row.issuedOn());
    sheet.value(line, 8, row.validTo());
    sheet.range(line, 7, line, 8).style().format("yyyy-mm-dd").set();
  }

  byte[] csv() {
    StringBuilder out = new StringBuilder("\uFEFF");
    line(out, COLUMNS.stream().map(c -> texts.of("export.table." + c)).toList());
    for (CertificateRow row : rows) line(out, cells(row));
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }

  private String head(int column) {
    return texts.of("export.table." + COLUMNS.get(column));
  }

  private List<String> cells(CertificateRow c) {
    return List.of(
        c.number(),
        c.holder(),
        orNothing(c.holderLatin()),
        c.employeeNumber(),
        c.title().in(texts.language()),
        String.valueOf(c.level()),
        orNothing(c.cohort()),
        c.issuedOn().toString(),
        c.validTo().toString(),
        texts.of("export.state." + c.state()));
  }

  private static String orNothing(String text) {
    return text == null ? "" : text;
  }

  private static void line(StringBuilder out, List<String> cells) {
    out.append(cells.stream().map(CertificateTable::cell).collect(Collectors.joining(",")))
        .append("\r\n");
  }

  /** Quoted, and with an apostrophe before what a spreadsheet would take for a formula. */
  static String cell(String text) {
    boolean formula = !text.isEmpty() && "=+-@\t\r\n".indexOf(text.charAt(0)) >= 0;
    return '"' + (formula ? "'" : "") + text.replace("\"", "\"\"") + '"';
  }
}
