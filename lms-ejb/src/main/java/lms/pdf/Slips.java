package lms.pdf;

import com.itextpdf.kernel.colors.Color;
import com.itextpdf.kernel.colors.DeviceRgb;
import com.itextpdf.kernel.font.PdfFont;
import com.itextpdf.kernel.geom.PageSize;
import com.itextpdf.kernel.pdf.tagging.StandardRoles;
import com.itextpdf.layout.Document;
import com.itextpdf.layout.borders.DashedBorder;
import com.itextpdf.layout.element.Div;
import com.itextpdf.layout.element.Paragraph;
import com.itextpdf.layout.element.Text;
import java.util.List;

/**
 * Upright A4 pages of slips to cut apart along the dashes, as many on a page as fit; no slip is
 * broken. Not for use by two threads.
 */
public final class Slips {
  private static final float MARGIN = 36;
  private static final Color INK = new DeviceRgb(0x1b, 0x24, 0x1f);
  private static final Color GREY = new DeviceRgb(0x5b, 0x62, 0x5d);
  private static final Color DASHES = new DeviceRgb(0xa0, 0xa6, 0xa1);

  private final Paper paper;
  private final Document document;
  private final PdfFont regular;
  private final PdfFont strong;

  /**
   * @param language BCP 47 tag of the main language, such as zh-CN
   */
  public Slips(String title, String language) {
    paper = new Paper(title, language);
    document = new Document(paper.pdf(), PageSize.A4, false);
    document.setMargins(MARGIN, MARGIN, MARGIN, MARGIN);
    regular = Paper.font(Typeface.REGULAR);
    strong = Paper.font(Typeface.STRONG);
  }

  /**
   * @param heading whose it is
   * @param under a smaller line below; may be empty
   * @param label what the large line is
   * @param large letters that are copied by hand, wide apart
   * @param lines what to do
   */
  public Slips slip(String heading, String under, String label, String large, List<String> lines) {
    Div slip =
        new Div()
            .setKeepTogether(true)
            .setBorderBottom(new DashedBorder(DASHES, 0.75f))
            .setPaddingTop(10)
            .setPaddingBottom(10);
    Paragraph head = line(heading, strong, 13, INK);
    head.getAccessibilityProperties().setRole(StandardRoles.H1);
    slip.add(head);
    if (!under.isEmpty()) slip.add(line(under, regular, 9, GREY));
    slip.add(line(label, regular, 9, GREY).setMarginTop(6));
    slip.add(line(large, strong, 17, INK).setCharacterSpacing(1.2f));
    for (String line : lines) slip.add(line(line, regular, 9.5f, INK));
    document.add(slip);
    return this;
  }

  /** Closes the paper. Nothing can be written on it afterwards. */
  public byte[] bytes() {
    document.close();
    return paper.bytes();
  }

  private static Paragraph line(String text, PdfFont font, float size, Color color) {
    return new Paragraph(new Text(text).setFont(font).setFontSize(size).setFontColor(color))
        .setMargin(0)
        .setMultipliedLeading(1.2f);
  }
}
