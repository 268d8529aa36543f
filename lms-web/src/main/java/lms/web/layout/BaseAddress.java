package lms.web.layout;

import jakarta.servlet.http.HttpServletRequest;

/**
 * Where strangers reach this academy: the setting {@code academy.url}, else as this request did.
 */
public final class BaseAddress {
  private BaseAddress() {}

  public static String of(HttpServletRequest request) {
    String set = System.getProperty("academy.url", "");
    if (!set.isBlank()) return set.replaceAll("/+$", "");
    String url = request.getRequestURL().toString();
    return url.substring(0, url.length() - request.getRequestURI().length());
  }
}
