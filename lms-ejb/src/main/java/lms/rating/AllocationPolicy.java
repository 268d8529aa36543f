package lms.rating;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Shares answers out among markers. What belongs together (one question, or one candidate) goes to
 * the same marker as far as may be; the next group goes to whoever has least. Nobody gets an answer
 * of their own, of somebody in their team or in a cohort they teach, nor the same answer twice.
 */
final class AllocationPolicy {
  private final Map<Long, Long> load = new HashMap<>();
  private final List<Candidate> markers;

  /**
   * Somebody who may mark.
   *
   * @param teamId null when in no team
   * @param load how many open tasks they have
   */
  record Candidate(long id, Long teamId, long load) {}

  /**
   * An answer of which parts are to be given.
   *
   * @param group what is to stay together
   * @param teamId of whoever wrote it; null when in no team
   * @param tutorId who teaches the cohort; null for none
   * @param taken who has or had a task of it, or came to know whose it is otherwise
   */
  record Work(
      long piece,
      String group,
      long personId,
      Long teamId,
      Long tutorId,
      Set<Long> taken,
      Collection<Part> parts) {

    boolean mayBeMarkedBy(Candidate marker) {
      boolean sameTeam = teamId != null && teamId.equals(marker.teamId());
      boolean teaches = tutorId != null && tutorId == marker.id();
      return marker.id() != personId && !sameTeam && !teaches && !taken.contains(marker.id());
    }
  }

  /** One task to give. */
  record Given(long piece, Part part, long marker) {}

  AllocationPolicy(Collection<Candidate> markers) {
    this.markers = List.copyOf(markers);
    markers.forEach(m -> load.put(m.id(), m.load()));
  }

  /** As much as can be given; what nobody of these may mark is left out. */
  List<Given> share(Collection<Work> works) {
    Map<String, Long> preferred = new HashMap<>();
    List<Given> given = new ArrayList<>();
    for (Work work : works) {
      Set<Long> mine = new HashSet<>();
      for (Part part : work.parts())
        marker(work, mine, preferred.get(work.group() + part))
            .ifPresent(
                m -> {
                  mine.add(m);
                  preferred.putIfAbsent(work.group() + part, m);
                  load.merge(m, 1L, Long::sum);
                  given.add(new Given(work.piece(), part, m));
                });
    }
    return given;
  }

  private Optional<Long> marker(Work work, Set<Long> mine, Long preferred) {
    List<Long> fit =
        markers.stream()
            .filter(work::mayBeMarkedBy)
            .map(Candidate::id)
            .filter(id -> !mine.contains(id))
            .sorted(Comparator.comparing((Long id) -> load.get(id)).thenComparing(id -> id))
            .toList();
    if (preferred != null && fit.contains(preferred)) return Optional.of(preferred);
    return fit.stream().findFirst();
  }
}
