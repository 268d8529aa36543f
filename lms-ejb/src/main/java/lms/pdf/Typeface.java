package lms.pdf;

import com.itextpdf.io.font.FontProgram;
import com.itextpdf.io.font.FontProgramFactory;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Noto Serif SC (OFL-1.1), read once; every paper embeds the letters it uses. */
final class Typeface {
  static final FontProgram REGULAR = read("/font/NotoSerifSC_400Regular.ttf");
  static final FontProgram STRONG = read("/font/NotoSerifSC_600SemiBold.ttf");

  private Typeface() {}

  private static FontProgram read(String path) {
    try (var in = Typeface.class.getResourceAsStream(path)) {
      return FontProgramFactory.createFont(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException("the font " + path + " cannot be read", e);
    }
  }
}
