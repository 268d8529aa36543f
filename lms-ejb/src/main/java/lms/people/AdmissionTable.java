package lms.people;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import lms.platform.Both;
import lms.platform.Texts;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** First codes as a list for those who hand them out. */
record AdmissionTable(List<AdmissionSlip> slips, Texts texts) {
  private static final List<String> COLUMNS =
      List.of("number", "name", "latin", "site", "team", "code", "lastDay");
  private static final List<Integer> WIDTHS = List.of(14, 14, 18, 14, 18, 34, 14);
  private static final int LAST_DAY = COLUMNS.indexOf("lastDay");

  byte[] xlsx() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Workbook book = new Workbook(out, "AgentAcademy", "1.0")) {
      Worksheet sheet = book.newWorksheet(texts.of("people.slip.sheet"));
      for (int c = 0; c < COLUMNS.size(); c++) {
        sheet.value(0, c, texts.of("people.slip." + COLUMNS.get(c)));
        sheet.width(c, WIDTHS.get(c));
      }
      sheet.range(0, 0, 0, COLUMNS.size() - 1).style().bold().set();
      sheet.freezePane(0, 1);
      for (int r = 0; r < slips.size(); r++) write(sheet, r + 1, slips.get(r));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** Text cells are never formulas in XLSX, so nothing needs to be guarded here. */
  private void write(Worksheet sheet, int line, AdmissionSlip slip) {
    List<String> cells =
        List.of(
            slip.number(),
            slip.name(),
            slip.nameLatin() == null ? "" : slip.nameLatin(),
            named(slip.site()),
            named(slip.team()),
            slip.code());
    for (int c = 0; c < cells.size(); c++) sheet.value(line, c, cells.get(c));
    sheet.value(line, LAST_DAY, slip.lastDay());
    sheet.style(line, LAST_DAY).format("yyyy-mm-dd").set();
  }

  private String named(Both name) {
    return name == null ? "" : name.in(texts.language());
  }
}
