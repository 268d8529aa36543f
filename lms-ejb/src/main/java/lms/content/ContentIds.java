package lms.content;

import java.util.Map;
import java.util.TreeMap;

/** What the files of one loading define. An id stands for one thing only, over all kinds. */
public final class ContentIds {
  /** Where an id is defined and as what. */
  public record Definition(String entity, String path, int line) {}

  private final Map<String, Definition> byId = new TreeMap<>();
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
    Definition earlier = byId.putIfAbsent(id, new Definition(entity, path, line));
    if (earlier != null)
      faults.add(path, line, "content.fault.idTwice", id, earlier.path(), earlier.line());
  }

  boolean knows(String entity, String id) {
    Definition found = byId.get(id);
    return found != null && found.entity().equals(entity);
  }

  Map<String, Definition> all() {
    return byId;
  }
}
