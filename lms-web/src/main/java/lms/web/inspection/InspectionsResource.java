package lms.web.inspection;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import lms.inspection.BookingRow;
import lms.inspection.InspectionService;
import lms.recording.RecordingCard;
import lms.web.rest.Sound;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** An inspection, for the page that shows it. */
@Path("inspections")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "inspections")
public class InspectionsResource {
  @Inject InspectionService inspections;

  @GET
  @Path("{id}")
  @Operation(summary = "My inspection while it is open; 409 once it is closed")
  public BookingRow still(@PathParam("id") long id) {
    return inspections.still(id);
  }

  @GET
  @Path("{id}/recordings/{recording}")
  @Produces(MediaType.WILDCARD)
  @Operation(summary = "What I said in it, while it is open; that I listen is written down")
  public Response sound(
      @PathParam("id") long id,
      @PathParam("recording") UUID recording,
      @HeaderParam("Range") String range) {
    RecordingCard card = inspections.listen(id, recording, Sound.begins(range));
    return Sound.of(card.sound(), card.type(), range);
  }
}
