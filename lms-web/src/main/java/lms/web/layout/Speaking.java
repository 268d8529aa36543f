package lms.web.layout;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import lms.platform.Language;
import lms.platform.Texts;
import lms.security.Me;

/**
 * Which language this request speaks: the person's; for a stranger the cookie's, for a program what
 * it asks for; else Chinese.
 */
@RequestScoped
public class Speaking {
  public static final String COOKIE = "academy-language";

  @Inject Me me;
  @Inject HttpServletRequest request;
  private Language language;

  public Language language() {
    if (language == null) language = me.signedIn() ? me.language() : fromCookie();
    return language;
  }

  /** The rest of this answer speaks another language. */
  public void speak(Language wanted) {
    language = wanted;
  }

  public Texts texts() {
    return Texts.in(language());
  }

  /** Says on the next page what was done. */
  public void tellNext(String words) {
    FacesContext faces = FacesContext.getCurrentInstance();
    faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_INFO, words, words));
    faces.getExternalContext().getFlash().setKeepMessages(true);
  }

  private Language fromCookie() {
    if (request.getCookies() != null)
      for (Cookie cookie : request.getCookies())
        if (cookie.getName().equals(COOKIE)) return Language.of(cookie.getValue());
    return isProgram() && request.getHeader("Accept-Language") != null
        ? Language.of(request.getLocale().toLanguageTag())
        : Language.ZH;
  }

  private boolean isProgram() {
    String failed = (String) request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    return (failed == null ? request.getRequestURI() : failed).startsWith("/api/");
  }
}
