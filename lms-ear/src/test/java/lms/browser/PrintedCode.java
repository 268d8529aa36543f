package lms.browser;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.ReaderException;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Finds the QR code on a sheet, draws its squares and reads them. */
final class PrintedCode {
  private static final Pattern STREAM = Pattern.compile("stream\\r?\\n");
  private static final Pattern SQUARE =
      Pattern.compile("([\\d.]+) ([\\d.]+) ([\\d.]+) ([\\d.]+) re");
  private static final int FEWEST_SQUARES = 100;
  private static final int SCALE = 8;
  private static final int MARGIN = 40;

  /**
   * The picture is upright and without noise. The search for a code anywhere in a photograph, which
   * the decoder makes else, misses one in a hundred and fifty of such pictures.
   */
  private static final Map<DecodeHintType, Object> HINTS =
      Map.of(DecodeHintType.PURE_BARCODE, true);

  private PrintedCode() {}

  static String in(byte[] pdf) {
    Matcher stream = STREAM.matcher(new String(pdf, StandardCharsets.ISO_8859_1));
    while (stream.find()) {
      List<Rectangle2D> squares = squares(inflated(pdf, stream.end()));
      if (squares.size() >= FEWEST_SQUARES) return read(squares);
    }
    throw new IllegalStateException("no code on the sheet");
  }

  private static List<Rectangle2D> squares(String drawing) {
    List<Rectangle2D> squares = new ArrayList<>();
    Matcher square = SQUARE.matcher(drawing);
    while (square.find())
      squares.add(
          new Rectangle2D.Double(at(square, 1), at(square, 2), at(square, 3), at(square, 4)));
    return squares;
  }

  private static double at(Matcher square, int group) {
    return Double.parseDouble(square.group(group)) * SCALE;
  }

  private static String read(List<Rectangle2D> squares) {
    double side =
        squares.stream().mapToDouble(s -> Math.max(s.getMaxX(), s.getMaxY())).max().getAsDouble();
    int size = (int) Math.ceil(side) + 2 * MARGIN;
    BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D g = image.createGraphics();
    g.setColor(Color.WHITE);
    g.fillRect(0, 0, size, size);
    g.setColor(Color.BLACK);
    for (Rectangle2D s : squares)
      g.fill(
          new Rectangle2D.Double(
              MARGIN + s.getX(), size - MARGIN - s.getMaxY(), s.getWidth(), s.getHeight()));
    g.dispose();
    try {
      return new QRCodeReader()
          .decode(
              new BinaryBitmap(new HybridBinarizer(new BufferedImageLuminanceSource(image))), HINTS)
          .getText();
    } catch (ReaderException e) {
      throw new IllegalStateException("the code on the sheet cannot be read", e);
    }
  }

  /** What is packed there; nothing when it is not packed at all, such as a font. */
  private static String inflated(byte[] pdf, int from) {
    Inflater inflater = new Inflater();
    inflater.setInput(pdf, from, pdf.length - from);
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    byte[] some = new byte[8192];
    try {
      for (int n = inflater.inflate(some); n > 0; n = inflater.inflate(some)) all.write(some, 0, n);
      return all.toString(StandardCharsets.ISO_8859_1);
    } catch (DataFormatException e) {
      return "";
    } finally {
      inflater.end();
    }
  }
}
