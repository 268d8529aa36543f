package lms.web.exam;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
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
import lms.invigilation.EntranceService;
import lms.invigilation.NoticeRow;
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

  /**
   * Before the exam opens, with what everybody in its hall was told last.
   *
   * @param told null when nobody was told anything
   */
  public record Ahead(@JsonUnwrapped OpeningCard card, NoticeRow told) {}

  /** The same at the door. */
  public record AtDoor(@JsonUnwrapped EntryCard card, NoticeRow told) {}

  @Inject ExamSittingService exam;
  @Inject EntranceService hall;
  @Inject Doorbell bell;
  @Inject OpenLines lines;
  @Context HttpServletRequest request;
  @Context HttpServletResponse response;

  @GET
  @Path("{paper}/opening")
  @Operation(summary = "The server's clock, and when this exam of mine opens")
  public Ahead opening(@PathParam("paper") UUID paper) {
    return new Ahead(exam.opening(paper, PageWhence.of(request)), hall.told(paper));
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
  public AtDoor arrive(@PathParam("paper") UUID paper) {
    return new AtDoor(exam.arrive(paper, PageWhence.of(request)), hall.told(paper));
  }

  @POST
  @Path("{paper}/code")
  @Operation(summary = "Type the code of the room; wrong ones slow the next")
  public AtDoor enter(@PathParam("paper") UUID paper, @Valid @NotNull CodeOrder order) {
    EntryCard card = exam.enter(paper, order.code(), PageWhence.of(request));
    return new AtDoor(card, hall.told(paper));
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
