package lms.web.invigilation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import lms.exam.SeatRow;
import lms.invigilation.IncidentKind;
import lms.invigilation.IncidentRow;
import org.junit.jupiter.api.Test;

/** What a page that watches a hall is told. */
class HallMemoryTest {
  private static final SeatRow LIN = absent(7);
  private static final SeatRow CHEN = absent(8);

  private final HallMemory memory = new HallMemory();

  @Test
  void what_it_was_not_told_is_new_again() {
    assertThat(memory.news(List.of(LIN), List.of(incident(1))).changed()).containsExactly(LIN);
    HallMemory.News news = memory.news(List.of(LIN), List.of(incident(1)));
    assertThat(news.changed()).containsExactly(LIN);
    assertThat(news.incidents()).hasSize(1);
    memory.told(news);
    HallMemory.News nothing = memory.news(List.of(LIN), List.of(incident(1)));
    assertThat(nothing.changed()).isEmpty();
    assertThat(nothing.incidents()).isEmpty();
  }

  @Test
  void a_line_of_the_log_that_comes_late_with_a_lower_number_is_told() {
    memory.told(memory.news(List.of(), List.of(incident(2))));
    assertThat(memory.news(List.of(), List.of(incident(2), incident(1))).incidents())
        .extracting(IncidentRow::id)
        .containsExactly(1L);
  }

  @Test
  void a_seat_that_is_there_no_longer_is_told_once() {
    memory.told(memory.news(List.of(LIN, CHEN), List.of()));
    HallMemory.News news = memory.news(List.of(CHEN), List.of());
    assertThat(news.gone()).containsExactly(LIN.paperId());
    memory.told(news);
    assertThat(memory.news(List.of(CHEN), List.of()).gone()).isEmpty();
  }

  private static SeatRow absent(long person) {
    return new SeatRow(
        UUID.randomUUID(),
        person,
        null,
        SeatRow.State.ABSENT,
        8,
        0,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        0,
        0,
        null,
        null);
  }

  private static IncidentRow incident(long id) {
    return new IncidentRow(id, Instant.EPOCH, IncidentKind.OTHER, null, null, "x", "Xu", 0);
  }
}
