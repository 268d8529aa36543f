package lms.web.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import lms.platform.Readiness;
import lms.platform.Stage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * 200 once the application is deployed, its database up to date and, in a sample academy, the
 * sample built; 503 before.
 */
@Path("ready")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "academy")
public class ReadyResource {
  /**
   * Whether the academy serves, and which kind it is.
   *
   * @param stage SAMPLE, REAL or BENCH
   * @param day how many days of the sample have been lived; null when none are being lived
   * @param of of how many
   */
  public record Ready(boolean ready, String stage, Integer day, Integer of) {}

  @Inject Readiness readiness;

  @GET
  @APIResponseSchema(Ready.class)
  @Operation(summary = "Does the academy answer? 200 or, while it starts, 503")
  @SecurityRequirements
  public Response ready() {
    boolean ready = readiness.ready();
    return Response.status(ready ? 200 : 503)
        .entity(
            ready || readiness.days() == 0
                ? new Ready(ready, Stage.current().name(), null, null)
                : new Ready(false, Stage.current().name(), readiness.day(), readiness.days()))
        .build();
  }
}
