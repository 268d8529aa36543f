package lms.web.inspection;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import lms.inspection.BookingRow;
import lms.inspection.InspectionService;
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
}
