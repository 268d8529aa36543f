package lms.web.org;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import lms.org.BankCard;
import lms.org.BankOrder;
import lms.org.BankService;
import lms.platform.NotFound;
import lms.security.Me;
import lms.security.Right;

/** What the bank and its academy are called. */
@Named
@ViewScoped
public class OrgBank implements Serializable {
  @Inject BankService bank;
  @Inject Me me;

  private int version;
  private String bankZh;
  private String bankEn;
  private String academyZh;
  private String academyEn;

  public void load() {
    if (!me.may(Right.NAME_BANK)) throw new NotFound("page", "org/bank");
    BankCard card = bank.card();
    version = card.version();
    if (card.name() == null) return;
    bankZh = card.name().bank().zh();
    bankEn = card.name().bank().en();
    academyZh = card.name().academy().zh();
    academyEn = card.name().academy().en();
  }

  public String save() {
    bank.call(new BankOrder(version, bankZh, bankEn, academyZh, academyEn));
    return "/org/units.xhtml?faces-redirect=true";
  }

  public String getBankZh() {
    return bankZh;
  }

  public void setBankZh(String bankZh) {
    this.bankZh = bankZh;
  }

  public String getBankEn() {
    return bankEn;
  }

  public void setBankEn(String bankEn) {
    this.bankEn = bankEn;
  }

  public String getAcademyZh() {
    return academyZh;
  }

  public void setAcademyZh(String academyZh) {
    this.academyZh = academyZh;
  }

  public String getAcademyEn() {
    return academyEn;
  }

  public void setAcademyEn(String academyEn) {
    this.academyEn = academyEn;
  }
}
