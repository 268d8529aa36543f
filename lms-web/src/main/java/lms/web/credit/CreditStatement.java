package lms.web.credit;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import lms.credit.AimCard;
import lms.credit.CreditService;
import lms.credit.StatementCard;
import lms.security.Me;

/** My credits, line by line. */
@Named
@RequestScoped
public class CreditStatement {
  @Inject CreditService credit;
  @Inject Me me;
  private StatementCard card;
  private AimCard aim;

  @PostConstruct
  void load() {
    card = credit.statement(me.id());
    aim = credit.aim(me.id()).orElse(null);
  }

  public StatementCard getCard() {
    return card;
  }

  /** null when nothing is aimed at */
  public AimCard getAim() {
    return aim;
  }
}
