package lms.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import lms.programme.Places;
import org.junit.jupiter.api.Test;

/** Two voices of two different people end a training; one that disagrees gives another resit. */
class EliminationTest {
  static final Instant NOW = Instant.parse("2026-11-26T01:00:00Z");
  static final long WANG = 3;
  static final long ZHAO = 4;

  final Elimination elimination = new Elimination(Places.of(1, 7, "business", NOW), List.of(), NOW);

  @Test
  void one_voice_decides_nothing_and_the_second_of_somebody_else_does() {
    assertThat(elimination.decide(List.of(), WANG, true, NOW))
        .isEqualTo(Elimination.State.PROPOSED);
    assertThat(elimination.decide(List.of(agrees(WANG)), ZHAO, true, NOW))
        .isEqualTo(Elimination.State.CONFIRMED);
  }

  @Test
  void the_same_person_has_one_voice_whatever_it_says() {
    assertThatThrownBy(() -> elimination.decide(List.of(agrees(WANG)), WANG, true, NOW))
        .isInstanceOf(VotedAlready.class);
    assertThatThrownBy(() -> elimination.decide(List.of(agrees(WANG)), WANG, false, NOW))
        .isInstanceOf(VotedAlready.class);
  }

  @Test
  void who_disagrees_ends_it_before_and_after_a_first_voice() {
    assertThat(elimination.decide(List.of(agrees(WANG)), ZHAO, false, NOW))
        .isEqualTo(Elimination.State.REJECTED);
    var other = new Elimination(Places.of(1, 8, "business", NOW), List.of(), NOW);
    assertThat(other.decide(List.of(), WANG, false, NOW)).isEqualTo(Elimination.State.REJECTED);
  }

  @Test
  void what_is_decided_stays_decided() {
    elimination.decide(List.of(agrees(WANG)), ZHAO, true, NOW);
    assertThatThrownBy(() -> elimination.decide(List.of(agrees(WANG), agrees(ZHAO)), 5, false, NOW))
        .isInstanceOf(EliminationDecided.class);
  }

  private static VoteRow agrees(long voter) {
    return new VoteRow(voter, "P" + voter, NOW, true, "two exams failed");
  }
}
