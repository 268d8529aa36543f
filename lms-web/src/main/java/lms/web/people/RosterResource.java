package lms.web.people;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import lms.people.RosterService;
import lms.web.layout.Speaking;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The empty roster. */
@Path("roster")
@Tag(name = "people")
public class RosterResource {
  @Inject RosterService roster;
  @Inject Speaking speaking;

  @GET
  @Path("template")
  @Operation(summary = "An empty roster with the columns in the caller's language, CSV")
  @SecurityRequirement(name = "token")
  public Response template() {
    return Response.ok(roster.template(speaking.language()), "text/csv; charset=UTF-8")
        .header("Content-Disposition", "attachment; filename=\"roster.csv\"")
        .build();
  }
}
