package lms.loading;

import java.util.ArrayList;
import java.util.EnumMap;
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
    /** People changed it here: theirs stays, whatever the folder says of it. */
    KEPT,
    /** From a file that is not in the folder: it stays in use. */
    LEFT
  }

  private final Map<String, Map<Outcome, Integer>> counts = new TreeMap<>();
  private final Map<Outcome, List<LoadedThing>> named = new EnumMap<>(Outcome.class);

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
    name(Outcome.RETIRED, entity, id);
  }

  public void kept(String entity, String id) {
    count(entity, Outcome.KEPT);
    name(Outcome.KEPT, entity, id);
  }

  void left(String entity, String id) {
    count(entity, Outcome.LEFT);
    name(Outcome.LEFT, entity, id);
  }

  /** How many of each entity had which outcome. */
  public Map<String, Map<Outcome, Integer>> counts() {
    return counts;
  }

  /** What was kept, retired or left, one by one. */
  List<LoadedThing> named(Outcome outcome) {
    return List.copyOf(named.getOrDefault(outcome, List.of()));
  }

  private void name(Outcome outcome, String entity, String id) {
    named.computeIfAbsent(outcome, o -> new ArrayList<>()).add(new LoadedThing(entity, id));
  }

  private void count(String entity, Outcome outcome) {
    counts.computeIfAbsent(entity, e -> new TreeMap<>()).merge(outcome, 1, Integer::sum);
  }
}
