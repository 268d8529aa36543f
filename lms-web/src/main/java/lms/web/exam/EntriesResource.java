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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.util.UUID;
import lms.entry.Doorbell;
import lms.entry.EntryCard;
import lms.entry.EntryState;
import lms.entry.OpeningCard;
import lms.exam.ExamSittingService;
import lms.web.layout.BaseAddress;
import lms.web.rest.EventLine;
import lms.web.rest.OpenLines;
import lms.web.rest.SafeBrowserFile;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The door of an exam, from outside: come, type the code of the room, wait to be let in. */
@Path("entries")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "entries")
public class EntriesResource {
  /** The code of the room, as it was typed. */
  public record CodeOrder(String code) {}

  @Inject ExamSittingService exam;
  @Inject Doorbell bell;
  @Inject OpenLines lines;
  @Context HttpServletRequest request;
  @Context HttpServletResponse response;

  @GET
  @Path("{paper}/opening")
  @Operation(summary = "The server's clock, and when this exam of mine opens")
  public OpeningCard opening(@PathParam("paper") UUID paper) {
    return exam.opening(paper, PageWhence.of(request));
  }

  @GET
  @Path("{paper}/exam.seb")
  @Produces(SafeBrowserFile.TYPE)
  @Operation(summary = "The settings of Safe Exam Browser for this exam of mine")
  public Response browserFile(@PathParam("paper") UUID paper) {
    return SafeBrowserFile.of(exam.browserFile(paper, BaseAddress.of(request)));
  }

  @POST
  @Path("{paper}")
  @Operation(summary = "I am at the door of this exam; may I begin?")
  public EntryCard arrive(@PathParam("paper") UUID paper) {
    return exam.arrive(paper, PageWhence.of(request));
  }

  @POST
  @Path("{paper}/code")
  @Operation(summary = "Type the code of the room; wrong ones slow the next")
  public EntryCard enter(@PathParam("paper") UUID paper, @Valid @NotNull CodeOrder order) {
    return exam.enter(paper, order.code(), PageWhence.of(request));
  }

  @GET
  @Path("{paper}/events")
  @Produces(MediaType.SERVER_SENT_EVENTS)
  @Operation(summary = "How I stand at the door, and once more when I may go on")
  public void events(@PathParam("paper") UUID paper, @Context SseEventSink sink, @Context Sse sse) {
    EntryCard card = exam.arrive(paper, PageWhence.of(request));
    EventLine line = lines.open(sink, sse, request, response);
    if (line.send(card) && card.state() != EntryState.OPEN) bell.listen(paper, new Waiting(line));
  }

  /** The line to a page that waits. What it may do now it asks itself. */
  private record Waiting(EventLine line) implements Doorbell.Line {
    /** Somebody opened. */
    record Opened(boolean opened) {}

    @Override
    public boolean goOn() {
      return line.send(new Opened(true));
    }

    @Override
    public boolean beat() {
      return line.beat();
    }
  }
}
