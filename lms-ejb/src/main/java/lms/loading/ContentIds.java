package lms.loading;

import java.util.Map;
import java.util.TreeMap;

/** What the files of one loading define. An id stands for one thing of its kind, over all files. */
public final class ContentIds {
  /** Where an id is defined and as what. */
  public record Definition(String entity, String path, int line) {}

  private final Map<String, Map<String, Definition>> byEntity = new TreeMap<>();
  private final Faults faults;

  public ContentIds(Faults faults) {
    this.faults = faults;
  }

  /**
   * Says that the file defines this id on the line of this pointer.
   *
   * @param entity a singular noun: topic, article, section, course, lesson, question, scenario,
   *     programme, stage, skill, track, grade, kpi, calendar …
   */
  public void add(String entity, String id, ContentFile file, String pointer) {
    add(entity, id, file.path(), file.line(pointer));
  }

  public void add(String entity, String id, String path, int line) {
    if (id.isBlank()) return; // the schema has told
    Definition earlier =
        byEntity
            .computeIfAbsent(entity, e -> new TreeMap<>())
            .putIfAbsent(id, new Definition(entity, path, line));
    if (earlier != null)
      faults.add(path, line, "loading.fault.idTwice", id, earlier.path(), earlier.line());
  }

  boolean knows(String entity, String id) {
    return byEntity.getOrDefault(entity, Map.of()).containsKey(id);
  }

  Map<String, Map<String, Definition>> all() {
    return byEntity;
  }
}
