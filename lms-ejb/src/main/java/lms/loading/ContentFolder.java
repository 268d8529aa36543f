package lms.loading;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/**
 * The files of a folder of content by path, unread. They come from the archive that is packed into
 * the program, from a folder on disk, or from an archive somebody sent, which is trusted in
 * nothing: neither its size, nor the number of its entries, nor their names.
 */
record ContentFolder(Map<String, byte[]> files) {
  /** The folder to use instead of the packed one. */
  static final String PROPERTY = "academy.content";

  static final int MOST_ENTRIES = 5_000;
  static final int MOST_BYTES_A_FILE = 5_000_000;
  static final long MOST_BYTES = 60_000_000;

  private static final String PACKED = "/course-content.jar";
  private static final Pattern WANTED = Pattern.compile(".+\\.(yaml|md|csv|json|svg|png|jpg|webp)");
  private static final Pattern PLAIN_NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");

  /** The folder of the system property or, without it, the one that came with the program. */
  static ContentFolder own() {
    String place = System.getProperty(PROPERTY);
    return place == null || place.isBlank() ? packed() : onDisk(Path.of(place));
  }

  static ContentFolder onDisk(Path top) {
    Map<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(top)) {
      for (Path p : (Iterable<Path>) all.filter(Files::isRegularFile)::iterator) {
        String path = top.relativize(p).toString().replace('\\', '/');
        if (WANTED.matcher(path).matches()) files.put(path, Files.readAllBytes(p));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new ContentFolder(files);
  }

  /**
   * An archive from outside. One folder around everything is taken off.
   *
   * @throws ArchiveDamaged when it is none
   * @throws ArchiveTooLarge when it grows beyond all measure
   * @throws ArchivePathRefused when names lead out of it
   */
  static ContentFolder sent(byte[] zip) {
    try {
      return new ContentFolder(unwrapped(read(new ByteArrayInputStream(zip))));
    } catch (ZipException | IllegalArgumentException e) {
      throw new ArchiveDamaged();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ContentFolder packed() {
    try (InputStream in = ContentFolder.class.getResourceAsStream(PACKED)) {
      if (in == null) throw new IllegalStateException("the program was built without its content");
      return new ContentFolder(read(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, byte[]> read(InputStream in) throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    long total = 0;
    int entries = 0;
    ZipInputStream zip = new ZipInputStream(in, StandardCharsets.UTF_8);
    for (ZipEntry e = zip.getNextEntry(); e != null; e = zip.getNextEntry()) {
      if (++entries > MOST_ENTRIES) throw tooLarge();
      if (e.isDirectory()) continue;
      String path = e.getName().replace('\\', '/');
      byte[] bytes = zip.readNBytes(MOST_BYTES_A_FILE + 1);
      total += bytes.length;
      if (bytes.length > MOST_BYTES_A_FILE || total > MOST_BYTES) throw tooLarge();
      if (path.startsWith("META-INF/") || path.startsWith("__MACOSX/")) continue;
      requireInside(path);
      if (WANTED.matcher(path).matches() && files.put(path, bytes) != null)
        throw new ArchivePathRefused(path);
    }
    if (entries == 0) throw new ArchiveDamaged();
    return files;
  }

  private static ArchiveTooLarge tooLarge() {
    return new ArchiveTooLarge(MOST_ENTRIES, MOST_BYTES / 1_000_000);
  }

  private static void requireInside(String path) {
    for (String part : path.split("/", -1))
      if (part.equals("..") || part.isEmpty()) throw new ArchivePathRefused(path);
    if (path.contains(":") || path.indexOf('\0') >= 0) throw new ArchivePathRefused(path);
  }

  private static Map<String, byte[]> unwrapped(Map<String, byte[]> files) {
    String first = files.keySet().stream().findFirst().orElse("");
    int slash = first.indexOf('/');
    if (slash < 0 || !PLAIN_NAME.matcher(first.substring(0, slash)).matches()) return files;
    String top = first.substring(0, slash + 1);
    if (!files.keySet().stream().allMatch(p -> p.startsWith(top)) || oneOfOurs(top)) return files;
    Map<String, byte[]> inner = new TreeMap<>();
    files.forEach((p, b) -> inner.put(p.substring(top.length()), b));
    return inner;
  }

  private static boolean oneOfOurs(String top) {
    return Stream.of(
            "content/",
            "question/",
            "simulation/",
            "programme/",
            "certification/",
            "credit/",
            "career/",
            "report/",
            "schedule/")
        .anyMatch(top::equals);
  }
}
