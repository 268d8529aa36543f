package lms.web.security;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import lms.platform.Refusal;
import lms.web.layout.Speaking;
import lms.web.still.StillPages;

/** The sign-in page: says why the last try was refused, and keeps the way back. */
@Named
@RequestScoped
public class SecuritySignIn {
  static final String REFUSAL = "lms.sign-in.refusal";

  @Inject HttpServletRequest request;
  @Inject Speaking speaking;

  private String refusal;

  public String getNext() {
    return StillPages.mark(request, 0, next(request));
  }

  static String next(HttpServletRequest request) {
    return LocalAddress.orHome(request.getParameter("next"));
  }

  /** This page's address, as the way back from another language. */
  public String getHere() {
    return StillPages.mark(request, 1, here(request));
  }

  static String here(HttpServletRequest request) {
    return "/security/sign-in.xhtml?next="
        + URLEncoder.encode(next(request), StandardCharsets.UTF_8);
  }

  /** Has the page to say why it comes again? */
  static boolean isRefusal(HttpSession session) {
    return session != null && session.getAttribute(REFUSAL) != null;
  }

  /** Empty when nothing was refused; said on one page, however often that page asks. */
  public String getRefusal() {
    if (refusal == null) refusal = takeRefusal();
    return refusal;
  }

  private String takeRefusal() {
    HttpSession session = request.getSession(false);
    if (session == null || !(session.getAttribute(REFUSAL) instanceof Refusal why)) return "";
    session.removeAttribute(REFUSAL);
    return speaking.texts().of(why);
  }
}
