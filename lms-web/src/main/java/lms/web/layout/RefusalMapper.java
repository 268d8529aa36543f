package lms.web.layout;

import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import lms.security.Me;

/**
 * Refusals, missing rights and bugs as JSON: {@code {key, facts, text}} with the fitting status.
 */
@Provider
public class RefusalMapper implements ExceptionMapper<Exception> {
  /** What a program gets instead of an answer. */
  public record Problem(String key, List<Object> facts, String text) {}

  @Inject Speaking speaking;
  @Inject Me me;

  @Override
  public Response toResponse(Exception thrown) {
    if (thrown instanceof WebApplicationException web && web.getResponse().getStatus() < 500)
      return problem(
          web.getResponse().getStatus(),
          new Problem("layout.badRequest", List.of(), speaking.texts().of("layout.badRequest")));
    Failure failure = Failure.of(thrown, speaking.texts(), me.signedIn());
    return problem(failure.status(), new Problem(failure.key(), failure.facts(), failure.text()));
  }

  private static Response problem(int status, Problem problem) {
    return Response.status(status).type(MediaType.APPLICATION_JSON_TYPE).entity(problem).build();
  }
}
