package lms.web.layout;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import lms.platform.AcademyStops;

/**
 * Tells that the academy stops. The server closes the face of the house before the business behind
 * it (application.xml, initialize-in-order), so this is the last moment at which every door is
 * open.
 */
@WebListener
public class LastBell implements ServletContextListener {
  @Inject Event<AcademyStops> bell;

  @Override
  public void contextDestroyed(ServletContextEvent event) {
    bell.fire(new AcademyStops());
  }
}
