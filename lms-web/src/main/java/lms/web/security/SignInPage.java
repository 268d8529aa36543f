package lms.web.security;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import lms.platform.Language;
import lms.web.layout.AcademyBean;
import lms.web.layout.PageCaller;
import lms.web.layout.Speaking;
import lms.web.still.StillPages;

/** The sign-in page for a stranger to whom there is nothing to say: the same for all of them. */
@WebFilter("/security/sign-in.xhtml")
public class SignInPage extends HttpFilter {
  /** Two languages, and the bank's name before and after it was changed. */
  private static final int MOST = 8;

  private final transient StillPages pages = new StillPages(MOST);

  @Inject transient Speaking speaking;
  @Inject transient AcademyBean academy;

  private record Look(Language language, String academy) {}

  @Override
  protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain on)
      throws IOException, ServletException {
    boolean still =
        request.getMethod().equals("GET")
            && PageCaller.of(request.getSession(false)).isEmpty()
            && !SecuritySignIn.isRefusal(request.getSession(false));
    if (!still) {
      on.doFilter(request, response);
      return;
    }
    List<String> words = List.of(SecuritySignIn.next(request), SecuritySignIn.here(request));
    pages.give(new Look(speaking.language(), academy.getName()), words, request, response, on);
  }
}
