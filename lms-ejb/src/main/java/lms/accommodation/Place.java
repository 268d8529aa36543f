package lms.accommodation;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import lms.entry.Rules;
import lms.platform.Actor;

/** One person's leave to sit exams at other addresses than the exams allow. */
@Entity
@Table(schema = "accommodation", name = "place")
class Place {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Column(name = "place_id")
  private Long id;

  @Version private int version;

  /** null for any address */
  private String network;

  @Embedded private Grant grant;

  protected Place() {}

  Place(PlaceOrder order, Actor approver, Instant now) {
    grant =
        new Grant(
            order.personId(), order.reason(), order.validFrom(), order.validTo(), approver, now);
    if (order.validTo().isBefore(order.validFrom())) throw new PlaceUnfit();
    if (order.network() != null && !Rules.isNetwork(order.network())) throw new PlaceUnfit();
    this.network = order.network();
  }

  /**
   * @param address null when it is not known
   */
  boolean holds(String address) {
    return network == null || Rules.within(network, address);
  }

  Grant grant() {
    return grant;
  }

  PlaceRow row() {
    return new PlaceRow(id, network, grant.row());
  }
}
