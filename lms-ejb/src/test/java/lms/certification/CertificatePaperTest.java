package lms.certification;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.PdfReader;
import com.itextpdf.kernel.pdf.canvas.parser.PdfTextExtractor;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lms.org.BankName;
import lms.org.Named;
import lms.pdf.Printed;
import lms.platform.Both;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.verapdf.pdfa.flavours.PDFAFlavour;

class CertificatePaperTest {
  static final String BASE = "https://academy.harbour.example";
  static final CertificateRow LIN =
      new CertificateRow(
          1,
          new CertificateNumber(2026, 4817).text(),
          1001,
          "H20417",
          "林一诺",
          "Lin Yinuo",
          "card-service",
          1,
          new Both("信用卡综合服务一级", "Card service level 1"),
          "C12",
          Named.HARBOUR,
          LocalDate.of(2026, 11, 26),
          LocalDate.of(2027, 11, 26),
          CertificateState.VALID);

  @ParameterizedTest
  @EnumSource(
      value = PDFAFlavour.class,
      names = {"PDFA_2_A", "PDFUA_1"})
  void the_certificate_keeps_both_standards(PDFAFlavour flavour) throws Exception {
    Printed.requireStandard(paper(), flavour);
    Printed.requireStandard(nameless(), flavour);
  }

  @Test
  void both_languages_can_be_copied_out_of_it() throws IOException {
    Files.write(Path.of("target/certificate.pdf"), paper());
    try (PdfDocument pdf = open()) {
      assertThat(PdfTextExtractor.getTextFromPage(pdf.getPage(1)))
          .contains("技能认证证书", "林一诺", "Lin Yinuo", "信用卡综合服务一级", "Card service level 1")
          .contains("海港银行 · 客户服务学院", "Harbour Bank · Customer Service Academy")
          .contains(LIN.number(), "2026-11-26", "2027-11-26");
    }
  }

  @Test
  void another_program_reads_the_way_to_the_check_out_of_the_picture() throws Exception {
    var code = new HybridBinarizer(new BufferedImageLuminanceSource(picture()));
    assertThat(new QRCodeReader().decode(new BinaryBitmap(code)).getText())
        .isEqualTo(BASE + "/certification/check.xhtml?number=" + LIN.number());
  }

  @Test
  void a_person_without_a_latin_name_gets_a_sheet_too() throws IOException {
    assertThat(Printed.words(nameless()))
        .contains("欧阳明月", "江南银行 · 学院")
        .doesNotContain("null", "海港");
  }

  private static byte[] nameless() {
    return new CertificatePaper(BASE)
        .of(
            new CertificateRow(
                2,
                LIN.number(),
                1002,
                "H20418",
                "欧阳明月",
                null,
                LIN.skillId(),
                1,
                LIN.title(),
                null,
                new BankName(new Both("江南银行", "River Bank"), new Both("学院", "Academy")),
                LIN.issuedOn(),
                LIN.validTo(),
                LIN.state()));
  }

  /** Draws the squares of the QR code as the sheet describes them. */
  private static BufferedImage picture() throws IOException {
    try (PdfDocument pdf = open()) {
      var objects = pdf.getPage(1).getResources().getResource(PdfName.XObject);
      var form = objects.getAsStream(objects.keySet().iterator().next());
      String drawing = new String(form.getBytes(), StandardCharsets.ISO_8859_1);
      float side = form.getAsArray(PdfName.BBox).toRectangle().getWidth();
      int scale = 8;
      int margin = 40;
      int size = Math.round(side * scale) + 2 * margin;
      BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_BYTE_GRAY);
      Graphics2D g = image.createGraphics();
      g.setColor(Color.WHITE);
      g.fillRect(0, 0, size, size);
      g.setColor(Color.BLACK);
      Matcher square =
          Pattern.compile("([\\d.]+) ([\\d.]+) ([\\d.]+) ([\\d.]+) re").matcher(drawing);
      while (square.find()) {
        double x = Double.parseDouble(square.group(1));
        double y = Double.parseDouble(square.group(2));
        double w = Double.parseDouble(square.group(3));
        double h = Double.parseDouble(square.group(4));
        g.fill(
            new Rectangle2D.Double(
                margin + x * scale, size - margin - (y + h) * scale, w * scale, h * scale));
      }
      g.dispose();
      return image;
    }
  }

  private static PdfDocument open() throws IOException {
    return new PdfDocument(new PdfReader(new ByteArrayInputStream(paper())));
  }

  private static byte[] paper() {
    return new CertificatePaper(BASE).of(LIN);
  }
}
