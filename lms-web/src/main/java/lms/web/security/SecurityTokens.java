package lms.web.security;

import jakarta.faces.context.FacesContext;
import jakarta.faces.context.Flash;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import lms.token.TokenMade;
import lms.token.TokenOrder;
import lms.token.TokenRow;
import lms.token.TokenService;
import lms.web.layout.Speaking;
import lms.web.layout.Viewer;

/** My tokens: making one, seeing it once, withdrawing it. */
@Named
@ViewScoped
public class SecurityTokens implements Serializable {
  private static final int USUAL_DAYS = 90;
  private static final String MADE = "made";
  private static final String AGAIN = "/security/tokens.xhtml?faces-redirect=true";

  @Inject TokenService tokens;
  @Inject Speaking speaking;
  @Inject Viewer viewer;

  private List<TokenRow> rows;
  private String name;
  private LocalDate lastDay;
  private String[] rights = {};

  /** Shown once, never kept with the view. */
  private transient TokenMade made;

  /** Whoever comes back from making one sees it; whoever loads the page again does not. */
  public void load() {
    rows = tokens.mine();
    if (made == null) made = (TokenMade) flash().get(MADE);
    if (lastDay == null) lastDay = viewer.today().plusDays(USUAL_DAYS);
  }

  public String make() {
    flash().put(MADE, tokens.make(new TokenOrder(name, Set.of(rights), lastDay)));
    return AGAIN;
  }

  public String withdraw(UUID id) {
    tokens.withdraw(id);
    return AGAIN;
  }

  private static Flash flash() {
    return FacesContext.getCurrentInstance().getExternalContext().getFlash();
  }

  /** Words to value, as a choice wants it. */
  public Map<String, String> getOffered() {
    Map<String, String> offered = new LinkedHashMap<>();
    for (String right : tokens.offered())
      offered.put(speaking.texts().of("security.right." + right), right);
    return offered;
  }

  public String kind(TokenRow.State state) {
    return state == TokenRow.State.WORKS ? "ok" : "";
  }

  public List<TokenRow> getRows() {
    return rows;
  }

  /** null but right after it was made. */
  public TokenMade getMade() {
    return made;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public LocalDate getLastDay() {
    return lastDay;
  }

  public void setLastDay(LocalDate lastDay) {
    this.lastDay = lastDay;
  }

  public String[] getRights() {
    return rights;
  }

  public void setRights(String[] rights) {
    this.rights = rights;
  }
}
