package lms.web.security;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import lms.web.layout.Speaking;

/**
 * Changes the language of a page that holds what no address can bring back: it is drawn again as it
 * is, in the other language.
 */
@Named("language")
@RequestScoped
public class LanguageBean {
  @Inject LanguageChange change;
  @Inject Speaking speaking;

  public void other() {
    FacesContext faces = FacesContext.getCurrentInstance();
    change.to(
        speaking.language().other(),
        (HttpServletRequest) faces.getExternalContext().getRequest(),
        (HttpServletResponse) faces.getExternalContext().getResponse());
    faces.getViewRoot().setLocale(speaking.language().locale());
  }
}
