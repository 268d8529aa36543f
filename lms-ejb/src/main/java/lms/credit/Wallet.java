package lms.credit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;

/** A person's balance; locked while a line is booked, so that lines follow each other. */
@Entity
@Table(schema = "credit", name = "wallet")
class Wallet {
  @Id
  @Column(name = "person_id")
  private long personId;

  @Version private int version;
  private BigDecimal required;
  private BigDecimal elective;

  protected Wallet() {}

  void take(Entry entry) {
    Balance after = balance().plus(entry.kind(), entry.amount());
    required = after.required();
    elective = after.elective();
  }

  Balance balance() {
    return new Balance(required, elective);
  }

  long personId() {
    return personId;
  }
}
