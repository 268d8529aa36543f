package lms.web.rest;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.SseEventSink;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Lines that are closed while their clients hang. */
class OpenLinesTest {
  private final CountDownLatch wakes = new CountDownLatch(1);
  private OpenLines lines;
  private int buffer;

  @BeforeEach
  void start() {
    lines = new OpenLines();
    lines.start();
  }

  @AfterEach
  void stop() {
    wakes.countDown();
    lines.stop();
  }

  @Test
  @Timeout(30)
  void a_client_that_hangs_holds_up_neither_who_closes_its_line_nor_another_line()
      throws InterruptedException {
    Sink hanging = new Sink(wakes);
    Sink good = new Sink(new CountDownLatch(0));
    open(hanging).close();
    assertThat(hanging.closing.await(10, SECONDS)).isTrue();
    open(good).close();
    assertThat(good.closed.await(10, SECONDS)).isTrue();
    assertThat(hanging.closed.getCount()).as("it still hangs").isOne();
  }

  @Test
  @Timeout(60)
  void however_many_hang_the_line_of_each_is_closed_in_the_end() throws InterruptedException {
    List<Sink> hanging = Stream.generate(() -> new Sink(wakes)).limit(40).toList();
    hanging.forEach(sink -> open(sink).close());
    Sink good = new Sink(new CountDownLatch(0));
    open(good).close();
    assertThat(good.closed.await(20, SECONDS)).isTrue();
    for (Sink sink : hanging) assertThat(sink.closed.await(20, SECONDS)).isTrue();
  }

  @Test
  void a_line_has_a_buffer_of_its_own() {
    open(new Sink(wakes));
    assertThat(buffer).isPositive();
  }

  @Test
  @Timeout(30)
  void nor_the_server_that_stops() throws InterruptedException {
    Sink hanging = new Sink(wakes);
    open(hanging).close();
    assertThat(hanging.closing.await(10, SECONDS)).isTrue();
    lines.stop();
    open(new Sink(new CountDownLatch(0))).close();
    assertThat(hanging.closed.await(10, SECONDS)).isTrue();
  }

  private EventLine open(Sink sink) {
    HttpServletRequest byProgram =
        (HttpServletRequest)
            Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, said) -> null);
    HttpServletResponse answer =
        (HttpServletResponse)
            Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {HttpServletResponse.class},
                (proxy, method, said) -> {
                  if (method.getName().equals("setBufferSize")) buffer = (int) said[0];
                  return null;
                });
    return lines.open(sink, null, byProgram, answer);
  }

  /** What the server writes to; it closes when the client wakes. */
  private static class Sink implements SseEventSink {
    private final CountDownLatch wakes;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final CountDownLatch closed = new CountDownLatch(1);

    Sink(CountDownLatch wakes) {
      this.wakes = wakes;
    }

    @Override
    public boolean isClosed() {
      return closed.getCount() == 0;
    }

    @Override
    public CompletionStage<?> send(OutboundSseEvent event) {
      return CompletableFuture.completedStage(event);
    }

    @Override
    public void close() {
      closing.countDown();
      try {
        wakes.await();
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
      }
      closed.countDown();
    }
  }
}
