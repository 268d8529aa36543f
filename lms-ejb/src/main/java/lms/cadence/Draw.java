package lms.cadence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import lms.exam.ExamRecordService.SeenItem;
import lms.question.DrawableQuestion;
import lms.question.QuestionVersionId;

/**
 * Draws the items of one paper. Pure: the same pool, history and seed give the same items. Topics
 * get their share by largest remainder; within a topic, items that the person has met least come
 * first; what a topic cannot supply is taken from the others. Review items are of older topics, or
 * of the same topics and met before: first those last answered wrong, then those not seen for
 * longest. No item comes twice.
 */
final class Draw {
  private final Map<String, Met> met;
  private final Map<String, Double> luck = new HashMap<>();
  private final List<DrawableQuestion> pool;

  /** How often a person has met an item, when last, and whether it was right then. */
  private record Met(int times, Instant last, boolean right) {}

  /**
   * @param pool all items that may be drawn
   * @param history oldest first
   */
  Draw(Collection<DrawableQuestion> pool, List<SeenItem> history, long seed) {
    this.pool = pool.stream().sorted(Comparator.comparing(DrawableQuestion::id)).toList();
    this.met = met(history);
    Random random = new Random(seed);
    this.pool.forEach(q -> luck.put(q.id(), random.nextDouble()));
  }

  /**
   * @param count how many; fewer come only when the pool has no more
   * @param reviewShare 0 to 1 of the items for review
   * @param quota topic to weight
   * @param older topics that were taught before those, for review
   */
  List<QuestionVersionId> items(
      int count, double reviewShare, Map<String, Integer> quota, Set<String> older) {
    List<DrawableQuestion> known = dueForReview(q -> older.contains(q.topic()) || met(quota, q));
    int review = known.isEmpty() ? 0 : (int) Math.round(count * reviewShare);
    Set<DrawableQuestion> taken = new LinkedHashSet<>();
    shares(quota, count - review).forEach((topic, n) -> take(taken, leastMet(Set.of(topic)), n));
    fill(taken, leastMet(quota.keySet()), count - review);
    fill(taken, known, count);
    fill(taken, leastMet(quota.keySet()), count);
    fill(taken, dueForReview(q -> true), count);
    return taken.stream().map(DrawableQuestion::versionId).toList();
  }

  /** Whole numbers that add up to count, as near to the weights as can be (largest remainder). */
  static Map<String, Integer> shares(Map<String, Integer> weights, int count) {
    int sum = weights.values().stream().mapToInt(Integer::intValue).sum();
    Map<String, Integer> shares = new LinkedHashMap<>();
    if (sum == 0) return shares;
    Map<String, Double> rest = new TreeMap<>();
    int given = 0;
    for (var w : new TreeMap<>(weights).entrySet()) {
      double exact = (double) w.getValue() * count / sum;
      shares.put(w.getKey(), (int) exact);
      rest.put(w.getKey(), exact - (int) exact);
      given += (int) exact;
    }
    List<String> byRest =
        rest.keySet().stream()
            .sorted(Comparator.comparing((String t) -> -rest.get(t)).thenComparing(t -> t))
            .toList();
    for (int n = 0; given < count; n++, given++)
      shares.merge(byRest.get(n % byRest.size()), 1, Integer::sum);
    return shares;
  }

  private static Map<String, Met> met(List<SeenItem> history) {
    Map<String, Met> met = new HashMap<>();
    for (SeenItem s : history)
      met.merge(
          s.questionId(),
          new Met(1, s.at(), s.right()),
          (a, b) -> new Met(a.times() + 1, b.last(), b.right()));
    return met;
  }

  /** Is it of what was taught lately, and was asked on a day before that all the same? */
  private boolean met(Map<String, Integer> quota, DrawableQuestion q) {
    return quota.containsKey(q.topic()) && met.containsKey(q.id());
  }

  private static void take(Set<DrawableQuestion> taken, List<DrawableQuestion> from, int most) {
    int wanted = taken.size() + most;
    for (DrawableQuestion q : from) {
      if (taken.size() >= wanted) return;
      taken.add(q);
    }
  }

  private static void fill(Set<DrawableQuestion> taken, List<DrawableQuestion> from, int upTo) {
    take(taken, from, Math.max(0, upTo - taken.size()));
  }

  private List<DrawableQuestion> leastMet(Set<String> topics) {
    return sorted(q -> topics.contains(q.topic()), q -> times(q));
  }

  /** Wrong last time first, then never met or met longest ago. */
  private List<DrawableQuestion> dueForReview(Predicate<DrawableQuestion> some) {
    return sorted(
        some,
        q -> {
          Met m = met.get(q.id());
          if (m != null && !m.right()) return Long.MIN_VALUE + m.last().getEpochSecond();
          return m == null ? 0L : m.last().getEpochSecond();
        });
  }

  private long times(DrawableQuestion q) {
    return met.containsKey(q.id()) ? met.get(q.id()).times() : 0;
  }

  private List<DrawableQuestion> sorted(
      Predicate<DrawableQuestion> which, Function<DrawableQuestion, Long> order) {
    List<DrawableQuestion> some = new ArrayList<>(pool.stream().filter(which).toList());
    some.sort(Comparator.comparing(order).thenComparing(q -> luck.get(q.id())));
    return some;
  }
}
