package lms.exam;

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
 * One person's work on one paper. Opens when the person starts, may move to another tab or machine
 * (the lease grows), closes by hand-in or by the clock. Its answers are a log beside it.
 */
@Entity
@Table(schema = "exam", name = "sitting")
class Sitting {
  /** How it came to an end. */
  enum ClosedBy {
    TAKER,
    CLOCK
  }

  @Id
  @Column(name = "sitting_id")
  private UUID id;

  @Version private int version;

  @Column(name = "paper_id")
  private UUID paperId;

  @Column(name = "person_id")
  private long personId;

  private Instant opened;
  private Instant deadline;
  private int lease;

  /** null while the person is still writing */
  private Instant closed;

  /** null while the person is still writing */
  @Enumerated(EnumType.STRING)
  @Column(name = "closed_by")
  private ClosedBy closedBy;

  protected Sitting() {}

  Sitting(UUID id, Paper paper, Instant now) {
    this.id = id;
    this.paperId = paper.id();
    this.personId = paper.personId();
    this.opened = now;
    this.deadline = paper.deadlineFrom(now);
    this.lease = 1;
  }

  /** The sitting goes on elsewhere; messages with the old lease no longer count. */
  int takeOver() {
    requireOpen();
    return ++lease;
  }

  void requireOpen() {
    if (closed != null) throw new SittingClosed();
  }

  void requireLease(int claimed) {
    if (claimed != lease) throw new TakenOver();
  }

  void close(ClosedBy by, Instant now) {
    requireOpen();
    closed = now.isBefore(opened) ? opened : now;
    closedBy = by;
  }

  UUID id() {
    return id;
  }

  UUID paperId() {
    return paperId;
  }

  long personId() {
    return personId;
  }

  int lease() {
    return lease;
  }

  Instant opened() {
    return opened;
  }

  Instant deadline() {
    return deadline;
  }

  Instant closed() {
    return closed;
  }
}
