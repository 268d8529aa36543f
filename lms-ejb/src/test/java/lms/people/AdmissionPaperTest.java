package lms.people;

import static org.assertj.core.api.Assertions.assertThat;

import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfReader;
import com.itextpdf.kernel.pdf.canvas.parser.PdfTextExtractor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import lms.platform.Both;
import lms.platform.Language;
import lms.platform.Texts;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

class AdmissionPaperTest {
  static {
    VeraGreenfieldFoundryProvider.initialise();
  }

  static final String BASE = "https://academy.harbour.example";

  @ParameterizedTest
  @EnumSource(
      value = PDFAFlavour.class,
      names = {"PDFA_2_A", "PDFUA_1"})
  void the_letters_keep_both_standards(PDFAFlavour flavour) throws Exception {
    byte[] paper = AdmissionPaper.of(slips(12), BASE);
    try (var parser =
            Foundries.defaultInstance().createParser(new ByteArrayInputStream(paper), flavour);
        var validator = Foundries.defaultInstance().createValidator(flavour, false)) {
      var result = validator.validate(parser);
      assertThat(result.getTestAssertions()).isEmpty();
      assertThat(result.isCompliant()).isTrue();
    }
  }

  @Test
  void five_hundred_slips_hold_every_name_and_code_and_none_is_broken() throws IOException {
    byte[] paper = AdmissionPaper.of(slips(500), BASE);
    Files.write(Path.of("target/first-codes.pdf"), paper);
    try (PdfDocument pdf = new PdfDocument(new PdfReader(new ByteArrayInputStream(paper)))) {
      int found = 0;
      for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
        String text = PdfTextExtractor.getTextFromPage(pdf.getPage(page)).replace(" ", "");
        int heads = count(text, "林一诺");
        assertThat(count(text, "abcd-efgh")).isEqualTo(heads);
        assertThat(count(text, BASE)).isEqualTo(2 * heads);
        found += heads;
      }
      assertThat(found).isEqualTo(500);
      assertThat(pdf.getNumberOfPages()).isLessThanOrEqualTo(170);
    }
  }

  @Test
  void the_workbook_has_a_row_for_each() throws IOException {
    byte[] file = new AdmissionTable(slips(3), Texts.in(Language.ZH)).xlsx();
    try (var book = new ReadableWorkbook(new ByteArrayInputStream(file))) {
      var rows = book.getFirstSheet().read();
      assertThat(rows).hasSize(4);
      assertThat(rows.get(1).getCellText(0)).isEqualTo("H30000");
      assertThat(rows.get(1).getCellText(5)).isEqualTo("abcd-efgh-jkmn-pqrs-tuvw-0000");
    }
  }

  private static int count(String text, String part) {
    return text.split(java.util.regex.Pattern.quote(part), -1).length - 1;
  }

  private static List<AdmissionSlip> slips(int many) {
    return IntStream.range(0, many)
        .mapToObj(
            n ->
                new AdmissionSlip(
                    "H" + (30000 + n),
                    "林一诺",
                    "Lin Yinuo",
                    new Both("上海", "Shanghai"),
                    new Both("新人一组", "Newcomers 1"),
                    "abcd-efgh-jkmn-pqrs-tuvw-%04d".formatted(n),
                    LocalDate.of(2026, 12, 5)))
        .toList();
  }
}
