package lms.web.rest;

import jakarta.inject.Inject;
import jakarta.validation.ValidationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Takes the place of the server's own mapper for orders that break a rule of their fields. */
@Provider
public class InvalidMapper implements ExceptionMapper<ValidationException> {
  @Inject RefusalMapper mapper;

  @Override
  public Response toResponse(ValidationException thrown) {
    return mapper.toResponse(thrown);
  }
}
