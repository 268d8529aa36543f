package lms.web.layout;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import lms.security.Me;

/** The bare address: sends a person to where their day starts. */
@WebServlet(urlPatterns = {"/home", ""})
public class HomeServlet extends HttpServlet {
  @Inject MenuBean menu;
  @Inject Me me;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    // the bare address has no guard of its own; /home asks a stranger to sign in and comes back
    response.sendRedirect(me.signedIn() ? menu.home() : "/home");
  }
}
