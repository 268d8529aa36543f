package lms.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** What every PDF that leaves the academy keeps: to be archived, and to be read aloud. */
public final class Standards {
  static {
    VeraGreenfieldFoundryProvider.initialise();
  }

  private Standards() {}

  /** veraPDF finds nothing. */
  public static void require(byte[] pdf) throws Exception {
    for (PDFAFlavour flavour : List.of(PDFAFlavour.PDFA_2_A, PDFAFlavour.PDFUA_1))
      try (var parser =
              Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
          var validator = Foundries.defaultInstance().createValidator(flavour, false)) {
        var result = validator.validate(parser);
        assertThat(result.getTestAssertions()).as(flavour.getId()).isEmpty();
        assertThat(result.isCompliant()).isTrue();
      }
  }
}
