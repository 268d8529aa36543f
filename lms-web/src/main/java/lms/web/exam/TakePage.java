package lms.web.exam;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import lms.platform.Refusal;
import lms.security.Me;
import lms.security.Right;
import lms.web.still.StillPages;

/** The page before an exam, which hundreds open at nine: made once for all who see the same. */
@WebFilter("/exam/take.xhtml")
public class TakePage extends HttpFilter {
  private static final int MOST = 200;
  private static final String QUERY = "paper=[0-9a-f-]{36}";

  private final transient StillPages pages = new StillPages(MOST);

  @Inject transient ExamTake take;
  @Inject transient Me me;

  @Override
  protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain on)
      throws IOException, ServletException {
    Object look = look(request);
    if (look == null) {
      on.doFilter(request, response);
      return;
    }
    List<String> words = take.words();
    pages.give(look, words, request, response, on);
  }

  /** Null for what Faces has to make anew. */
  private Object look(HttpServletRequest request) {
    boolean plain =
        request.getMethod().equals("GET")
            && request.getQueryString() != null
            && request.getQueryString().matches(QUERY)
            && me.signedIn()
            && me.may(Right.SIT_EXAM);
    if (!plain) return null;
    try {
      return take.look();
    } catch (RuntimeException e) {
      if (isRefusal(e)) return null; // the page says why
      throw e;
    }
  }

  /** The container wraps what a bean throws while it is made. */
  private static boolean isRefusal(Throwable thrown) {
    for (Throwable t = thrown; t != null; t = t.getCause()) if (t instanceof Refusal) return true;
    return false;
  }
}
