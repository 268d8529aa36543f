package lms.web.layout;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import lms.platform.Stage;

/** Answers once the application is deployed, which is after the database was brought up to date. */
@Path("ready")
@Produces(MediaType.APPLICATION_JSON)
public class ReadyResource {
  @GET
  public Map<String, Object> ready() {
    return Map.of("ready", true, "stage", Stage.current().name());
  }
}
