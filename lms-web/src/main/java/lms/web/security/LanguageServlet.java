package lms.web.security;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import lms.platform.Language;
import lms.security.AccountService;
import lms.security.Me;

/** Changes the language and goes back to where the person was. */
@WebServlet("/language")
public class LanguageServlet extends HttpServlet {
  private static final int A_YEAR = 365 * 24 * 3600;

  @Inject Me me;
  @Inject AccountService accounts;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Language wanted = Language.of(request.getParameter("to"));
    Cookie cookie = new Cookie("academy-language", wanted.tag());
    cookie.setPath("/");
    cookie.setMaxAge(A_YEAR);
    cookie.setHttpOnly(true);
    cookie.setAttribute("SameSite", "Lax");
    response.addCookie(cookie);
    if (me.signedIn())
      request.getSession().setAttribute(AcademyMechanism.CALLER, accounts.speak(wanted));
    response.sendRedirect(LocalAddress.orHome(request.getParameter("back")));
  }
}
