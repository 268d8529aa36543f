package lms.exam;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import lms.attempt.Excuse;
import lms.marking.ResultItem;
import lms.platform.Both;

/**
 * A marked sitting with everything that explains its mark.
 *
 * @param mark null while people have still to mark some of it
 * @param passed null as long as the mark is
 * @param items empty while the rule of the paper shows no right answers
 * @param answersFrom when it shows them; null when it does now, or never
 * @param excused why it does not count; null when it does
 * @param markings all there were, the first first; the last counts
 */
public record ResultCard(
    UUID sittingId,
    long personId,
    Both title,
    ExamKind kind,
    BigDecimal mark,
    BigDecimal passMark,
    Boolean passed,
    Excuse excused,
    Instant opened,
    Instant closed,
    List<ResultItem> items,
    Instant answersFrom,
    List<ProtocolCard.MarkingLine> markings)
    implements Serializable {
  /** Is this recording the answer to an item, and not one of those that were thrown away? */
  public boolean names(UUID recording) {
    List<String> named = List.of(recording.toString());
    return items.stream().anyMatch(i -> i.answer() != null && i.answer().t().equals(named));
  }
}
