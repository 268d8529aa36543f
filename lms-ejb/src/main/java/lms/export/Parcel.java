package lms.export;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/**
 * Certificates that somebody wants as one ZIP. Waits, is packed sheet by sheet in the background,
 * and is kept for a day; dropping it at any time cancels it.
 */
@Entity
@Table(schema = "export", name = "parcel")
class Parcel {
  @Id
  @Column(name = "parcel_id")
  private UUID id;

  @Version private int version;

  @Column(name = "person_id")
  private long personId;

  /** where strangers reach this academy; stands in the QR codes */
  private String base;

  private int total;

  @Enumerated(EnumType.STRING)
  private ParcelState state;

  private Instant asked;

  protected Parcel() {}

  Parcel(UUID id, long personId, String base, int total, Instant now) {
    this.id = id;
    this.personId = personId;
    this.base = base;
    this.total = total;
    state = ParcelState.WAITING;
    asked = now;
  }

  void become(ParcelState next) {
    state = next;
  }

  UUID id() {
    return id;
  }

  String base() {
    return base;
  }

  int total() {
    return total;
  }

  ParcelState state() {
    return state;
  }

  ParcelCard card(int done) {
    return new ParcelCard(id, state, done, total, asked);
  }
}
