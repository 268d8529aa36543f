package lms.web.rest;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;

/** Ends the lines to the pages of a sign-in that is over: signed out, void, or too old. */
@WebListener
public class SessionEnd implements HttpSessionListener {
  @Inject OpenLines lines;

  @Override
  public void sessionDestroyed(HttpSessionEvent event) {
    lines.end(event.getSession().getId());
  }
}
