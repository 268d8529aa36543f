package lms.web.rest;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

/**
 * A line on which the academy speaks to one open page, by server-sent events. A beat is a comment
 * that the page does not see; it shows whether the line still holds. Made by {@link OpenLines}.
 */
public final class EventLine {
  private static final System.Logger LOG = System.getLogger(EventLine.class.getName());
  private static final long AGAIN = 2_000;

  private final SseEventSink sink;
  private final Sse sse;
  private final Executor aside;
  private final long opened = System.nanoTime();
  private final Duration longest;
  private volatile boolean broken;

  /**
   * @param aside closes it: that waits for what is still being written, which may be for ever
   * @param longest how long it lasts; null when for as long as the sign-in
   */
  EventLine(SseEventSink sink, Sse sse, Executor aside, Duration longest) {
    this.sink = sink;
    this.sse = sse;
    this.aside = aside;
    this.longest = longest;
  }

  /**
   * @return false when nobody hears it any more
   */
  public boolean send(Object value) {
    return write(
        sse.newEventBuilder()
            .reconnectDelay(AGAIN)
            .mediaType(MediaType.TEXT_PLAIN_TYPE)
            .data(String.class, JsonSettings.write(value))
            .build());
  }

  /**
   * @return false when nobody hears it any more
   */
  public boolean beat() {
    if (longest != null && System.nanoTime() - opened > longest.toNanos()) close();
    return write(sse.newEventBuilder().comment("").build());
  }

  /** Nobody waits for it. */
  public void close() {
    broken = true;
    try {
      aside.execute(sink::close);
    } catch (RejectedExecutionException stopping) {
      LOG.log(Level.DEBUG, "a line ends with the server");
    }
  }

  boolean isBroken() {
    return broken || sink.isClosed();
  }

  private boolean write(OutboundSseEvent event) {
    if (broken || sink.isClosed()) return false;
    try {
      sink.send(event)
          .whenComplete(
              (sent, failure) -> {
                if (failure != null) broken = true;
              });
    } catch (IllegalStateException | CompletionException closed) {
      broken = true;
    }
    if (broken && !sink.isClosed()) close();
    return !broken;
  }
}
