package lms.web.exam;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import lms.exam.ExamSittingService;
import lms.exam.PaperRow;
import lms.exam.ReceiptCard;
import lms.exam.ResultCard;
import lms.exam.SittingCard;
import lms.marking.CheckedItem;
import lms.presence.PulseCard;
import lms.presence.Signals;
import lms.safebrowser.Whence;
import lms.security.Caller;
import lms.security.Me;
import lms.security.SignIns;
import lms.sitting.AnswerOrder;
import lms.sitting.SavedCard;
import lms.web.rest.EventLine;
import lms.web.rest.OpenLines;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * A taker's own sittings. An answer comes back when it is committed, never before; the same number
 * twice counts once.
 */
@Path("sittings")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "sittings")
public class SittingsResource {
  /**
   * Which paper to begin or to go on with.
   *
   * @param lease what this page was given before; 0 when it has none
   * @param clientAt by the clock of the page's machine; null when it says none
   * @param begun the page knows it as begun, so it goes on
   */
  public record StartOrder(@NotNull UUID paper, int lease, Instant clientAt, boolean begun) {}

  /** Which item is to be at hand, or to be told about, from 0. */
  public record PlaceOrder(int item, int lease) {}

  /** Which break, from 1. */
  public record BreakOrder(int number, int lease) {}

  /** By the clock of the page's machine; null when it says none. */
  public record TakeOverOrder(Instant clientAt) {}

  /**
   * Which page hands in.
   *
   * @param overdue the page says that the time is over, not the taker that they are done
   */
  public record HandInOrder(int lease, boolean overdue) {}

  @Inject ExamSittingService exam;
  @Inject StartQueue starts;
  @Inject Signals signals;
  @Inject OpenLines lines;
  @Inject SignIns signIns;
  @Inject Me me;
  @Context HttpServletRequest request;

  @GET
  @Operation(summary = "My papers, the newest window first")
  public List<PaperRow> mine() {
    return exam.mine();
  }

  @POST
  @Operation(summary = "Begin a paper, or go on with it")
  public SittingCard start(@Valid @NotNull StartOrder order) {
    Whence from = PageWhence.of(request);
    return starts.begin(
        () -> order.begun() && exam.begun(order.paper()),
        () -> exam.start(order.paper(), order.lease(), order.clientAt(), from));
  }

  @POST
  @Path("{id}/answers")
  @Operation(summary = "Save one answer or one flag")
  public SavedCard save(
      @PathParam("id") UUID id,
      @QueryParam("paper") UUID paper,
      @Valid @NotNull AnswerOrder order) {
    return exam.save(id, paper, order);
  }

  @GET
  @Path("{id}/lease")
  @Operation(summary = "The server's clock, and whether this page still holds the sitting")
  public PulseCard pulse(@PathParam("id") UUID id, @QueryParam("lease") int lease) {
    return exam.pulse(id, lease, PageWhence.of(request));
  }

  @GET
  @Path("{id}/events")
  @Produces(MediaType.SERVER_SENT_EVENTS)
  @Operation(summary = "The same, told at once whenever something is done to the sitting")
  public void events(
      @PathParam("id") UUID id,
      @QueryParam("lease") int lease,
      @Context SseEventSink sink,
      @Context Sse sse,
      @Context HttpServletRequest request,
      @Context HttpServletResponse response) {
    exam.pulse(id, lease); // refuses whoever has no business here
    EventLine line = lines.open(sink, sse, request, response);
    // first it listens: what is done while the page is told how it stands is told as well
    signals.listen(id, new TakerLine(lease, line, me.caller().orElseThrow(), signIns));
    line.send(exam.pulse(id, lease));
  }

  /** The line to one page of a taker. */
  private record TakerLine(int lease, EventLine line, Caller caller, SignIns signIns)
      implements Signals.Line {
    @Override
    public boolean tell(PulseCard card) {
      return line.send(card);
    }

    @Override
    public boolean beat() {
      if (!signIns.holds(caller)) close();
      return line.beat();
    }

    @Override
    public void close() {
      line.close();
    }
  }

  @POST
  @Path("{id}/place")
  @Operation(summary = "Go on to the next item of an exam without return; the one at hand is left")
  public SittingCard moveOn(@PathParam("id") UUID id, @NotNull PlaceOrder order) {
    return exam.moveOn(id, order.item(), order.lease(), PageWhence.of(request));
  }

  @POST
  @Path("{id}/breaks")
  @Operation(summary = "Have a break: the time stands still; done twice, it is done once")
  public SittingCard beginBreak(@PathParam("id") UUID id, @NotNull BreakOrder order) {
    return exam.beginBreak(id, order.number(), order.lease(), PageWhence.of(request));
  }

  @POST
  @Path("{id}/breaks/end")
  @Operation(summary = "End the break; done twice, it is done once")
  public SittingCard endBreak(@PathParam("id") UUID id, @NotNull BreakOrder order) {
    return exam.endBreak(id, order.number(), order.lease(), PageWhence.of(request));
  }

  @POST
  @Path("{id}/checks")
  @Operation(summary = "Be told how one item was answered; the answer to it stays as it is")
  public CheckedItem check(@PathParam("id") UUID id, @NotNull PlaceOrder order) {
    return exam.check(id, order.item(), order.lease(), PageWhence.of(request));
  }

  @POST
  @Path("{id}/lease")
  @Operation(summary = "Go on here; every other page is refused from now on")
  public SittingCard takeOver(@PathParam("id") UUID id, TakeOverOrder order) {
    return exam.takeOver(id, order == null ? null : order.clientAt(), PageWhence.of(request));
  }

  @POST
  @Path("{id}/hand-in")
  @Operation(summary = "Hand in; done twice, it is done once")
  public ReceiptCard handIn(@PathParam("id") UUID id, @NotNull HandInOrder order) {
    return order.overdue() ? exam.handInOverdue(id, order.lease()) : exam.handIn(id, order.lease());
  }

  @GET
  @Path("{id}/receipt")
  @Operation(summary = "The receipt of a sitting that was handed in")
  public ReceiptCard receipt(@PathParam("id") UUID id) {
    return exam.receipt(id);
  }

  @GET
  @Path("{id}/result")
  @Operation(summary = "The marked sitting, when the rule of the paper shows it")
  public ResultCard result(@PathParam("id") UUID id) {
    return exam.result(id);
  }
}
