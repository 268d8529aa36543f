package lms.skill;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import lms.platform.TestDatabase;
import org.junit.jupiter.api.Test;

class ShownDbTest {
  static final Instant NOON = Instant.parse("2026-11-26T04:00:00Z");

  @Test
  void what_is_told_twice_counts_once_and_the_best_mark_holds() {
    TestDatabase.get()
        .rolledBack(
            em -> {
              Shown shown = new Shown();
              shown.em = em;
              shown.add(exam("p1", "70"));
              shown.add(exam("p2", "91.5"));
              shown.add(call("c1", true, false, 0));
              shown.add(call("c1", true, false, 0));
              shown.add(call("c2", false, true, 60));
              assertThat(shown.marks(5).get("business")).isEqualByComparingTo("91.5");
              assertThat(shown.calls(5).get("lost-card"))
                  .containsExactly(
                      new Evidence.CallMark(false, true), new Evidence.CallMark(true, false));
              assertThat(shown.stages(5)).isEmpty();
            });
  }

  @Test
  void a_mark_that_is_not_told_yet_counts_from_the_end_of_its_window() {
    TestDatabase.get()
        .rolledBack(
            em -> {
              Shown shown = new Shown();
              shown.em = em;
              Instant end = NOON.plusSeconds(3600);
              shown.addLater(exam("p1", "91"), end);
              assertThat(shown.marks(5)).isEmpty();
              assertThat(shown.ripe(end.minusSeconds(1))).isEmpty();
              assertThat(shown.ripe(end)).containsExactly(new Ripe(5, end));
              assertThat(shown.ripe(end)).isEmpty();
              assertThat(shown.marks(5).get("business")).isEqualByComparingTo("91");
            });
  }

  @Test
  void a_corrected_mark_takes_the_place_of_the_first() {
    TestDatabase.get()
        .rolledBack(
            em -> {
              Shown shown = new Shown();
              shown.em = em;
              shown.add(exam("p1", "70"));
              shown.correct(5, Piece.Kind.EXAM, "p1", new BigDecimal("88"), true);
              shown.correct(6, Piece.Kind.EXAM, "p1", new BigDecimal("99"), true);
              assertThat(shown.marks(5).get("business")).isEqualByComparingTo("88");
            });
  }

  private static Piece exam(String source, String mark) {
    return new Piece(
        5, Piece.Kind.EXAM, "business", source, new BigDecimal(mark), true, false, NOON);
  }

  private static Piece call(String source, boolean passed, boolean fatal, int later) {
    return new Piece(
        5,
        Piece.Kind.CALL,
        "lost-card",
        source,
        BigDecimal.TEN,
        passed,
        fatal,
        NOON.plusSeconds(later));
  }
}
