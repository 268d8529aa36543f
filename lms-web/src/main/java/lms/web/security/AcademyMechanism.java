package lms.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import lms.security.Caller;
import lms.security.SignIns;

/**
 * Finds the caller in the HTTP session, and sends a stranger at a closed page to the sign-in page
 * with the way back. REST is open here, because every resource goes through a door.
 */
@ApplicationScoped
public class AcademyMechanism implements HttpAuthenticationMechanism {
  static final String CALLER = "lms.caller";

  @Inject SignIns signIns;

  @Override
  public AuthenticationStatus validateRequest(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
    HttpSession session = request.getSession(false);
    Caller caller = session == null ? null : (Caller) session.getAttribute(CALLER);
    if (caller != null && signIns.holds(caller))
      return context.notifyContainerAboutLogin(caller, caller.rights());
    if (caller != null) session.invalidate();
    if (!context.isProtected()) return context.doNothing();
    return toSignIn(request, response, context);
  }

  private static AuthenticationStatus toSignIn(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
    String query = request.getQueryString();
    String wanted = request.getRequestURI() + (query == null ? "" : "?" + query);
    try {
      response.sendRedirect(
          "/security/sign-in.xhtml?next=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return AuthenticationStatus.SEND_CONTINUE;
  }
}
