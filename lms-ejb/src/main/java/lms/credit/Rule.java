package lms.credit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import lms.platform.Both;

/** How many credits an event brings. Comes from content; what was booked by it before stays. */
@Entity
@Table(schema = "credit", name = "rule")
class Rule {
  @Id
  @Column(name = "rule_id")
  private String id;

  @Version private int version;
  private String event;

  /** null for every course, stage or scenario that has no rule of its own */
  private String ref;

  @Enumerated(EnumType.STRING)
  private CreditKind kind;

  private BigDecimal amount;

  /** once in every calendar year instead of once for ever */
  private boolean yearly;

  @Column(name = "title_zh")
  private String titleZh;

  @Column(name = "title_en")
  private String titleEn;

  private boolean active;

  protected Rule() {}

  Rule(String id) {
    this.id = id;
  }

  void say(CreditRuleRow said) {
    event = said.event();
    ref = said.ref();
    kind = said.kind();
    amount = said.amount();
    yearly = said.yearly();
    titleZh = said.title().zh();
    titleEn = said.title().en();
    active = true;
  }

  void retire() {
    active = false;
  }

  boolean active() {
    return active;
  }

  CreditRuleRow row() {
    return new CreditRuleRow(id, event, ref, kind, amount, yearly, new Both(titleZh, titleEn));
  }
}
