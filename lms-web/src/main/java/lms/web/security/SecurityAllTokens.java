package lms.web.security;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import lms.token.OwnedTokenRow;
import lms.token.TokenRow;
import lms.token.TokenService;
import lms.web.layout.Speaking;

/** Everybody's tokens, for the administrator who must be able to end one at once. */
@Named
@ViewScoped
public class SecurityAllTokens implements Serializable {
  @Inject TokenService tokens;
  @Inject Speaking speaking;

  private List<OwnedTokenRow> rows;
  private String reason;

  public void load() {
    rows = tokens.ofEverybody();
  }

  public void withdraw(UUID id) {
    tokens.withdrawAnybodys(id, reason);
    String words = speaking.texts().of("security.all-tokens.withdrawn");
    FacesContext.getCurrentInstance()
        .addMessage(null, new FacesMessage(FacesMessage.SEVERITY_INFO, words, words));
    reason = null;
    load();
  }

  public boolean works(OwnedTokenRow row) {
    return row.token().state() == TokenRow.State.WORKS;
  }

  public long getWorking() {
    return rows.stream().filter(this::works).count();
  }

  public List<OwnedTokenRow> getRows() {
    return rows;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
