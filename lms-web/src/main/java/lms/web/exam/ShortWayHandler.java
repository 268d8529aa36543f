package lms.web.exam;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import io.undertow.connector.PooledByteBuffer;
import io.undertow.server.Connectors;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.servlet.handlers.ServletRequestContext;
import io.undertow.util.Headers;
import io.undertow.util.Methods;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Deque;
import java.util.Optional;
import java.util.UUID;
import lms.saving.ShortWay;
import lms.security.Caller;
import lms.security.SignIns;
import lms.sitting.AnswerOrder;
import lms.sitting.SavedCard;
import lms.web.layout.GuardFilter;
import lms.web.layout.PageCaller;
import lms.web.rest.JsonSettings;
import org.xnio.channels.StreamSourceChannel;

/**
 * Takes answers of players before filters, sign-in mechanism, REST and doors, which together cost
 * ten times what an answer costs. It looks at the same things as they: the cookie's sign-in, where
 * the request comes from, the form of the answer. Whatever is not plain it hands on as it came, the
 * body included, to {@link SittingsResource#save}.
 */
final class ShortWayHandler implements HttpHandler {
  private static final String BEFORE = "/api/v1/sittings/";
  private static final String BEHIND = "/answers";
  private static final int ID_LENGTH = 36;
  private static final ObjectReader ORDER = JsonSettings.reader(AnswerOrder.class);
  private static final ObjectWriter CARD = JsonSettings.writer(SavedCard.class);

  private final HttpHandler longWay;
  private volatile Beans beans;

  private record Beans(ShortWay shortWay, SignIns signIns) {}

  /** Which sitting and paper an answer says that it is for. */
  private record Target(UUID sitting, UUID paper) {}

  ShortWayHandler(HttpHandler longWay) {
    this.longWay = longWay;
  }

  @Override
  public void handleRequest(HttpServerExchange exchange) throws Exception {
    if (!saved(exchange)) longWay.handleRequest(exchange);
  }

  private boolean saved(HttpServerExchange exchange) throws IOException {
    Optional<Target> target = target(exchange);
    if (target.isEmpty()) return false;
    ServletRequestContext context = exchange.getAttachment(ServletRequestContext.ATTACHMENT_KEY);
    Optional<Caller> caller = caller(context.getOriginalRequest());
    if (caller.isEmpty()) return false;
    Optional<SavedCard> card =
        order(exchange)
            .flatMap(
                order ->
                    beans()
                        .shortWay()
                        .save(caller.get(), target.get().sitting(), target.get().paper(), order));
    if (card.isEmpty()) return false;
    answer(context.getOriginalResponse(), card.get());
    return true;
  }

  /** Empty for everything but an answer of a player. */
  private static Optional<Target> target(HttpServerExchange exchange) {
    String path = exchange.getRelativePath();
    if (path.length() != BEFORE.length() + ID_LENGTH + BEHIND.length()
        || !path.startsWith(BEFORE)
        || !path.endsWith(BEHIND)
        || !exchange.getRequestMethod().equals(Methods.POST)
        || exchange.getRequestHeaders().contains(Headers.AUTHORIZATION)) return Optional.empty();
    String type = exchange.getRequestHeaders().getFirst(Headers.CONTENT_TYPE);
    if (type == null || !type.startsWith("application/json")) return Optional.empty();
    Deque<String> paper = exchange.getQueryParameters().get("paper");
    if (paper == null || paper.getFirst().length() != ID_LENGTH) return Optional.empty();
    try {
      return Optional.of(
          new Target(
              UUID.fromString(path.substring(BEFORE.length(), BEFORE.length() + ID_LENGTH)),
              UUID.fromString(paper.getFirst())));
    } catch (IllegalArgumentException noId) {
      return Optional.empty();
    }
  }

  private Optional<Caller> caller(HttpServletRequest request) {
    if (!GuardFilter.fromUs(request)) return Optional.empty();
    return PageCaller.of(request.getSession(false)).filter(beans().signIns()::holds);
  }

  /**
   * What the body says, when it is there as a whole and fits into one buffer. It stays readable for
   * the long way.
   */
  private static Optional<AnswerOrder> order(HttpServerExchange exchange) throws IOException {
    StreamSourceChannel channel = exchange.getRequestChannel();
    if (channel == null) return Optional.empty();
    PooledByteBuffer pooled = exchange.getConnection().getByteBufferPool().allocate();
    ByteBuffer body = pooled.getBuffer();
    int read;
    try {
      do read = channel.read(body);
      while (read > 0 && body.hasRemaining());
    } catch (IOException | RuntimeException e) {
      pooled.close();
      throw e;
    }
    body.flip();
    byte[] said = new byte[read == -1 ? body.remaining() : 0];
    body.duplicate().get(said);
    Connectors.ungetRequestBytes(exchange, pooled);
    Connectors.resetRequestChannel(exchange);
    if (said.length == 0) return Optional.empty();
    try {
      return Optional.ofNullable(ORDER.readValue(said));
    } catch (JsonProcessingException unreadable) {
      return Optional.empty();
    }
  }

  private static void answer(HttpServletResponse response, SavedCard card) throws IOException {
    byte[] json = CARD.writeValueAsBytes(card);
    GuardFilter.strict(response);
    response.setHeader(GuardFilter.POLICY, GuardFilter.NO_SCRIPT);
    response.setContentType("application/json");
    response.setContentLength(json.length);
    response.getOutputStream().write(json);
  }

  /** Looked up once: at the first answer everything is deployed. */
  private Beans beans() {
    Beans known = beans;
    if (known == null) {
      known =
          new Beans(
              CDI.current().select(ShortWay.class).get(),
              CDI.current().select(SignIns.class).get());
      beans = known;
    }
    return known;
  }
}
