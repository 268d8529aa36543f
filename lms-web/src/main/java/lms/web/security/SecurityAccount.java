package lms.web.security;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import lms.security.AccountService;
import lms.web.layout.PageCaller;
import lms.web.layout.Speaking;

/** My account: another password, and ending my sign-ins. */
@Named
@RequestScoped
public class SecurityAccount {
  static final String ADDRESS = "/security/account.xhtml";

  @Inject AccountService accounts;
  @Inject Speaking speaking;
  @Inject HttpServletRequest request;

  private String old;
  private String fresh;
  private String again;

  /** Stays signed in here; everywhere else the old sign-ins end. A first change opens the house. */
  public void change() throws IOException {
    if (!fresh.equals(again)) {
      say(FacesMessage.SEVERITY_ERROR, "security.account.differ");
      return;
    }
    boolean first = accounts.mustChange();
    PageCaller.set(
        request.getSession(),
        accounts.choosesFirst()
            ? accounts.chooseFirstPassword(fresh)
            : accounts.changeMyPassword(old, fresh));
    say(FacesMessage.SEVERITY_INFO, "security.account.changed");
    if (first) FacesContext.getCurrentInstance().getExternalContext().redirect("/home");
  }

  /** Must another password be chosen before anything else? */
  public boolean isMustChange() {
    return accounts.mustChange();
  }

  /** Did I come with a code, so that there is no present password? */
  public boolean isChoosing() {
    return accounts.choosesFirst();
  }

  public String everywhere() {
    accounts.signOutEverywhere();
    request.getSession().invalidate();
    return "/security/sign-in.xhtml?faces-redirect=true";
  }

  private void say(FacesMessage.Severity severity, String key) {
    String words = speaking.texts().of(key);
    FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(severity, words, words));
  }

  public String getOld() {
    return old;
  }

  public void setOld(String old) {
    this.old = old;
  }

  public String getFresh() {
    return fresh;
  }

  public void setFresh(String fresh) {
    this.fresh = fresh;
  }

  public String getAgain() {
    return again;
  }

  public void setAgain(String again) {
    this.again = again;
  }
}
