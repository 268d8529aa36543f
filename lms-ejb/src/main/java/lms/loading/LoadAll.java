package lms.loading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Checks a folder and stores all of it, or nothing when there is a single fault. */
@ApplicationScoped
class LoadAll {
  @Inject Loadings loadings;

  /**
   * @param whole what no file of the folder defines is used no more
   * @param step called before each kind is stored
   */
  LoadCard load(
      ContentFolder folder,
      boolean whole,
      List<ContentKind> inOrder,
      Runnable step,
      boolean dryRun) {
    ContentReading reading =
        ContentReading.of(folder, ContentFolder.own(), inOrder, loadings.knownIds(), whole);
    LoadReport report = new LoadReport();
    boolean sound = reading.faults().none();
    if (sound) store(inOrder, reading, report, step);
    return LoadCard.of(sound && !dryRun, reading.fileCount(), reading.faults(), report);
  }

  private void store(
      List<ContentKind> inOrder, ContentReading reading, LoadReport report, Runnable step) {
    for (ContentKind kind : inOrder) {
      step.run();
      kind.store(reading.set(), report);
      loadings.flush();
    }
    remember(reading, report);
  }

  /** What is gone is forgotten, so that it is told once; what people keep is theirs from now on. */
  private void remember(ContentReading reading, LoadReport report) {
    ContentSet set = reading.set();
    for (String entity : set.entities()) set.left(entity).forEach(id -> report.left(entity, id));
    for (String entity : set.storedEntities()) loadings.forget(entity, set.gone(entity));
    reading.ids().all().forEach((entity, ids) -> loadings.know(entity, paths(ids)));
  }

  private static Map<String, String> paths(Map<String, ContentIds.Definition> ids) {
    return ids.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, id -> id.getValue().path()));
  }
}
