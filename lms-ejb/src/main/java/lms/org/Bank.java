package lms.org;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Optional;
import lms.platform.Both;

/** The bank whose academy this is: one row, there from the first day, named by an administrator. */
@Entity
@Table(schema = "org", name = "bank")
class Bank {
  static final int ONLY = 1;

  @Id
  @Column(name = "bank_id")
  private int id;

  @Version private int version;

  /** null until somebody has named the bank, and so are the three others */
  @Column(name = "name_zh")
  private String nameZh;

  @Column(name = "name_en")
  private String nameEn;

  @Column(name = "academy_zh")
  private String academyZh;

  @Column(name = "academy_en")
  private String academyEn;

  protected Bank() {}

  void call(BankName name) {
    nameZh = name.bank().zh();
    nameEn = name.bank().en();
    academyZh = name.academy().zh();
    academyEn = name.academy().en();
  }

  Optional<BankName> name() {
    return nameZh == null
        ? Optional.empty()
        : Optional.of(new BankName(new Both(nameZh, nameEn), new Both(academyZh, academyEn)));
  }

  int version() {
    return version;
  }

  BankCard card() {
    return new BankCard(name().orElse(null), version);
  }
}
