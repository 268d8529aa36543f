package lms.loading;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import lms.platform.Both;

/** A whole folder, read: all YAML and CSV files by kind, all other files by path, all ids. */
public final class ContentSet {
  private static final Set<String> PARTS = Set.of("section", "stage", "grade");

  private final List<ContentFile> files;
  private final Map<String, byte[]> raw;
  private final ContentIds ids;
  private final Map<String, Map<String, String>> stored;
  private final boolean whole;

  /**
   * @param whole nothing else is meant to be in use: what no file here defines is gone
   * @param stored ids by entity that earlier loadings stored, each with its file; a smaller folder
   *     may refer to them
   */
  ContentSet(
      List<ContentFile> files,
      Map<String, byte[]> raw,
      ContentIds ids,
      Map<String, Map<String, String>> stored,
      boolean whole) {
    this.files = files;
    this.raw = raw;
    this.ids = ids;
    this.stored = stored;
    this.whole = whole;
  }

  /** The files of a kind, by path. */
  public List<ContentFile> of(String kind) {
    return files.stream().filter(f -> f.kind().equals(kind)).toList();
  }

  /** Is there such a thing, in this folder or loaded before and not gone from its file? */
  public boolean knows(String entity, String id) {
    return ids.knows(entity, id) || stays(stored.getOrDefault(entity, Map.of()).get(id));
  }

  /**
   * Ids that a file of this folder defined when it was loaded last and that nothing here defines
   * any more. A file that is not in the folder says nothing, unless the folder is the whole: its
   * ids stay.
   */
  public Set<String> gone(String entity) {
    return orphans(entity, path -> !stays(path));
  }

  /** Ids of files that are not in this folder: what they say stays in use. */
  Set<String> left(String entity) {
    return orphans(entity, this::stays);
  }

  private Set<String> orphans(String entity, Predicate<String> place) {
    return stored.getOrDefault(entity, Map.of()).entrySet().stream()
        .filter(e -> place.test(e.getValue()) && !ids.knows(entity, e.getKey()))
        .map(Map.Entry::getKey)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Does what was defined there hold as long as nothing here says otherwise? Null is nowhere. */
  private boolean stays(String path) {
    return path != null && !whole && files.stream().noneMatch(f -> f.path().equals(path));
  }

  /** Of what sorts earlier loadings stored something. */
  Set<String> storedEntities() {
    return stored.keySet();
  }

  /** The same without sections, stages and grades, which come and go with what holds them. */
  Set<String> entities() {
    Set<String> all = new TreeSet<>(stored.keySet());
    all.removeAll(PARTS);
    return all;
  }

  /** The text of any file, such as a Markdown file; empty when it is not in the folder. */
  public Optional<String> text(String path) {
    return bytes(path).map(b -> new String(b, StandardCharsets.UTF_8));
  }

  public Optional<byte[]> bytes(String path) {
    return Optional.ofNullable(raw.get(path));
  }

  /** The paths of all files below a folder, which ends in a slash. */
  public List<String> below(String folder) {
    return raw.keySet().stream().filter(p -> p.startsWith(folder)).sorted().toList();
  }

  /** {@code {zh: …, en: …}} as a text; null when the node is absent. */
  public static Both both(JsonNode node) {
    return node == null || node.isMissingNode() || node.isNull()
        ? null
        : new Both(node.path("zh").asText(), node.path("en").asText());
  }

  /** A short mark that differs when any of the parts does: has it changed since last time? */
  public static String mark(Object... parts) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      for (Object part : parts) {
        sha.update(String.valueOf(part).getBytes(StandardCharsets.UTF_8));
        sha.update((byte) 0);
      }
      return HexFormat.of().formatHex(sha.digest(), 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
