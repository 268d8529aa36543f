package lms.marking;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a topic had of its points, as the mark of the paper is worked out: every item counts by its
 * weight, so the topics, weighed by their points, make the mark.
 *
 * @param items how many of it have a mark
 * @param mark of 100, two decimals, rounded half up
 */
public record TopicMark(String topic, int items, BigDecimal mark) implements Serializable {
  /** The weakest first; items that people have still to mark are left out. */
  public static List<TopicMark> of(Collection<ResultItem> items) {
    return items.stream()
        .filter(i -> i.share() != null)
        .collect(Collectors.groupingBy(ResultItem::topic, TreeMap::new, Collectors.toList()))
        .entrySet()
        .stream()
        .map(e -> new TopicMark(e.getKey(), e.getValue().size(), mark(e.getValue())))
        .sorted(Comparator.comparing(TopicMark::mark))
        .toList();
  }

  private static BigDecimal mark(List<ResultItem> items) {
    BigDecimal earned = BigDecimal.ZERO;
    BigDecimal most = BigDecimal.ZERO;
    for (ResultItem item : items) {
      BigDecimal weight = BigDecimal.valueOf(item.shown().weight());
      earned = earned.add(item.share().multiply(weight));
      most = most.add(weight);
    }
    return earned.multiply(BigDecimal.valueOf(100)).divide(most, 2, RoundingMode.HALF_UP);
  }
}
