package lms.web.security;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import lms.platform.Language;
import lms.web.layout.AcademyBean;
import lms.web.layout.PageCaller;
import lms.web.layout.Speaking;
import lms.web.still.StillFilter;

/** The sign-in page for a stranger to whom there is nothing to say: the same for all of them. */
@WebFilter("/security/sign-in.xhtml")
public class SignInPage extends StillFilter {
  /** Two languages, and the bank's name before and after it was changed. */
  private static final int MOST = 8;

  @Inject transient Speaking speaking;
  @Inject transient AcademyBean academy;

  public SignInPage() {
    super(MOST);
  }

  private record Look(Language language, String academy) {}

  @Override
  protected Object look(HttpServletRequest request) {
    boolean still =
        request.getMethod().equals("GET")
            && PageCaller.of(request.getSession(false)).isEmpty()
            && !SecuritySignIn.isRefusal(request.getSession(false));
    return still ? new Look(speaking.language(), academy.getName()) : null;
  }

  @Override
  protected List<String> words(HttpServletRequest request) {
    return List.of(SecuritySignIn.next(request), SecuritySignIn.here(request));
  }
}
