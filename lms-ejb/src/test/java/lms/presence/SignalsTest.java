package lms.presence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which pages of a sitting are told. */
class SignalsTest {
  private static final UUID SITTING = UUID.randomUUID();

  private final Signals signals = new Signals();

  @BeforeEach
  void without_a_server() {
    signals.presence = TestPresence.at(Clock.systemUTC());
  }

  @Test
  void of_too_many_pages_of_one_sitting_the_oldest_is_closed() {
    List<Page> pages = new ArrayList<>();
    for (int n = 0; n < Signals.MOST_LINES + 1; n++) {
      pages.add(new Page(true));
      signals.listen(SITTING, pages.get(n));
    }
    assertThat(signals.listening(SITTING)).isEqualTo(Signals.MOST_LINES);
    assertThat(pages.get(0).closed).isTrue();
    assertThat(pages.subList(1, pages.size())).noneMatch(p -> p.closed);
  }

  @Test
  void a_page_that_opens_while_the_last_one_goes_is_told() throws Exception {
    for (int n = 0; n < 2_000; n++) {
      UUID sitting = UUID.randomUUID();
      signals.listen(sitting, new Page(false));
      Thread goes = new Thread(() -> signals.beat(Instant.EPOCH));
      goes.start();
      signals.listen(sitting, new Page(true));
      goes.join();
      signals.beat(Instant.EPOCH);
      assertThat(signals.listening(sitting)).isEqualTo(1);
    }
  }

  /** A page whose line holds, or does not. */
  private static final class Page implements Signals.Line {
    private final boolean holds;
    private boolean closed;

    Page(boolean holds) {
      this.holds = holds;
    }

    @Override
    public int lease() {
      return 1;
    }

    @Override
    public boolean tell(PulseCard card) {
      return holds;
    }

    @Override
    public boolean beat() {
      return holds;
    }

    @Override
    public void close() {
      closed = true;
    }
  }
}
