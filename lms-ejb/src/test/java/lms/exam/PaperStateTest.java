package lms.exam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import lms.sitting.SittingRow;
import org.junit.jupiter.api.Test;

/** A paper stands where the clock says, whether or not the academy has settled it already. */
class PaperStateTest {
  private static final Instant NINE = Instant.parse("2026-11-26T01:00:00Z");
  private final Paper paper = TakerDoor.paper(new UUID(1, 1), NINE);

  @Test
  void before_its_window_it_is_coming() {
    assertThat(at(-1, null)).isEqualTo(PaperState.COMING);
  }

  @Test
  void within_its_window_it_is_open() {
    assertThat(at(0, null)).isEqualTo(PaperState.OPEN);
    assertThat(at(29, null)).isEqualTo(PaperState.OPEN);
  }

  @Test
  void after_its_window_it_is_never_open() {
    assertThat(at(30, null)).isEqualTo(PaperState.SETTLING);
    assertThat(at(7 * 24 * 60, null)).isEqualTo(PaperState.SETTLING);
  }

  @Test
  void a_sitting_is_written_until_its_deadline() {
    paper.begin(new UUID(2, 2));
    SittingRow sitting =
        new SittingRow(
            new UUID(2, 2),
            paper.id(),
            1,
            NINE,
            NINE.plus(Duration.ofMinutes(10)),
            1,
            null,
            null,
            null,
            Set.of(),
            null,
            0);
    assertThat(at(9, sitting)).isEqualTo(PaperState.WRITING);
    assertThat(at(10, sitting)).isEqualTo(PaperState.SETTLING);
  }

  @Test
  void what_was_taken_back_is_neither_closed_nor_missed() {
    paper.withdraw(NINE);
    assertThatThrownBy(() -> paper.requireOpen(NINE)).isInstanceOf(PaperTakenBack.class);
    assertThatThrownBy(() -> paper.requireOpen(NINE.plus(Duration.ofDays(1))))
        .isInstanceOf(PaperTakenBack.class);
  }

  private PaperState at(int minute, SittingRow sitting) {
    return paper.row(sitting, false, Duration.ZERO, NINE.plus(Duration.ofMinutes(minute))).state();
  }
}
