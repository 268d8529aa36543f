package lms.web.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.inject.Inject;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import lms.platform.Texts;
import lms.security.Me;
import lms.web.layout.Failure;
import lms.web.layout.FieldProblem;
import lms.web.layout.Speaking;

/**
 * Refusals, missing rights and bugs as JSON: {@code {key, facts, text, fields}} with the fitting
 * status.
 */
@Provider
public class RefusalMapper implements ExceptionMapper<Exception> {
  /**
   * What a program gets instead of an answer.
   *
   * @param key stays the same in every language
   * @param text for a person, in the caller's language
   * @param fields what to mend, when the order was not complete
   */
  public record Problem(String key, List<Object> facts, String text, List<FieldProblem> fields) {}

  @Inject Speaking speaking;
  @Inject Me me;

  @Override
  public Response toResponse(Exception thrown) {
    if (thrown instanceof WebApplicationException web && web.getResponse().getStatus() < 500)
      return unfit(web, speaking.texts());
    return answer(Failure.of(thrown, speaking.texts(), me.signedIn())).build();
  }

  /** What never came to a door: the address, the method, the form of what was sent. */
  private static Response unfit(WebApplicationException web, Texts texts) {
    int status = web.getResponse().getStatus();
    String key =
        switch (status) {
          case 400 ->
              web.getCause() instanceof ProcessingException
                      || web.getCause() instanceof JsonProcessingException
                  ? "layout.unreadable"
                  : "layout.badRequest";
          case 404 -> "layout.noSuchAddress";
          case 405 -> "layout.noSuchMethod";
          case 406 -> "layout.noSuchForm";
          case 415 -> "layout.formNotTaken";
          default -> "layout.badRequest";
        };
    return answer(Failure.plain(status, key, texts))
        .header(HttpHeaders.ALLOW, web.getResponse().getHeaderString(HttpHeaders.ALLOW))
        .build();
  }

  private static Response.ResponseBuilder answer(Failure failure) {
    Response.ResponseBuilder answer =
        Response.status(failure.status())
            .type(MediaType.APPLICATION_JSON_TYPE)
            .entity(new Problem(failure.key(), failure.facts(), failure.text(), failure.fields()));
    return switch (failure.status()) {
      case 401 -> answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
      case 503 -> answer.header(HttpHeaders.RETRY_AFTER, Failure.COME_AGAIN_SECONDS);
      default -> answer;
    };
  }
}
