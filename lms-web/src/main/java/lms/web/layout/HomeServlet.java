package lms.web.layout;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The bare address: sends a person to where their day starts. */
@WebServlet(urlPatterns = {"/home", ""})
public class HomeServlet extends HttpServlet {
  @Inject MenuBean menu;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.sendRedirect(menu.home());
  }
}
