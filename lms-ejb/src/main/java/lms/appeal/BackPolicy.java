package lms.appeal;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import lms.correction.ChangeKind;
import lms.correction.Correction;

/**
 * Was what met an upheld appeal taken back since? What met it is the correction that a reviewer
 * named, or, when none did, whatever came into force between upholding and settling; of that
 * nothing may be in force any more.
 *
 * @param named null when no reviewer named one
 */
record BackPolicy(UUID named, Instant upheld, Instant settled) {
  /**
   * @param log all corrections of the question, the oldest first
   * @return the last of those that took it back; empty while something of it holds, and when
   *     something else met the appeal, such as a review of the answer
   */
  Optional<Correction> takenBack(List<Correction> log) {
    Set<UUID> met =
        log.stream().filter(this::meets).map(Correction::id).collect(Collectors.toSet());
    Set<UUID> holds = new HashSet<>(met);
    Optional<Correction> last = Optional.empty();
    for (Correction one : log)
      if (one.change().kind() == ChangeKind.UNDO && holds.remove(one.change().undoes()))
        last = Optional.of(one);
    return holds.isEmpty() ? last : Optional.empty();
  }

  private boolean meets(Correction one) {
    if (named != null) return one.id().equals(named);
    return one.change().kind() != ChangeKind.UNDO
        && !one.at().isBefore(upheld)
        && !one.at().isAfter(settled);
  }
}
