package lms.web.invigilation;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import lms.exam.SeatRow;
import lms.invigilation.IncidentRow;

/**
 * What a page that watches a hall knows. What is new to it becomes known when it was told, not
 * before: a look that fails half-way loses nothing.
 */
final class HallMemory {
  private final Map<UUID, SeatRow> seats = new HashMap<>();
  private final Set<Long> incidents = new HashSet<>();

  /**
   * What is new to the page.
   *
   * @param changed seats that are new or other than before
   * @param gone papers whose seats are there no longer
   * @param incidents the first first; one may come with a lower number than one told before
   */
  record News(List<SeatRow> changed, List<UUID> gone, List<IncidentRow> incidents) {}

  /**
   * @param now all seats
   * @param log all of the hall's log, the latest first
   */
  News news(Collection<SeatRow> now, List<IncidentRow> log) {
    Set<UUID> gone = new HashSet<>(seats.keySet());
    now.forEach(s -> gone.remove(s.paperId()));
    return new News(
        now.stream().filter(s -> !s.equals(seats.get(s.paperId()))).toList(),
        List.copyOf(gone),
        log.stream()
            .filter(i -> !incidents.contains(i.id()))
            .sorted((one, other) -> Long.compare(one.id(), other.id()))
            .toList());
  }

  /** The page was told. */
  void told(News news) {
    news.changed().forEach(s -> seats.put(s.paperId(), s));
    news.gone().forEach(seats::remove);
    news.incidents().forEach(i -> incidents.add(i.id()));
  }
}
