package lms.web.layout;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import lms.platform.Language;
import lms.platform.Stage;
import lms.security.Me;

/** The person who looks at the page: politeness of menus and buttons, never protection. */
@Named("me")
@RequestScoped
public class MeBean {
  @Inject Me me;
  @Inject Speaking speaking;
  @Inject Viewer viewer;
  @Inject HttpServletRequest request;

  public boolean may(String right) {
    return me.may(right);
  }

  public boolean isSignedIn() {
    return me.signedIn();
  }

  public String getName() {
    return me.signedIn() ? viewer.name() : "";
  }

  public long getId() {
    return me.id();
  }

  public Language getLanguage() {
    return speaking.language();
  }

  public Language getOtherLanguage() {
    return speaking.language().other();
  }

  /** The address of this page, as the way back. */
  public String getHere() {
    String query = request.getQueryString();
    return request.getRequestURI() + (query == null ? "" : "?" + query);
  }

  public boolean isSample() {
    return Stage.current().isSample();
  }
}
