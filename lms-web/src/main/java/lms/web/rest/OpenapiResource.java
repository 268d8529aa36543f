package lms.web.rest;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * The description of our JSON for other programs, written by the build. It tells what may be asked,
 * never what the answers are, and is therefore open to everybody.
 */
@Path("openapi")
public class OpenapiResource {
  @GET
  @Produces({MediaType.APPLICATION_JSON, MediaType.WILDCARD})
  @Operation(hidden = true)
  public Response document() throws IOException {
    try (InputStream written =
        OpenapiResource.class.getResourceAsStream("/META-INF/openapi.json")) {
      return Response.ok(written.readAllBytes(), MediaType.APPLICATION_JSON_TYPE)
          .header("Cache-Control", "public, max-age=300")
          .build();
    }
  }
}
