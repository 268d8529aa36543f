package lms.web.security;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
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

/** My tokens: making one, seeing it once, withdrawing it. */
@Named
@ViewScoped
public class SecurityTokens implements Serializable {
  private static final int USUAL_DAYS = 90;

  @Inject TokenService tokens;
  @Inject Speaking speaking;
  @Inject Clock clock;

  private List<TokenRow> rows;
  private String name;
  private LocalDate lastDay;
  private String[] rights = {};

  /** Shown once, never kept with the view. */
  private transient TokenMade made;

  public void load() {
    rows = tokens.mine();
    if (lastDay == null) lastDay = LocalDate.now(clock).plusDays(USUAL_DAYS);
  }

  public void make() {
    made = null;
    made = tokens.make(new TokenOrder(name, Set.of(rights), lastDay));
    name = null;
    rights = new String[] {};
    load();
  }

  public void withdraw(UUID id) {
    tokens.withdraw(id);
    if (made != null && made.token().id().equals(id)) made = null;
    load();
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
