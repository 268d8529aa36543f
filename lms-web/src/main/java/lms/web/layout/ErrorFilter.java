package lms.web.layout;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import lms.platform.Refusal;
import lms.platform.Texts;

/**
 * What the server itself refuses, before or beside our own code: a program gets JSON, a person the
 * error page. That page brings its content-security-policy with its nonce along; a second one,
 * which knows no nonce, would forbid its scripts.
 */
@WebFilter(urlPatterns = "/layout/error.xhtml", dispatcherTypes = DispatcherType.ERROR)
public class ErrorFilter extends HttpFilter {
  /** Request attribute: the refusal behind a status, when there is one. */
  public static final String REFUSAL = "lms.refusal";

  private static final long serialVersionUID = 1;

  @Inject transient Speaking speaking;

  @Override
  protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain on)
      throws IOException, ServletException {
    GuardFilter.strict(response);
    String wanted = (String) request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    if (wanted != null && wanted.startsWith("/api/")) {
      response.setHeader(GuardFilter.POLICY, GuardFilter.NO_SCRIPT);
      problem(request, response);
      return;
    }
    response.setHeader(GuardFilter.POLICY, null);
    on.doFilter(request, response);
  }

  private void problem(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Texts texts = speaking.texts();
    String key = LayoutError.keyOf(response.getStatus());
    String text = texts.of(key);
    if (request.getAttribute(REFUSAL) instanceof Refusal refusal) {
      key = refusal.key();
      text = texts.of(refusal);
    }
    response.setContentType("application/json;charset=UTF-8");
    response
        .getWriter()
        .write(
            Json.createObjectBuilder()
                .add("key", key)
                .add("facts", Json.createArrayBuilder())
                .add("text", text)
                .add("fields", Json.createArrayBuilder())
                .build()
                .toString());
  }
}
