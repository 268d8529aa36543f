package lms.web.security;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import lms.platform.Refusal;
import lms.web.layout.Speaking;

/** The sign-in page: says why the last try was refused, and keeps the way back. */
@Named
@RequestScoped
public class SecuritySignIn {
  static final String REFUSAL = "lms.sign-in.refusal";

  @Inject HttpServletRequest request;
  @Inject Speaking speaking;

  private String refusal;

  public String getNext() {
    return LocalAddress.orHome(request.getParameter("next"));
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
