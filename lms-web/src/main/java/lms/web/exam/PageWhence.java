package lms.web.exam;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import lms.safebrowser.Whence;
import lms.web.layout.BaseAddress;

/**
 * From where a request of a player comes. Safe Exam Browser speaks of the settings with which it
 * runs in a header of every request, about the address that is asked for; where its engine can add
 * none, the page asks it and sends what it says about the address of the page.
 */
final class PageWhence {
  private static final String OF_REQUEST = "X-SafeExamBrowser-ConfigKeyHash";
  private static final String OF_PAGE = "X-Exam-Page-Key";

  /** The same for a line of events, to which a page can add no header. */
  private static final String KEY = "pageKey";

  private PageWhence() {}

  static Whence of(HttpServletRequest request) {
    String base = BaseAddress.of(request);
    List<Whence.Said> said = new ArrayList<>();
    String asked = request.getQueryString();
    String path = request.getRequestURI() + (asked == null ? "" : "?" + asked);
    add(said, base + path, request.getHeader(OF_REQUEST));
    String ofPage = request.getHeader(OF_PAGE);
    add(said, request.getHeader("Referer"), ofPage == null ? request.getParameter(KEY) : ofPage);
    return new Whence(request.getRemoteAddr(), base, said);
  }

  private static void add(List<Whence.Said> said, String url, String hash) {
    if (url != null && hash != null) said.add(new Whence.Said(url, hash));
  }
}
