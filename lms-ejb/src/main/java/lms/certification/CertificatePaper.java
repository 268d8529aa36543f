package lms.certification;

import lms.pdf.Sheet;
import lms.pdf.Sheet.Ink;
import lms.pdf.Sheet.Run;
import lms.pdf.Sheet.Side;
import lms.platform.Language;
import lms.platform.Texts;

/**
 * The certificate as it hangs on a wall, in both languages. Shows what was issued, never how it
 * stands now.
 */
class CertificatePaper {
  private static final float EDGE = 63;
  private static final float COLUMN = 190;
  private static final float GAP = 21;
  private static final float QR = 80;
  private static final Texts ZH = Texts.in(Language.ZH);
  private static final Texts EN = Texts.in(Language.EN);

  private final String base;

  /**
   * @param base where strangers reach this academy, such as https://academy.example
   */
  CertificatePaper(String base) {
    this.base = base;
  }

  static String checkAddress(String base, String number) {
    return base + "/certification/check.xhtml?number=" + number;
  }

  byte[] of(CertificateRow c) {
    String title = ZH.of("certification.paper.name", c.holder(), c.title().zh(), c.number());
    Sheet sheet = new Sheet(title, Language.ZH.tag());
    head(sheet, c);
    holder(sheet, c);
    foot(sheet, c);
    return sheet.bytes();
  }

  private static void head(Sheet sheet, CertificateRow c) {
    float half = Sheet.width() / 2 - EDGE;
    line(sheet, EDGE, 52, half, Side.LEFT, c.issuer().line(Language.ZH));
    line(sheet, EDGE, 67, half, Side.LEFT, c.issuer().line(Language.EN));
    line(sheet, Sheet.width() / 2, 52, half, Side.RIGHT, both("certification.paper.number"));
    sheet.text(Sheet.width() / 2, 67, half, Side.RIGHT, new Run(c.number(), 11, true, Ink.GOLD));
    sheet.heading(122, new Run(ZH.of("certification.paper.title"), 40, true, Ink.JADE));
    sheet.text(
        0,
        178,
        Sheet.width(),
        Side.CENTRE,
        new Run(EN.of("certification.paper.title"), 14.5f, false, Ink.GOLD));
  }

  private static void holder(Sheet sheet, CertificateRow c) {
    sheet.text(0, 238, Sheet.width(), Side.CENTRE, new Run(c.holder(), 36, true, Ink.BLACK));
    String latin = c.holderLatin() == null ? "" : c.holderLatin() + " · ";
    sheet.text(
        0,
        286,
        Sheet.width(),
        Side.CENTRE,
        new Run(
            latin + both("certification.paper.employee") + " " + c.employeeNumber(),
            12,
            false,
            Ink.GREY));
    sheet.text(
        0,
        334,
        Sheet.width(),
        Side.CENTRE,
        new Run(ZH.of("certification.paper.before") + " ", 15, false, Ink.BLACK),
        new Run(c.title().zh(), 17, true, Ink.JADE),
        new Run(ZH.of("certification.paper.after"), 15, false, Ink.BLACK));
    sheet.text(
        0,
        364,
        Sheet.width(),
        Side.CENTRE,
        new Run(EN.of("certification.paper.before") + " ", 11.5f, false, Ink.GREY),
        new Run(c.title().en(), 11.5f, true, Ink.GREY),
        new Run(EN.of("certification.paper.after"), 11.5f, false, Ink.GREY));
  }

  private void foot(Sheet sheet, CertificateRow c) {
    column(sheet, 0, "certification.paper.issued", c.issuedOn().toString());
    column(sheet, 1, "certification.paper.until", c.validTo().toString());
    column(sheet, 2, "certification.paper.dean", "");
    sheet.seal(left(2) + COLUMN * 0.72f, 474, 36, ZH.of("certification.paper.seal"));
    sheet.qr(
        Sheet.width() - EDGE - QR,
        464,
        QR,
        checkAddress(base, c.number()),
        ZH.of("certification.paper.qr", checkAddress(base, c.number())));
  }

  private static void column(Sheet sheet, int place, String key, String value) {
    sheet.rule(left(place), 510, COLUMN);
    sheet.text(left(place), 515, COLUMN, Side.LEFT, new Run(both(key), 9.8f, false, Ink.BLACK));
    if (!value.isEmpty())
      sheet.text(left(place), 530, COLUMN, Side.LEFT, new Run(value, 11.5f, true, Ink.BLACK));
  }

  private static float left(int place) {
    return EDGE + place * (COLUMN + GAP);
  }

  private static void line(
      Sheet sheet, float left, float top, float width, Side side, String text) {
    sheet.text(left, top, width, side, new Run(text, 10.5f, false, Ink.GOLD));
  }

  private static String both(String key) {
    return ZH.of(key) + " " + EN.of(key);
  }
}
