package lms.web.layout;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/**
 * Three guards on every request. A zero character, which no text holds and no database keeps, is
 * refused wherever it stands. A request that changes something must come from our own pages: the
 * browser says where from in Sec-Fetch-Site or Origin; a program with a token sends neither and
 * carries no cookie. And every answer carries the strict headers; pages made by Faces get their
 * content-security-policy, with its nonce, from PrimeFaces instead.
 */
@WebFilter(value = "/*", asyncSupported = true)
public class GuardFilter extends HttpFilter {
  public static final String POLICY = "Content-Security-Policy";
  public static final String NO_SCRIPT =
      "default-src 'self'; img-src 'self' data:; style-src 'self'; object-src 'none';"
          + " base-uri 'self'; frame-ancestors 'self'";
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final Set<String> HARMLESS = Set.of("GET", "HEAD", "OPTIONS");

  @Override
  protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain on)
      throws IOException, ServletException {
    strict(response);
    if (!request.getRequestURI().endsWith(".xhtml")) response.setHeader(POLICY, NO_SCRIPT);
    if (!readable(request)) response.sendError(HttpServletResponse.SC_BAD_REQUEST);
    else if (HARMLESS.contains(request.getMethod()) || fromUs(request))
      on.doFilter(request, response);
    else response.sendError(HttpServletResponse.SC_FORBIDDEN);
  }

  private static boolean readable(HttpServletRequest request) throws IOException {
    if (!readable(request.getRequestURI()) || !readable(request.getQueryString())) return false;
    String type = request.getContentType();
    if (type == null || !type.toLowerCase(Locale.ROOT).startsWith(FORM)) return true;
    // before anybody reads a field, or its characters are taken for others
    if (request.getCharacterEncoding() == null) request.setCharacterEncoding("UTF-8");
    return request.getParameterMap().values().stream()
        .flatMap(Arrays::stream)
        .noneMatch(value -> value.indexOf(0) >= 0);
  }

  /**
   * Does an address hold no zero character?
   *
   * @param address as it was sent, or null
   */
  static boolean readable(String address) {
    return address == null || !address.contains("%00") && address.indexOf(0) < 0;
  }

  /** The headers that every answer carries. */
  public static void strict(HttpServletResponse response) {
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("X-Frame-Options", "SAMEORIGIN");
    response.setHeader("Referrer-Policy", "same-origin");
    response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=(self)");
  }

  /** Does a request that changes something come from our own pages, or from no page at all? */
  public static boolean fromUs(HttpServletRequest request) {
    String site = request.getHeader("Sec-Fetch-Site");
    if (site != null) return site.equals("same-origin") || site.equals("none");
    String origin = request.getHeader("Origin");
    if (origin == null) return true;
    try {
      String host = URI.create(origin).getRawAuthority();
      return host != null && host.equals(request.getHeader("Host"));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
