package lms.appeal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import lms.correction.Change;
import lms.correction.Correction;
import lms.question.QuestionVersionId;
import org.junit.jupiter.api.Test;

/** Upheld at second 10, settled at second 20. */
class BackPolicyTest {
  private static final Instant NINE = Instant.parse("2026-11-23T01:00:00Z");
  private static final BackPolicy BY_REGRADE = new BackPolicy(null, at(10), at(20));

  @Test
  void what_holds_is_not_taken_back() {
    assertThat(BY_REGRADE.takenBack(List.of(said(1, 15, Change.voiding())))).isEmpty();
    assertThat(BY_REGRADE.takenBack(List.of())).isEmpty();
  }

  @Test
  void what_met_it_is_taken_back_by_the_last_that_undoes_it() {
    Correction met = said(1, 15, Change.voiding());
    Correction undo = said(2, 30, Change.undo(met.id()));
    assertThat(BY_REGRADE.takenBack(List.of(met, undo))).contains(undo);
    Correction other = said(3, 16, Change.accept("a"));
    assertThat(BY_REGRADE.takenBack(List.of(met, other, undo))).isEmpty();
  }

  @Test
  void an_undo_of_something_else_concerns_nobody() {
    Correction before = said(1, 5, Change.voiding());
    Correction undo = said(2, 30, Change.undo(before.id()));
    assertThat(BY_REGRADE.takenBack(List.of(before, undo))).isEmpty();
  }

  @Test
  void what_a_reviewer_named_counts_whenever_it_came_into_force() {
    Correction before = said(1, 5, Change.voiding());
    Correction undo = said(2, 30, Change.undo(before.id()));
    assertThat(new BackPolicy(before.id(), at(10), at(20)).takenBack(List.of(before, undo)))
        .contains(undo);
  }

  private static Instant at(int second) {
    return NINE.plusSeconds(second);
  }

  private static Correction said(int place, int second, Change change) {
    return new Correction(
        new UUID(1, place),
        place,
        new QuestionVersionId("service-013", 1),
        change,
        at(second),
        7,
        "Xu",
        "because");
  }
}
