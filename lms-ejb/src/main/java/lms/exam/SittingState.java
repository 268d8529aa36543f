package lms.exam;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Where a sitting stands: a fold over its steps in the taker's own order. Steps may come twice,
 * late or in another order; the result is the same.
 *
 * @param answers last answer of each item that has one
 * @param saved when the server took that answer
 * @param flagged items to look at again
 * @param sequence the highest number seen, 0 before the first
 */
record SittingState(
    Map<Integer, Answer> answers, Map<Integer, Instant> saved, Set<Integer> flagged, int sequence) {

  static SittingState fold(Collection<Step> steps) {
    Map<Integer, Answer> answers = new HashMap<>();
    Map<Integer, Instant> saved = new HashMap<>();
    Set<Integer> flagged = new TreeSet<>();
    int last = 0;
    for (Step step : steps.stream().sorted(Comparator.comparingInt(Step::sequence)).toList()) {
      last = step.sequence();
      switch (step.kind()) {
        case ANSWER -> {
          answers.put(step.item(), step.answer());
          saved.put(step.item(), step.at());
        }
        case FLAG -> flagged.add(step.item());
        case UNFLAG -> flagged.remove(step.item());
      }
    }
    return new SittingState(answers, saved, flagged, last);
  }
}
