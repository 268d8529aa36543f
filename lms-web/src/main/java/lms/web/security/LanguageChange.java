package lms.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import lms.platform.Language;
import lms.security.AccountService;
import lms.security.Me;
import lms.web.layout.PageCaller;
import lms.web.layout.Speaking;

/** Another language from now on: for the account, for this browser, and for this answer. */
@ApplicationScoped
public class LanguageChange {
  private static final int A_YEAR = 365 * 24 * 3600;

  @Inject Me me;
  @Inject AccountService accounts;
  @Inject Speaking speaking;

  void to(Language wanted, HttpServletRequest request, HttpServletResponse response) {
    Cookie cookie = new Cookie(Speaking.COOKIE, wanted.tag());
    cookie.setPath("/");
    cookie.setMaxAge(A_YEAR);
    cookie.setHttpOnly(true);
    cookie.setAttribute("SameSite", "Lax");
    response.addCookie(cookie);
    if (me.signedIn()) PageCaller.set(request.getSession(), accounts.speak(wanted));
    speaking.speak(wanted);
  }
}
