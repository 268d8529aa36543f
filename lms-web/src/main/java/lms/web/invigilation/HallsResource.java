package lms.web.invigilation;

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
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import lms.entry.CodeCard;
import lms.exam.ExamHallService;
import lms.exam.HallRow;
import lms.exam.SeatRow;
import lms.invigilation.EntranceService;
import lms.invigilation.HallReportService;
import lms.invigilation.IncidentKind;
import lms.invigilation.IncidentRow;
import lms.invigilation.InvigilationService;
import lms.security.Acting;
import lms.security.Me;
import lms.sitting.ExclusionCause;
import lms.web.layout.BaseAddress;
import lms.web.layout.Speaking;
import lms.web.layout.Viewer;
import lms.web.rest.OpenLines;
import lms.web.rest.SafeBrowserFile;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Exam halls: who sits where, and what an invigilator may do. */
@Path("halls")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "halls")
public class HallsResource {
  private static final String PDF = "application/pdf";

  /**
   * How much longer, and why.
   *
   * @param press drawn by the page; with the same one it is done once. May be missing
   */
  public record ExtensionOrder(int minutes, String reason, String press) {}

  /** Why. */
  public record ReasonOrder(String reason) {}

  /**
   * Why.
   *
   * @param press drawn by the page; with the same one it is done once. May be missing
   */
  public record PressedOrder(String reason, String press) {}

  /** The cause, and what happened. */
  public record ExclusionOrder(@NotNull ExclusionCause cause, String reason) {}

  /**
   * What is said.
   *
   * @param press drawn by the page; with the same one it is said once. May be missing
   */
  public record WordsOrder(String words, String press) {}

  /**
   * What happened.
   *
   * @param person null when it is about everybody
   * @param press drawn by the page; with the same one it is noted once. May be missing
   */
  public record IncidentOrder(
      @NotNull IncidentKind kind, Long person, String words, String press) {}

  /** How many people it concerned. */
  public record Done(int people) {}

  /** What time it is in the hall. */
  public record HallTime(Instant now) {}

  @Context HttpServletRequest request;
  @Context HttpServletResponse response;
  @Inject ExamHallService halls;
  @Inject InvigilationService invigilation;
  @Inject EntranceService entrance;
  @Inject HallReportService reports;
  @Inject HallWatches watches;
  @Inject OpenLines lines;
  @Inject Speaking speaking;
  @Inject Me me;
  @Inject Viewer viewer;
  @Inject Clock clock;

  @GET
  @Operation(summary = "Today's exam halls within my reach")
  public List<HallRow> today() {
    LocalDate today = viewer.today();
    return halls.halls(
        today.atStartOfDay(viewer.zone()).toInstant(),
        today.plusDays(1).atStartOfDay(viewer.zone()).toInstant());
  }

  @GET
  @Path("{hall}/seats")
  @Operation(summary = "Everybody in a hall: where they stand, how far they are")
  public List<SeatRow> seats(@PathParam("hall") String hall) {
    return halls.seats(halls.hall(hall).key());
  }

  @GET
  @Path("{hall}/clock")
  @Operation(summary = "The academy's time, by which a hall begins and ends")
  public HallTime clock(@PathParam("hall") String hall) {
    halls.hall(hall);
    return new HallTime(clock.instant());
  }

  @GET
  @Path("{hall}/events")
  @Produces(MediaType.SERVER_SENT_EVENTS)
  @Operation(summary = "Everybody in a hall and its log, then whatever changes")
  public void events(@PathParam("hall") String hall, @Context SseEventSink sink, @Context Sse sse) {
    String key = halls.hall(hall).key();
    watches.add(
        new HallWatch(
            key,
            speaking.language(),
            lines.open(sink, sse, request, response),
            me.caller().orElseThrow(),
            Acting.later()));
  }

  @GET
  @Path("{hall}/report.pdf")
  @Produces(PDF)
  @Operation(summary = "The report of a hall as PDF/A-2a and PDF/UA-1, with room to sign")
  public Response report(@PathParam("hall") String hall) {
    return Response.ok(reports.pdf(hall, speaking.language()), PDF)
        .header("Content-Disposition", "attachment; filename=\"exam-hall.pdf\"")
        .header("Cache-Control", "private, no-store")
        .build();
  }

  @GET
  @Path("{hall}/exam.seb")
  @Produces(SafeBrowserFile.TYPE)
  @Operation(summary = "The settings of Safe Exam Browser for the exam of a hall")
  public Response browserFile(@PathParam("hall") String hall) {
    return SafeBrowserFile.of(halls.browserFile(hall, BaseAddress.of(request)));
  }

  @GET
  @Path("{hall}/incidents")
  @Operation(summary = "The log of a hall, the latest first")
  public List<IncidentRow> incidents(@PathParam("hall") String hall) {
    return invigilation.incidents(hall);
  }

