package lms.people;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;

/**
 * Turns an uploaded file into a table of texts. XLSX is known by its first bytes; everything else
 * is CSV, in UTF-8 when it is valid UTF-8, otherwise in GB18030, which Chinese spreadsheets write.
 */
final class RosterReader {
  static final int MEGABYTES = 5;
  static final int ROWS = 5_000;
  private static final long UNPACKED = 100L * 1024 * 1024;
  private static final char BOM = '\uFEFF';

  private RosterReader() {}

  /**
   * @throws RosterTooLarge more bytes or rows than a roster has
   * @throws RosterFileUnreadable not a table
   */
  static RosterTable read(byte[] file) {
    if (file.length > MEGABYTES * 1024 * 1024) throw tooLarge();
    List<RosterTable.Line> lines = zipped(file) ? workbook(file) : csv(file);
    lines.removeIf(RosterTable.Line::blank);
    if (lines.isEmpty()) throw new RosterFileUnreadable();
    if (lines.size() > ROWS + 1) throw tooLarge();
    return new RosterTable(lines.get(0).cells(), lines.subList(1, lines.size()));
  }

  private static boolean zipped(byte[] file) {
    return file.length > 3 && file[0] == 'P' && file[1] == 'K';
  }

  private static List<RosterTable.Line> csv(byte[] file) {
    String text = decode(file);
    try (var parser =
        CSVFormat.DEFAULT
            .builder()
            .setDelimiter(delimiter(text))
            .setIgnoreEmptyLines(false)
            .setLenientEof(true)
            .get()
            .parse(new StringReader(text))) {
      List<RosterTable.Line> lines = new ArrayList<>();
      for (CSVRecord one : parser) {
        lines.add(new RosterTable.Line(lines.size() + 1, one.stream().map(String::strip).toList()));
        if (lines.size() > 2 * ROWS) throw tooLarge();
      }
      return lines;
    } catch (IOException | UncheckedIOException | IllegalStateException e) {
      throw new RosterFileUnreadable();
    }
  }

  private static String decode(byte[] file) {
    for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"))) {
      try {
        String text =
            charset
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(file))
                .toString();
        if (text.indexOf('\0') >= 0) break;
        return !text.isEmpty() && text.charAt(0) == BOM ? text.substring(1) : text;
      } catch (CharacterCodingException e) {
        continue; // not this one; the next is tried
      }
    }
    throw new RosterFileUnreadable();
  }

  /** The mark that stands most often in the first line: a comma, a semicolon or a tab. */
  private static char delimiter(String text) {
    String first = text.lines().findFirst().orElse("");
    char best = ',';
    for (char c : new char[] {',', ';', '\t'}) if (count(first, c) > count(first, best)) best = c;
    return best;
  }

  private static long count(String text, char c) {
    return text.chars().filter(x -> x == c).count();
  }

  private static List<RosterTable.Line> workbook(byte[] file) {
    refuseBomb(file);
    try {
      return lines(file, true);
    } catch (ExcelReaderException e) {
      return lines(file, false); // small programs write workbooks without styles
    }
  }

  /**
   * @param styled read how numbers are shown, by which dates are known
   */
  private static List<RosterTable.Line> lines(byte[] file, boolean styled) {
    try (var book =
            new ReadableWorkbook(
                new ByteArrayInputStream(file), new ReadingOptions(styled, false));
        var rows = book.getFirstSheet().openStream()) {
      List<RosterTable.Line> lines = new ArrayList<>();
      for (Row row : (Iterable<Row>) rows::iterator) {
        lines.add(new RosterTable.Line(row.getRowNum(), cells(row)));
        if (lines.size() > 2 * ROWS) throw tooLarge();
      }
      return lines;
    } catch (ExcelReaderException e) {
      if (styled) throw e;
      throw new RosterFileUnreadable();
    } catch (IOException | UncheckedIOException e) {
      throw new RosterFileUnreadable();
    }
  }

  private static List<String> cells(Row row) {
    List<String> cells = new ArrayList<>();
    for (int n = 0; n < row.getCellCount(); n++)
      cells.add(row.getOptionalCell(n).map(RosterReader::text).orElse(""));
    return cells;
  }

  private static String text(Cell cell) {
    if (cell.getType() == CellType.NUMBER && dated(cell))
      return cell.asDate().toLocalDate().toString();
    String raw = cell.getType() == CellType.STRING ? cell.asString() : cell.getRawValue();
    return raw == null ? "" : raw.strip();
  }

  private static boolean dated(Cell cell) {
    String format = cell.getDataFormatString();
    return format != null && format.toLowerCase(Locale.ROOT).contains("yy");
  }

  /** Counts what really comes out, because the sizes that a hostile file declares may lie. */
  private static void refuseBomb(byte[] file) {
    try (var zip =
        ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(file)).get()) {
      byte[] buffer = new byte[64 * 1024];
      long total = 0;
      for (ZipArchiveEntry entry : Collections.list(zip.getEntries()))
        try (var in = zip.getInputStream(entry)) {
          for (int n = in.read(buffer); n >= 0; n = in.read(buffer))
            if ((total += n) > UNPACKED) throw tooLarge();
        }
    } catch (IOException e) {
      throw new RosterFileUnreadable();
    }
  }

  private static RosterTooLarge tooLarge() {
    return new RosterTooLarge(MEGABYTES, ROWS);
  }
}
