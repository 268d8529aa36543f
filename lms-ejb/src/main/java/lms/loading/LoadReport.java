package lms.loading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a loading did to each thing. */
public final class LoadReport {
  /** What happened to one kind of thing. */
  public enum Outcome {
    ADDED,
    CHANGED,
    UNCHANGED,
    /** Its file says it no more, so it is used no more. */
    RETIRED,
    /** Changed in the folder, but people changed it here too: theirs stays. */
    KEPT
  }

  private final Map<String, Map<Outcome, Integer>> counts = new TreeMap<>();
  private final List<String> kept = new ArrayList<>();

  public void added(String entity, String id) {
    count(entity, Outcome.ADDED);
  }

  public void changed(String entity, String id) {
    count(entity, Outcome.CHANGED);
  }

  public void unchanged(String entity, String id) {
    count(entity, Outcome.UNCHANGED);
  }

  public void retired(String entity, String id) {
    count(entity, Outcome.RETIRED);
  }

  public void kept(String entity, String id) {
    count(entity, Outcome.KEPT);
    kept.add(id);
  }

  /** How many of each entity had which outcome. */
  public Map<String, Map<Outcome, Integer>> counts() {
    return counts;
  }

  /** The ids of what people changed here and the loading therefore left alone. */
  public List<String> keptIds() {
    return List.copyOf(kept);
  }

  private void count(String entity, Outcome outcome) {
    counts.computeIfAbsent(entity, e -> new TreeMap<>()).merge(outcome, 1, Integer::sum);
  }
}
