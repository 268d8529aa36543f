package lms.pdf;

import com.itextpdf.io.font.FontProgram;
import com.itextpdf.io.font.PdfEncodings;
import com.itextpdf.kernel.font.PdfFont;
import com.itextpdf.kernel.font.PdfFontFactory;
import com.itextpdf.kernel.pdf.PdfAConformance;
import com.itextpdf.kernel.pdf.PdfOutputIntent;
import com.itextpdf.kernel.pdf.PdfString;
import com.itextpdf.kernel.pdf.PdfUAConformance;
import com.itextpdf.kernel.pdf.PdfVersion;
import com.itextpdf.kernel.pdf.PdfViewerPreferences;
import com.itextpdf.kernel.pdf.PdfWriter;
import com.itextpdf.kernel.pdf.WriterProperties;
import com.itextpdf.pdfa.PdfADocument;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** An empty paper that keeps PDF/A-2a and PDF/UA-1; what stands on it is up to its user. */
final class Paper {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final PdfADocument pdf;

  Paper(String title, String language) {
    pdf =
        new PdfADocument(
            new PdfWriter(
                out,
                new WriterProperties()
                    .setPdfVersion(PdfVersion.PDF_1_7)
                    .addPdfUaXmpMetadata(PdfUAConformance.PDF_UA_1)),
            PdfAConformance.PDF_A_2A,
            intent());
    pdf.setTagged();
    pdf.getCatalog().setLang(new PdfString(language));
    pdf.getCatalog().setViewerPreferences(new PdfViewerPreferences().setDisplayDocTitle(true));
    pdf.getDocumentInfo().setTitle(title);
  }

  PdfADocument pdf() {
    return pdf;
  }

  /** After the document was closed. */
  byte[] bytes() {
    return out.toByteArray();
  }

  static PdfFont font(FontProgram program) {
    return PdfFontFactory.createFont(
        program, PdfEncodings.IDENTITY_H, PdfFontFactory.EmbeddingStrategy.FORCE_EMBEDDED);
  }

  private static PdfOutputIntent intent() {
    byte[] profile = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
    try (var in = new ByteArrayInputStream(profile)) {
      return new PdfOutputIntent("Custom", "", "http://www.color.org", "sRGB IEC61966-2.1", in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
