package lms.sitting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import lms.platform.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the academy did is told once, also when it was committed later than what came after it. */
class FreshDbTest {
  static final TestDatabase DB = TestDatabase.get();
  static final Instant NINE = Instant.parse("2026-11-26T01:00:00Z");

  private final Fresh fresh = new Fresh();
  private UUID slow;
  private UUID quick;

  @BeforeEach
  void two_sittings() {
    DB.empty("sitting.line", "sitting.sitting");
    slow = opened(new UUID(1, 1));
    quick = opened(new UUID(1, 2));
  }

  @Test
  void an_act_that_was_under_way_at_the_first_look_is_told_at_the_second() {
    DB.commit(
        em -> {
          close(TestLog.of(em), slow);
          em.flush();
          DB.commit(other -> close(TestLog.of(other), quick));
          assertThat(looked(NINE)).isEmpty();
          return null;
        });
    assertThat(looked(NINE)).containsExactly(slow);
    assertThat(looked(NINE)).isEmpty();
  }

  @Test
  void what_comes_behind_the_first_look_is_told_once() {
    DB.commit(em -> close(TestLog.of(em), slow));
    assertThat(looked(NINE)).isEmpty();
    DB.commit(em -> close(TestLog.of(em), quick));
    assertThat(looked(NINE)).containsExactly(quick);
    assertThat(looked(NINE.plusSeconds(60))).isEmpty();
    assertThat(looked(NINE.plusSeconds(90))).isEmpty();
  }

  private Set<UUID> looked(Instant now) {
    return DB.commit(em -> fresh.of(TestLog.of(em), now));
  }

  private static UUID opened(UUID paper) {
    return DB.commit(
        em ->
            TestLog.of(em)
                .open(paper, 7, NINE, NINE.plus(Duration.ofMinutes(10)), Duration.ZERO, null)
                .id());
  }

  private static Object close(SittingLog log, UUID sitting) {
    log.lock(sitting);
    return log.close(sitting, Author.SYSTEM, null, NINE.plusSeconds(60));
  }
}
