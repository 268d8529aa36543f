package lms.web.exam;

import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import lms.web.layout.Speaking;
import lms.web.rest.RefusalMapper;

/** Who has to wait is told how long, in the way in which programs and proxies expect it. */
@Provider
public class StartCrowdedMapper implements ExceptionMapper<StartCrowded> {
  private static final int COME_AGAIN = 503;

  @Inject Speaking speaking;

  @Override
  public Response toResponse(StartCrowded crowded) {
    return Response.status(COME_AGAIN)
        .header(HttpHeaders.RETRY_AFTER, crowded.seconds())
        .type(MediaType.APPLICATION_JSON_TYPE)
        .entity(
            new RefusalMapper.Problem(
                crowded.key(), crowded.facts(), speaking.texts().of(crowded), List.of()))
        .build();
  }
}
