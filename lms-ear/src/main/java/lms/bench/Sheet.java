package lms.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** All that one player said, and what the academy called saved: to hold against the database. */
final class Sheet {
  /** One message that left the page; sent again it is the same. */
  static final class Said {
    final int lease;
    final int sequence;
    final int item;
    final int place;

    /** The academy has called it saved. */
    boolean acknowledged;

    /** … as one that came after the end and waits. */
    boolean late;

    Said(int lease, int sequence, int item, int place) {
      this.lease = lease;
      this.sequence = sequence;
      this.item = item;
      this.place = place;
    }
  }

  final UUID paper;

  /** The right place by item. */
  final byte[] right = new byte[Stock.ITEMS];

  final List<Said> said = new ArrayList<>();

  /** The academy has shown the sitting. */
  boolean begun;

  /** The academy has acknowledged the taker's own hand-in. */
  boolean handedIn;

  /** Items with an answer, as the receipt names them; -1 without a receipt. */
  int receipt = -1;

  Sheet(UUID paper) {
    this.paper = paper;
  }

  Said sent(int lease, int sequence, int item, int place) {
    Said message = new Said(lease, sequence, item, place);
    said.add(message);
    return message;
  }

  int acknowledged() {
    return (int) said.stream().filter(s -> s.acknowledged).count();
  }

  int late() {
    return (int) said.stream().filter(s -> s.acknowledged && s.late).count();
  }
}
