package lms.web.security;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import lms.platform.Refusal;
import lms.security.Caller;
import lms.security.SignInService;

/** Takes name and password. A plain servlet, because hundreds sign in at nine o'clock. */
@WebServlet("/sign-in")
public class SignInServlet extends HttpServlet {
  @Inject SignInService door;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String next = LocalAddress.orHome(request.getParameter("next"));
    try {
      Caller caller =
          door.signIn(
              request.getParameter("name"),
              request.getParameter("password"),
              request.getRemoteAddr());
      request.getSession();
      request.changeSessionId();
      request.getSession().setAttribute(AcademyMechanism.CALLER, caller);
      // who must choose a new password first has no right until then
      response.sendRedirect(caller.rights().isEmpty() ? SecurityAccount.ADDRESS : next);
    } catch (Refusal refusal) {
      request.getSession().setAttribute(SecuritySignIn.REFUSAL, refusal);
      response.sendRedirect(
          "/security/sign-in.xhtml?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8));
    }
  }
}
