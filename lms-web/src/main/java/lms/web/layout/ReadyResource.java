package lms.web.layout;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import lms.platform.Readiness;
import lms.platform.Stage;

/**
 * 200 once the application is deployed, its database up to date and, in a sample academy, the
 * sample built; 503 before.
 */
@Path("ready")
@Produces(MediaType.APPLICATION_JSON)
public class ReadyResource {
  @Inject Readiness readiness;

  @GET
  public Response ready() {
    boolean ready = readiness.ready();
    return Response.status(ready ? 200 : 503)
        .entity(Map.of("ready", ready, "stage", Stage.current().name()))
        .build();
  }
}
