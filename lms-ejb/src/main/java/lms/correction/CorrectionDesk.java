package lms.correction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.PessimisticLockException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import lms.platform.Actor;
import lms.platform.Ids;
import lms.question.QuestionVersionId;

/** Tells whoever marks which corrections there are. Joins the caller's transaction. */
@ApplicationScoped
public class CorrectionDesk {
  @Inject Corrections corrections;

  /** By question version, each the oldest first; a version without any is not among them. */
  public Map<QuestionVersionId, List<Correction>> of(Collection<QuestionVersionId> questions) {
    return corrections
        .of(questions.stream().map(QuestionVersionId::id).distinct().toList())
        .stream()
        .collect(Collectors.groupingBy(Correction::question));
  }

  /** All there ever were of this version, the oldest first. */
  public List<Correction> of(QuestionVersionId question) {
    return of(List.of(question)).getOrDefault(question, List.of());
  }

  /** The place of the newest of the academy; 0 when there is none. */
  public long newest() {
    return corrections.newest();
  }

  /** For whoever marks: none comes into force before the transaction ends. */
  public void hold() {
    corrections.hold();
  }

  /**
   * For whoever puts one in force: everybody who marks without it has committed, and whoever marks
   * from now on waits for it.
   *
   * @throws MarkingUnderWay when somebody who marks takes too long
   */
  public void alone() {
    try {
      corrections.alone();
    } catch (LockTimeoutException | PessimisticLockException e) {
      throw new MarkingUnderWay();
    }
  }

  /** Puts a change in force for every marking from now on. */
  public UUID add(QuestionVersionId question, Change change, Instant now, Actor by, String why) {
    UUID id = Ids.next(now);
    corrections.add(id, question, change, now, by, why);
    return id;
  }
}
