package lms.presence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import lms.platform.TestDatabase;
import lms.sitting.Author;
import lms.sitting.SittingLog;
import lms.sitting.TestLog;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was done to a sitting reaches its page at the next look. */
class SignalsDbTest {
  static final TestDatabase DB = TestDatabase.get();
  static final Instant NINE = Instant.parse("2026-11-26T01:00:00Z");

  private final Signals signals = new Signals();
  private final List<PulseCard> told = new ArrayList<>();
  private UUID sitting;

  @BeforeEach
  void a_page_is_the_first_to_listen() {
    DB.empty("sitting.line", "sitting.sitting");
    signals.presence = TestPresence.at(Clock.systemUTC());
    Instant ends = NINE.plus(Duration.ofMinutes(10));
    sitting =
        DB.commit(
            em ->
                TestLog.of(em)
                    .open(new UUID(1, 1), 7, NINE, ends, Duration.ZERO, null, false)
                    .id());
    signals.listen(sitting, new Page());
  }

  @Test
  void what_is_done_before_the_very_first_look_is_told_too() {
    close();
    look();
    assertThat(told).singleElement().extracting(PulseCard::closed).isNotNull();
    look();
    assertThat(told).as("once").hasSize(1);
  }

  @Test
  void what_is_done_later_is_told_at_the_next_look() {
    look();
    told.clear();
    look();
    assertThat(told).isEmpty();
    close();
    look();
    assertThat(told).singleElement().extracting(PulseCard::closed).isNotNull();
  }

  private void close() {
    DB.commit(
        em -> {
          SittingLog log = TestLog.of(em);
          log.lock(sitting);
          return log.close(sitting, Author.SYSTEM, null, NINE.plusSeconds(60));
        });
  }

  private void look() {
    DB.commit(
        em -> {
          signals.look = new Signals.Look();
          signals.look.sittings = TestLog.of(em);
          signals.tellNews(NINE);
          return null;
        });
  }

  private final class Page implements Signals.Line {
    @Override
    public int lease() {
      return 1;
    }

    @Override
    public boolean tell(PulseCard card) {
      return told.add(card);
    }

    @Override
    public boolean beat() {
      return true;
    }

    @Override
    public void close() {}
  }
}
