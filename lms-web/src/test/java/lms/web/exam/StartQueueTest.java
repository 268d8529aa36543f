package lms.web.exam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** So many begin at a time; who comes meanwhile is told at once to come again. */
class StartQueueTest {
  private final StartQueue queue = new StartQueue(2);

  @Test
  void who_finds_no_place_is_sent_away_at_once_and_gets_one_later() throws Exception {
    CountDownLatch both = new CountDownLatch(2);
    CountDownLatch go = new CountDownLatch(1);
    ExecutorService people = Executors.newFixedThreadPool(2);
    try {
      List<Future<Integer>> begun = new ArrayList<>();
      for (int n = 0; n < 2; n++)
        begun.add(people.submit(() -> queue.begin(() -> false, () -> held(both, go))));
      assertThat(both.await(5, TimeUnit.SECONDS)).isTrue();
      assertThatThrownBy(() -> queue.begin(() -> false, () -> 3)).isInstanceOf(StartCrowded.class);
      // whose time runs already does not wait
      assertThat(queue.begin(() -> true, () -> 4)).isEqualTo(4);
      go.countDown();
      for (Future<Integer> one : begun) assertThat(one.get(5, TimeUnit.SECONDS)).isEqualTo(1);
      assertThat(queue.begin(() -> false, () -> 3)).isEqualTo(3);
    } finally {
      people.shutdownNow();
    }
  }

  @Test
  void the_more_wait_the_later_they_come_again_but_never_later_than_ten_seconds() {
    List<Integer> told = new ArrayList<>();
    queue.begin(
        () -> false,
        () ->
            queue.begin(
                () -> false,
                () -> {
                  for (int n = 0; n < 100; n++)
                    try {
                      queue.begin(() -> false, () -> 0);
                    } catch (StartCrowded crowded) {
                      told.add(crowded.seconds());
                    }
                  return 0;
                }));
    assertThat(told).hasSize(100).isSorted().startsWith(1, 1, 1, 1, 2).endsWith(10);
  }

  @Test
  void a_start_that_fails_gives_its_place_back() {
    for (int n = 0; n < 5; n++)
      assertThatThrownBy(
              () ->
                  queue.begin(
                      () -> false,
                      () -> {
                        throw new IllegalStateException();
                      }))
          .isInstanceOf(IllegalStateException.class);
    assertThat(queue.begin(() -> false, () -> 1)).isEqualTo(1);
  }

  private static int held(CountDownLatch both, CountDownLatch go) {
    both.countDown();
    try {
      go.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return 1;
  }
}
