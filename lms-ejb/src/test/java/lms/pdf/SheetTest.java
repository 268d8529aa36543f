package lms.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

class SheetTest {
  static {
    VeraGreenfieldFoundryProvider.initialise();
  }

  @ParameterizedTest
  @EnumSource(
      value = PDFAFlavour.class,
      names = {"PDFA_2_A", "PDFUA_1"})
  void a_sheet_keeps_both_standards(PDFAFlavour flavour) throws Exception {
    try (var parser =
            Foundries.defaultInstance().createParser(new ByteArrayInputStream(sheet()), flavour);
        var validator = Foundries.defaultInstance().createValidator(flavour, false)) {
      var result = validator.validate(parser);
      assertThat(result.getTestAssertions()).isEmpty();
      assertThat(result.isCompliant()).isTrue();
    }
  }

  @Test
  void a_sheet_holds_only_the_letters_it_uses() throws IOException {
    byte[] bytes = sheet();
    Files.write(Path.of("target/sheet.pdf"), bytes);
    assertThat(bytes.length).isLessThan(150_000);
  }

  private static byte[] sheet() {
    float w = Sheet.width();
    return new Sheet("技能认证证书", "zh-CN")
        .text(64, 64, 300, Sheet.Side.LEFT, new Sheet.Run("海港银行", 11, false, Sheet.Ink.GOLD))
        .heading(120, new Sheet.Run("技能认证证书", 40, true, Sheet.Ink.JADE))
        .text(0, 240, w, Sheet.Side.CENTRE, new Sheet.Run("林一诺", 34, true, Sheet.Ink.BLACK))
        .rule(64, 480, 180)
        .seal(600, 480, 40, "学")
        .qr(w - 150, 440, 80, "http://127.0.0.1/check?number=AC-2026-000001-0", "check page")
        .bytes();
  }
}
