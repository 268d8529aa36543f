package lms.rating;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import lms.people.PeopleService;
import lms.people.PersonRow;
import lms.programme.CohortService;
import lms.rating.AllocationPolicy.Candidate;
import lms.rating.AllocationPolicy.Work;
import lms.rating.Pieces.Piece;
import lms.security.Acting;
import lms.sitting.SittingLog;
import lms.sitting.StepKind;
import lms.sitting.StepRow;

/** Who knows whose an answer is, or taught whoever gave it. */
@ApplicationScoped
class Acquaintance {
  private static final Set<StepKind> DECISIONS = Set.of(StepKind.LET_IN, StepKind.LEFT_OUT);

  @Inject PeopleService people;
  @Inject CohortService cohorts;
  @Inject SittingLog sittings;

  /** Who taught the cohorts of these answers, by cohort; those that are no more are not there. */
  Map<Long, Long> tutors(Collection<Piece> pieces) {
    Set<Long> ids = pieces.stream().map(Piece::cohortId).collect(Collectors.toSet());
    return Acting.asSystem(() -> cohorts.tutors(ids));
  }

  /** Who decided about answers of this sitting that came late, under the name of their writer. */
  Set<Long> deciders(Piece piece) {
    return sittings.steps(piece.sittingId()).stream()
        .filter(s -> DECISIONS.contains(s.kind()) && s.authorId() != null)
        .map(StepRow::authorId)
        .collect(Collectors.toSet());
  }

  /**
   * @throws KnownTaker this marker may not mark it, or may no longer
   */
  void requireNone(Piece piece, long marker) {
    Map<Long, PersonRow> named = people.named(Set.of(piece.personId(), marker));
    Work work =
        new Work(
            piece.id(),
            piece.question(),
            piece.personId(),
            named.get(piece.personId()).teamId(),
            tutors(List.of(piece)).get(piece.cohortId()),
            deciders(piece),
            List.of());
    if (!work.mayBeMarkedBy(new Candidate(marker, named.get(marker).teamId(), 0)))
      throw new KnownTaker();
  }
}