  @POST
  @Path("{hall}/incidents")
  @Operation(summary = "Note something in the log of a hall")
  public Done writeDown(@PathParam("hall") String hall, @Valid @NotNull IncidentOrder order) {
    invigilation.writeDown(hall, order.kind(), order.person(), order.words(), order.press());
    return new Done(order.person() == null ? 0 : 1);
  }

  @GET
  @Path("{hall}/code")
  @Operation(summary = "The code of the room now, and when the next one comes")
  public CodeCard code(@PathParam("hall") String hall) {
    return entrance.code(hall);
  }

  @POST
  @Path("{hall}/admission")
  @Operation(summary = "Admit everybody who waits only for that")
  public Done admitAll(@PathParam("hall") String hall) {
    return new Done(entrance.admitAll(hall));
  }

  @POST
  @Path("papers/{id}/admission")
  @Operation(summary = "Admit one person")
  public Done admit(@PathParam("id") UUID id) {
    entrance.admit(id);
    return new Done(1);
  }

  @POST
  @Path("papers/{id}/exception")
  @Operation(summary = "Let one person in whatever the rules of the door say, with the reason")
  public Done letIn(@PathParam("id") UUID id, @Valid @NotNull PressedOrder order) {
    entrance.letIn(id, order.reason(), order.press());
    return new Done(1);
  }

  @POST
  @Path("papers/{id}/excuse")
  @Operation(summary = "Find that one person could not sit what they missed; it does not count")
  public Done excuse(@PathParam("id") UUID id, @Valid @NotNull ReasonOrder order) {
    invigilation.excuse(id, order.reason());
    return new Done(1);
  }

  @POST
  @Path("{hall}/extension")
  @Operation(summary = "Give everybody who is writing more time")
  public Done extendAll(@PathParam("hall") String hall, @Valid @NotNull ExtensionOrder order) {
    return new Done(invigilation.extendAll(hall, order.minutes(), order.reason(), order.press()));
  }

  @POST
  @Path("{hall}/message")
  @Operation(summary = "Tell everybody who is writing something")
  public Done tellAll(@PathParam("hall") String hall, @Valid @NotNull WordsOrder order) {
    return new Done(invigilation.tellAll(hall, order.words(), order.press()));
  }

  @POST
  @Path("sittings/{id}/extension")
  @Operation(summary = "Give one person more time")
  public Done extend(@PathParam("id") UUID id, @Valid @NotNull ExtensionOrder order) {
    invigilation.extend(id, order.minutes(), order.reason(), order.press());
    return new Done(1);
  }

  @POST
  @Path("sittings/{id}/pause")
  @Operation(summary = "Stop one person's time")
  public Done pause(@PathParam("id") UUID id, @Valid @NotNull ReasonOrder order) {
    invigilation.pause(id, order.reason());
    return new Done(1);
  }

  @POST
  @Path("sittings/{id}/resume")
  @Operation(summary = "Let one person's time run again")
  public Done resume(@PathParam("id") UUID id, @Valid @NotNull ReasonOrder order) {
    invigilation.resume(id, order.reason());
    return new Done(1);
  }

  @POST
  @Path("sittings/{id}/move")
  @Operation(summary = "Have one person go on at another machine; the page they had is refused")
  public Done move(@PathParam("id") UUID id, @Valid @NotNull PressedOrder order) {
    invigilation.move(id, order.reason(), order.press());
    return new Done(1);
  }

  @POST
  @Path("sittings/{id}/hand-in")
  @Operation(summary = "Hand in for one person")
  public Done handIn(@PathParam("id") UUID id, @Valid @NotNull ReasonOrder order) {
    invigilation.handInFor(id, order.reason());
    return new Done(1);
  }

  @POST
  @Path("sittings/{id}/exclusion")
  @Operation(summary = "Take one person out of the exam; it closes")
  public Done exclude(@PathParam("id") UUID id, @Valid @NotNull ExclusionOrder order) {
    invigilation.exclude(id, order.cause(), order.reason());
    return new Done(1);
  }

  @POST
  @Path("sittings/{id}/reconsideration")
  @Operation(summary = "Find that one who was taken out was so for another cause")
  public Done reconsider(@PathParam("id") UUID id, @Valid @NotNull ExclusionOrder order) {
    invigilation.reconsider(id, order.cause(), order.reason());
    return new Done(1);
  }

  @POST
  @Path("sittings/{id}/message")
  @Operation(summary = "Tell one person something")
  public Done tell(@PathParam("id") UUID id, @Valid @NotNull WordsOrder order) {
    invigilation.tell(id, order.words(), order.press());
    return new Done(1);
  }
}
