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
import java.util.Optional;
import lms.security.Caller;
import lms.security.SignIns;
import lms.token.TokenRefused;
import lms.token.TokenSignIns;
import lms.web.layout.ErrorFilter;
import lms.web.layout.Failure;
import lms.web.layout.PageCaller;

/**
 * Finds the caller in the HTTP session or, for a program, by its token, and sends a stranger at a
 * closed page to the sign-in page with the way back. REST is open here, because every resource goes
 * through a door.
 */
@ApplicationScoped
public class AcademyMechanism implements HttpAuthenticationMechanism {
  private static final String BEARER = "Bearer ";
  private static final String REST = "/api/";

  @Inject SignIns signIns;
  @Inject TokenSignIns tokens;

  @Override
  public AuthenticationStatus validateRequest(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
    try {
      return validate(request, response, context);
    } catch (RuntimeException e) {
      if (!Failure.databaseAway(e)) throw e;
      return comeAgain(response);
    }
  }

  /** Nobody knows now whether the sign-in holds; nobody is signed out for that. */
  private static AuthenticationStatus comeAgain(HttpServletResponse response) {
    response.setHeader("Retry-After", Integer.toString(Failure.COME_AGAIN_SECONDS));
    response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    return AuthenticationStatus.SEND_FAILURE;
  }

  private AuthenticationStatus validate(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
    String said = request.getHeader("Authorization");
    if (said != null
        && said.regionMatches(true, 0, BEARER, 0, BEARER.length())
        && request.getRequestURI().startsWith(REST))
      return byToken(said.substring(BEARER.length()).strip(), request, response, context);
    HttpSession session = request.getSession(false);
    Caller caller = PageCaller.of(session).orElse(null);
    if (caller != null && signIns.holds(caller))
      return context.notifyContainerAboutLogin(caller, caller.rights());
    if (caller != null) session.invalidate();
    if (!context.isProtected()) return context.doNothing();
    return toSignIn(request, response, context);
  }

  /**
   * A token that does not work is told so by {@link ErrorFilter}, even where a stranger might
   * enter.
   */
  private AuthenticationStatus byToken(
      String secret,
      HttpServletRequest request,
      HttpServletResponse response,
      HttpMessageContext context) {
    Optional<Caller> caller = tokens.caller(secret);
    if (caller.isPresent())
      return context.notifyContainerAboutLogin(caller.get(), caller.get().rights());
    request.setAttribute(ErrorFilter.REFUSAL, new TokenRefused());
    response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
    response.setHeader("WWW-Authenticate", "Bearer error=\"invalid_token\"");
    return AuthenticationStatus.SEND_FAILURE;
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
