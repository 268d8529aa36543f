package lms.web.still;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import lms.platform.Refusal;

/** Stands before one address and answers with a kept page wherever there is a look to it. */
public abstract class StillFilter extends HttpFilter {
  private final transient StillPages pages;

  /**
   * @param most how many looks are kept
   */
  protected StillFilter(int most) {
    pages = new StillPages(most);
  }

  /**
   * What this page shows but its words, as a value with {@code equals}; null for what Faces has to
   * make anew.
   *
   * @throws Refusal the page says why
   */
  protected abstract Object look(HttpServletRequest request);

  /** The words to be filled in, in the order of their marks. */
  protected abstract List<String> words(HttpServletRequest request);

  /** Is it asked for by nothing but this query? */
  protected static boolean asks(HttpServletRequest request, String pattern) {
    return request.getMethod().equals("GET")
        && request.getQueryString() != null
        && request.getQueryString().matches(pattern);
  }

  @Override
  protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain on)
      throws IOException, ServletException {
    Object look = found(request);
    if (look == null) on.doFilter(request, response);
    else pages.give(look, words(request), request, response, on);
  }

  private Object found(HttpServletRequest request) {
    try {
      return look(request);
    } catch (RuntimeException e) {
      if (isRefusal(e)) return null;
      throw e;
    }
  }

  /** The container wraps what a bean throws while it is made. */
  private static boolean isRefusal(Throwable thrown) {
    for (Throwable t = thrown; t != null; t = t.getCause()) if (t instanceof Refusal) return true;
    return false;
  }
}
