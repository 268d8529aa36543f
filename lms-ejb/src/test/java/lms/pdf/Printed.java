package lms.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import com.itextpdf.kernel.geom.Vector;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfReader;
import com.itextpdf.kernel.pdf.canvas.parser.EventType;
import com.itextpdf.kernel.pdf.canvas.parser.PdfCanvasProcessor;
import com.itextpdf.kernel.pdf.canvas.parser.PdfTextExtractor;
import com.itextpdf.kernel.pdf.canvas.parser.data.IEventData;
import com.itextpdf.kernel.pdf.canvas.parser.data.TextRenderInfo;
import com.itextpdf.kernel.pdf.canvas.parser.listener.IEventListener;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** What a test asks of a finished PDF. */
public final class Printed {
  static {
    VeraGreenfieldFoundryProvider.initialise();
  }

  private Printed() {}

  /** veraPDF finds nothing. */
  public static void requireStandard(byte[] pdf, PDFAFlavour flavour) throws Exception {
    try (var parser =
            Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
        var validator = Foundries.defaultInstance().createValidator(flavour, false)) {
      var result = validator.validate(parser);
      assertThat(result.getTestAssertions()).isEmpty();
      assertThat(result.isCompliant()).isTrue();
    }
  }

  /** All words, page after page. */
  public static String words(byte[] bytes) throws IOException {
    return String.join("", wordsByPage(bytes));
  }

  /** The words of each page. */
  public static List<String> wordsByPage(byte[] bytes) throws IOException {
    List<String> all = new ArrayList<>();
    try (PdfDocument pdf = new PdfDocument(new PdfReader(new ByteArrayInputStream(bytes)))) {
      for (int n = 1; n <= pdf.getNumberOfPages(); n++)
        all.add(PdfTextExtractor.getTextFromPage(pdf.getPage(n)));
    }
    return all;
  }

  /** How far to the right anything is written, as a part of the page's width. */
  public static double farthestRight(byte[] bytes) throws IOException {
    double[] farthest = {0};
    try (PdfDocument pdf = new PdfDocument(new PdfReader(new ByteArrayInputStream(bytes)))) {
      for (int n = 1; n <= pdf.getNumberOfPages(); n++) {
        double width = pdf.getPage(n).getPageSize().getWidth();
        IEventListener ruler =
            new IEventListener() {
              @Override
              public void eventOccurred(IEventData data, EventType type) {
                if (data instanceof TextRenderInfo text) {
                  double end = text.getBaseline().getEndPoint().get(Vector.I1) / width;
                  farthest[0] = Math.max(farthest[0], end);
                }
              }

              @Override
              public Set<EventType> getSupportedEvents() {
                return Set.of(EventType.RENDER_TEXT);
              }
            };
        new PdfCanvasProcessor(ruler).processPageContent(pdf.getPage(n));
      }
    }
    return farthest[0];
  }

  public static int pages(byte[] bytes) throws IOException {
    try (PdfDocument pdf = new PdfDocument(new PdfReader(new ByteArrayInputStream(bytes)))) {
      return pdf.getNumberOfPages();
    }
  }
}
