package lms.web.layout;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Serves /static/v…/x as /static/x and lets the browser keep it for a year. */
@WebFilter("/static/*")
public class StaticFilter extends HttpFilter {
  @Override
  protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain on)
      throws IOException, ServletException {
    String path =
        request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
    String plain = path.replaceFirst("^/static/v[0-9]+/", "/static/");
    if (plain.equals(path)) {
      on.doFilter(request, response);
      return;
    }
    response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
    request.getRequestDispatcher(plain).forward(request, response);
  }
}
