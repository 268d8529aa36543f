package lms.pdf;

import com.itextpdf.barcodes.BarcodeQRCode;
import com.itextpdf.barcodes.qrcode.EncodeHintType;
import com.itextpdf.barcodes.qrcode.ErrorCorrectionLevel;
import com.itextpdf.kernel.colors.Color;
import com.itextpdf.kernel.colors.ColorConstants;
import com.itextpdf.kernel.colors.DeviceRgb;
import com.itextpdf.kernel.font.PdfFont;
import com.itextpdf.kernel.geom.PageSize;
import com.itextpdf.kernel.geom.Rectangle;
import com.itextpdf.kernel.pdf.canvas.CanvasArtifact;
import com.itextpdf.kernel.pdf.canvas.PdfCanvas;
import com.itextpdf.kernel.pdf.tagging.StandardRoles;
import com.itextpdf.layout.Document;
import com.itextpdf.layout.element.Image;
import com.itextpdf.layout.element.Paragraph;
import com.itextpdf.layout.element.Text;
import com.itextpdf.layout.properties.TextAlignment;
import com.itextpdf.pdfa.PdfADocument;
import java.util.Map;

/**
 * One landscape A4 sheet to hang on a wall, written from the top down. Units are points (1/72 inch)
 * from the left and from the top. Every text is tagged for screen readers, lines and grounds are
 * marked as decoration. Not for use by two threads.
 */
public final class Sheet {
  /** Where a line of text stands in its width. */
  public enum Side {
    LEFT,
    CENTRE,
    RIGHT
  }

  /** The inks of the house. */
  public enum Ink {
    BLACK(0x1b, 0x24, 0x1f),
    GREY(0x5b, 0x62, 0x5d),
    JADE(0x08, 0x4f, 0x41),
    GOLD(0x6a, 0x5a, 0x2e),
    RED(0xa8, 0x26, 0x1d);

    private final Color color;

    Ink(int r, int g, int b) {
      color = new DeviceRgb(r, g, b);
    }
  }

  /**
   * A piece of text in one hand.
   *
   * @param strong heavier letters
   * @param size in points
   */
  public record Run(String text, float size, boolean strong, Ink ink) {}

  private static final Color PAPER = new DeviceRgb(0xff, 0xfd, 0xf8);
  private static final Color FRAME = new DeviceRgb(0xa9, 0x8a, 0x45);
  private static final Color FRAME_THIN = new DeviceRgb(0xcb, 0xb5, 0x7f);
  private static final PageSize SIZE = PageSize.A4.rotate();

  private final Paper paper;
  private final PdfADocument pdf;
  private final Document document;
  private final PdfFont regular;
  private final PdfFont strong;

  /**
   * @param language BCP 47 tag of the main language, such as zh-CN
   */
  public Sheet(String title, String language) {
    paper = new Paper(title, language);
    pdf = paper.pdf();
    document = new Document(pdf, SIZE);
    document.setMargins(0, 0, 0, 0);
    regular = Paper.font(Typeface.REGULAR);
    strong = Paper.font(Typeface.STRONG);
    ground();
  }

  /** Width of the sheet in points. */
  public static float width() {
    return SIZE.getWidth();
  }

  /** Height of the sheet in points. */
  public static float height() {
    return SIZE.getHeight();
  }

  /** A line of text that reads as a heading. */
  public Sheet heading(float fromTop, Run run) {
    Paragraph line = line(Side.CENTRE, run).setCharacterSpacing(run.size() / 4);
    line.getAccessibilityProperties().setRole(StandardRoles.H1);
    return put(line, 0, fromTop, width(), run.size());
  }

  /** A line of text in a box that begins so far from the left and is so wide. */
  public Sheet text(float left, float fromTop, float width, Side side, Run... runs) {
    float size = 0;
    for (Run run : runs) size = Math.max(size, run.size());
    return put(line(side, runs), left, fromTop, width, size);
  }

