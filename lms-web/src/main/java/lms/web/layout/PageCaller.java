package lms.web.layout;

import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import lms.security.Caller;

/** Who is signed in at the browser to which an HTTP session belongs. */
public final class PageCaller {
  private static final String CALLER = "lms.caller";

  private PageCaller() {}

  /**
   * Empty for a stranger. Whether the sign-in still holds, {@code SignIns} knows.
   *
   * @param session null when there is none
   */
  public static Optional<Caller> of(HttpSession session) {
    return session == null
        ? Optional.empty()
        : Optional.ofNullable((Caller) session.getAttribute(CALLER));
  }

  /** From now on it is this one. */
  public static void set(HttpSession session, Caller caller) {
    session.setAttribute(CALLER, caller);
  }
}
