package lms.loading;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads and checks a folder: files, schemas, ids, then every kind's own rules. Stores nothing. */
record ContentReading(ContentSet set, ContentIds ids, Faults faults, int fileCount) {

  /**
   * @param schemas where the schemas are; never what somebody sent
   * @param stored ids by entity that earlier loadings stored, each with its file
   * @param whole what no file of the folder defines is gone
   */
  static ContentReading of(
      ContentFolder folder,
      ContentFolder schemas,
      Iterable<ContentKind> kinds,
      Map<String, Map<String, String>> stored,
      boolean whole) {
    Faults faults = new Faults();
    ContentIds ids = new ContentIds(faults);
    SchemaCheck check = new SchemaCheck(schemas.files());
    List<ContentFile> sound = new ArrayList<>();
    List<ContentFile> parsed = new ArrayList<>();
    for (var entry : folder.files().entrySet()) {
      String path = entry.getKey();
      if (path.startsWith("schema/") || !isText(path)) continue;
      String text = text(path, entry.getValue(), faults);
      if (text != null && path.endsWith(".yaml"))
        YamlReader.read(path, text, faults).ifPresent(parsed::add);
      if (text != null && path.endsWith(".csv"))
        CsvReader.read(path, text, faults).ifPresent(parsed::add);
    }
    if (folder.files().keySet().stream().noneMatch(p -> p.matches(".*\\.(yaml|csv)")))
      faults.add("/", 0, "loading.fault.empty");
    for (ContentFile file : parsed)
      if (!check.knows(file.kind()))
        faults.at(file, "/kind", "loading.fault.unknownKind", file.kind());
      else if (check.passes(file, faults)) sound.add(file);
    ContentSet set = new ContentSet(sound, folder.files(), ids, stored, whole);
    for (ContentKind kind : kinds)
      for (ContentFile file : parsed)
        if (kind.kind().equals(file.kind())) {
          kind.declare(file, ids);
          kind.declareBeside(file, set, ids);
        }
    for (ContentKind kind : kinds) kind.check(set, faults);
    return new ContentReading(set, ids, faults, parsed.size());
  }

  private static boolean isText(String path) {
    return path.endsWith(".yaml") || path.endsWith(".csv") || path.endsWith(".md");
  }

  private static String text(String path, byte[] bytes, Faults faults) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      faults.add(path, 0, "loading.fault.notUtf8");
      return null;
    }
  }
}
