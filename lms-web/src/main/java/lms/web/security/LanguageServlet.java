package lms.web.security;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import lms.platform.Language;

/** Changes the language and goes back to where the person was. */
@WebServlet("/language")
public class LanguageServlet extends HttpServlet {
  @Inject LanguageChange change;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    change.to(Language.of(request.getParameter("to")), request, response);
    response.sendRedirect(LocalAddress.orHome(request.getParameter("back")));
  }
}
