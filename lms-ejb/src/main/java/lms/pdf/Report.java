package lms.pdf;

import com.itextpdf.kernel.colors.Color;
import com.itextpdf.kernel.colors.DeviceRgb;
import com.itextpdf.kernel.font.PdfFont;
import com.itextpdf.kernel.geom.PageSize;
import com.itextpdf.kernel.pdf.canvas.CanvasArtifact;
import com.itextpdf.kernel.pdf.canvas.PdfCanvas;
import com.itextpdf.kernel.pdf.tagging.PdfStructureAttributes;
import com.itextpdf.kernel.pdf.tagging.StandardRoles;
import com.itextpdf.layout.Document;
import com.itextpdf.layout.borders.Border;
import com.itextpdf.layout.borders.SolidBorder;
import com.itextpdf.layout.element.Cell;
import com.itextpdf.layout.element.Div;
import com.itextpdf.layout.element.Paragraph;
import com.itextpdf.layout.element.Table;
import com.itextpdf.layout.properties.OverflowWrapPropertyValue;
import com.itextpdf.layout.properties.Property;
import com.itextpdf.layout.properties.UnitValue;
import java.util.List;

/**
 * A report of as many upright A4 pages as it takes: headings, lines and tables one below the other,
 * with page numbers. Every text is tagged for screen readers. Not for use by two threads.
 */
public final class Report {
  private static final float EDGE = 48;
  private static final float SMALL = 8.5f;
  private static final float PLAIN = 10;
  private static final float SIGNATURE = 40;
  private static final Color GREY = new DeviceRgb(0x5b, 0x62, 0x5d);
  private static final Color JADE = new DeviceRgb(0x08, 0x4f, 0x41);
  private static final Color LINE = new DeviceRgb(0xd5, 0xd9, 0xd6);

  private final Paper paper;
  private final Document document;
  private final PdfFont regular;
  private final PdfFont strong;

  /**
   * @param language BCP 47 tag of the main language, such as zh-CN
   */
  public Report(String title, String language) {
    paper = new Paper(title, language);
    document = new Document(paper.pdf(), PageSize.A4, false);
    document.setMargins(EDGE, EDGE, EDGE, EDGE);
    regular = Paper.font(Typeface.REGULAR);
    strong = Paper.font(Typeface.STRONG);
    document.setFont(regular).setFontSize(PLAIN);
    add(heading(title, StandardRoles.H1, 20));
  }

  /** A heading over a part of the report. */
  public Report part(String words) {
    return add(heading(words, StandardRoles.H2, 13).setMarginTop(14).setKeepWithNext(true));
  }

  /** A paragraph. */
  public Report text(String words) {
    return add(new Paragraph(words).setMargin(0).setMarginBottom(4));
  }

  /** Names and what they are, one below the other. */
  public Report facts(List<String> names, List<String> values) {
    Table table =
        new Table(UnitValue.createPercentArray(new float[] {28, 72}))
            .useAllAvailableWidth()
            .setFixedLayout();
    for (int n = 0; n < names.size(); n++) {
      table.addCell(head(names.get(n), "Row"));
      table.addCell(cell(values.get(n), PLAIN));
    }
    return add(table);
  }

  /**
   * A table with a line of heads that comes again on every page.
   *
   * @param widths shares of the width
   */
  public Report table(float[] widths, List<String> heads, List<List<String>> rows) {
    Table table =
        new Table(UnitValue.createPercentArray(widths)).useAllAvailableWidth().setFixedLayout();
    heads.forEach(h -> table.addHeaderCell(head(h, "Column")));
    rows.forEach(row -> row.forEach(value -> table.addCell(cell(value, SMALL))));
    return add(table);
  }

  /** Who is to sign, each with a line to write on; never torn from the heading above. */
  public Report signatures(String title, String help, List<String> who) {
    Table table =
        new Table(UnitValue.createPercentArray(new float[] {28, 72}))
            .useAllAvailableWidth()
            .setFixedLayout();
    for (String one : who) {
      table.addCell(head(one, "Row"));
      table.addCell(
          cell(" ", PLAIN).setHeight(SIGNATURE).setBorderBottom(new SolidBorder(GREY, 0.8f)));
    }
    document.add(
        new Div()
            .add(heading(title, StandardRoles.H2, 13).setMarginTop(14))
            .add(new Paragraph(help).setMargin(0).setMarginBottom(4))
            .add(table.setMarginBottom(6))
            .setKeepTogether(true));
    return this;
  }

  /** Closes the report. Nothing can be written afterwards. */
  public byte[] bytes() {
    int pages = paper.pdf().getNumberOfPages();
    for (int n = 1; n <= pages; n++) number(n, n + " / " + pages);
    document.close();
    return paper.bytes();
  }

  private void number(int page, String words) {
    PdfCanvas canvas = new PdfCanvas(paper.pdf().getPage(page));
    canvas.openTag(new CanvasArtifact());
    canvas
        .beginText()
        .setFontAndSize(regular, SMALL)
        .setFillColor(GREY)
        .moveText(PageSize.A4.getWidth() / 2 - regular.getWidth(words, SMALL) / 2, EDGE / 2)
        .showText(words)
        .endText();
    canvas.closeTag();
  }

  private Paragraph heading(String words, String role, float size) {
    Paragraph line =
        new Paragraph(words)
            .setFont(strong)
            .setFontSize(size)
            .setFontColor(JADE)
            .setMargin(0)
            .setMarginBottom(6);
    line.getAccessibilityProperties().setRole(role);
    return line;
  }

  private Cell head(String words, String scope) {
    Cell cell = cell(words, SMALL).setFont(strong).setFontColor(GREY);
    cell.getAccessibilityProperties()
        .setRole(StandardRoles.TH)
        .addAttributes(new PdfStructureAttributes("Table").addEnumAttribute("Scope", scope));
    return cell;
  }

  /** A word that is too long for its column, such as an address, is broken anywhere. */
  private static Cell cell(String words, float size) {
    Paragraph text =
        new Paragraph(words).setFontSize(size).setMargin(0).setMultipliedLeading(1.15f);
    text.setProperty(Property.OVERFLOW_WRAP, OverflowWrapPropertyValue.ANYWHERE);
    return new Cell()
        .add(text)
        .setBorder(Border.NO_BORDER)
        .setBorderBottom(new SolidBorder(LINE, 0.5f))
        .setPadding(3);
  }

  private Report add(Paragraph line) {
    document.add(line);
    return this;
  }

  private Report add(Table table) {
    document.add(table.setMarginBottom(6));
    return this;
  }
}