  /** A thin rule, as decoration. */
  public Sheet rule(float left, float fromTop, float width) {
    PdfCanvas canvas = decoration();
    canvas
        .setStrokeColor(FRAME_THIN)
        .setLineWidth(0.75f)
        .moveTo(left, height() - fromTop)
        .lineTo(left + width, height() - fromTop)
        .stroke();
    canvas.closeTag();
    return this;
  }

  /** The academy's seal, as decoration: two rings, a star of rays and the sign. */
  public Sheet seal(float centreX, float fromTop, float radius, String sign) {
    float y = height() - fromTop;
    PdfCanvas canvas = decoration();
    canvas.setStrokeColor(Ink.RED.color).setLineWidth(1.6f).circle(centreX, y, radius).stroke();
    canvas.setLineWidth(0.6f).circle(centreX, y, radius - 4).stroke();
    for (int ray = 0; ray < 36; ray++) {
      double angle = Math.PI * 2 * ray / 36;
      canvas
          .moveTo(centreX + Math.cos(angle) * (radius - 12), y + Math.sin(angle) * (radius - 12))
          .lineTo(centreX + Math.cos(angle) * (radius - 7), y + Math.sin(angle) * (radius - 7));
    }
    canvas.stroke();
    float size = radius * 0.9f;
    canvas
        .beginText()
        .setFontAndSize(strong, size)
        .setFillColor(Ink.RED.color)
        .moveText(centreX - strong.getWidth(sign, size) / 2, y - size * 0.36f)
        .showText(sign)
        .endText();
    canvas.closeTag();
    return this;
  }

  /** A QR code with the words that stand for it. */
  public Sheet qr(float left, float fromTop, float size, String content, String alternative) {
    var code =
        new BarcodeQRCode(
            content,
            Map.of(
                EncodeHintType.ERROR_CORRECTION,
                ErrorCorrectionLevel.M,
                EncodeHintType.CHARACTER_SET,
                "UTF-8"));
    Image image = new Image(code.createFormXObject(ColorConstants.BLACK, pdf));
    image.scaleToFit(size, size);
    image.setFixedPosition(left, height() - fromTop - size);
    image.getAccessibilityProperties().setAlternateDescription(alternative);
    document.add(image);
    return this;
  }

  /** Closes the sheet. Nothing can be written on it afterwards. */
  public byte[] bytes() {
    document.close();
    return paper.bytes();
  }

  private Paragraph line(Side side, Run... runs) {
    Paragraph line = new Paragraph().setMargin(0).setMultipliedLeading(1.15f);
    for (Run run : runs)
      line.add(
          new Text(run.text())
              .setFont(run.strong() ? strong : regular)
              .setFontSize(run.size())
              .setFontColor(run.ink().color));
    return line.setTextAlignment(
        switch (side) {
          case LEFT -> TextAlignment.LEFT;
          case CENTRE -> TextAlignment.CENTER;
          case RIGHT -> TextAlignment.RIGHT;
        });
  }

  private Sheet put(Paragraph line, float left, float fromTop, float width, float size) {
    document.add(line.setFixedPosition(left, height() - fromTop - size * 1.3f, width));
    return this;
  }

  private void ground() {
    pdf.addNewPage(SIZE);
    PdfCanvas canvas = decoration();
    canvas.setFillColor(PAPER).rectangle(new Rectangle(0, 0, width(), height())).fill();
    frame(canvas, FRAME, 16, 1.2f);
    frame(canvas, FRAME_THIN, 22, 0.6f);
    canvas.closeTag();
  }

  private static void frame(PdfCanvas canvas, Color color, float inset, float line) {
    canvas
        .setStrokeColor(color)
        .setLineWidth(line)
        .rectangle(inset, inset, width() - 2 * inset, height() - 2 * inset)
        .stroke();
  }

  private PdfCanvas decoration() {
    PdfCanvas canvas = new PdfCanvas(pdf.getFirstPage());
    canvas.openTag(new CanvasArtifact());
    return canvas;
  }
}
