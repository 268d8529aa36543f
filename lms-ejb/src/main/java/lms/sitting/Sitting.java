package lms.sitting;

import static java.util.stream.Collectors.toUnmodifiableSet;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * One person's work on one paper. Opens when the person starts, may move to another tab or machine
 * (the lease grows), may be extended, paused and resumed, closes by hand-in or by the clock. Holds
 * only what decides whether a message is taken; everything else is in the log beside it.
 */
@Entity
@Table(schema = "sitting", name = "sitting")
class Sitting {
  private static final Pattern NUMBER = Pattern.compile("[0-9]+");

  /** How it came to an end. */
  enum ClosedBy {
    TAKER,
    CLOCK,
    INVIGILATOR
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

  /** since when the time stands still; null while it runs */
  private Instant paused;

  /** when the taker's break is over by itself; null unless it is one */
  @Column(name = "break_ends")
  private Instant breakEnds;

  /** how many breaks the taker has begun */
  private int breaks;

  /** the item at hand in an exam without return; null where one may go to and fro */
  private Integer reached;

  /** items of which the taker was told how they were answered, as JSON; null while there is none */
  @JdbcTypeCode(SqlTypes.JSON)
  private String settled;

  /** null while the person is still writing */
  private Instant closed;

  /** null while the person is still writing */
  @Enumerated(EnumType.STRING)
  @Column(name = "closed_by")
  private ClosedBy closedBy;

  protected Sitting() {}

  /**
   * @param forward is an item that was left left for good?
   */
  Sitting(UUID id, UUID paperId, long personId, Instant now, Instant deadline, boolean forward) {
    this.id = id;
    this.paperId = paperId;
    this.personId = personId;
    this.opened = now;
    this.deadline = deadline;
    this.lease = 1;
    this.reached = forward ? 0 : null;
  }

  /** The sitting goes on elsewhere; messages with the old lease no longer count. */
  int takeOver() {
    requireOpen();
    return ++lease;
  }

  /** The next item is at hand; the one before is left for good. */
  int moveOn() {
    requireOpen();
    return ++reached;
  }

  /**
   * The answer to this item stays as it is from now on.
   *
   * @return false when it does already
   */
  boolean settle(int item) {
    requireOpen();
    Set<Integer> all = new TreeSet<>(settled());
    if (!all.add(item)) return false;
    settled = all.toString();
    return true;
  }

  private Set<Integer> settled() {
    return settled == null
        ? Set.of()
        : NUMBER
            .matcher(settled)
            .results()
            .map(n -> Integer.valueOf(n.group()))
            .collect(toUnmodifiableSet());
  }

  /** The deadline moves; also while the time stands still. */
  void extend(Duration by) {
    requireOpen();
    run(time().extended(by));
  }

  /** The time stands still from now on. */
  void pause(Instant now) {
    requireOpen();
    run(time().paused(now));
  }

  /** The time runs again, with what was left. */
  void resume(Instant now) {
    requireOpen();
    run(time().resumed(now));
  }

  /**
   * The taker begins a break.
   *
   * @return false when the number was used already
   */
  boolean beginBreak(int number, Duration most, Instant now) {
    requireOpen();
    int before = breaks;
    run(time().breakBegun(number, most, now));
    return breaks > before;
  }

  /**
   * The break is over.
   *
   * @return false when it was already, or was another one
   */
  boolean endBreak(int number, Instant now) {
    requireOpen();
    boolean was = breakEnds != null;
    run(time().breakEnded(number, now));
    return was && breakEnds == null;
  }

  private Running time() {
    return new Running(deadline, paused, breakEnds, breaks);
  }

  private void run(Running time) {
    deadline = time.deadline();
    paused = time.pausedSince();
    breakEnds = time.breakEnds();
    breaks = time.breaks();
  }

  private void requireOpen() {
    if (closed != null) throw new SittingClosed();
  }

  /** Handed in, never before it was opened, whatever the clocks of two servers say. */
  Instant close(ClosedBy by, Instant now) {
    requireOpen();
    closed = now.isBefore(opened) ? opened : now;
    closedBy = by;
    return closed;
  }

  UUID id() {
    return id;
  }

  long personId() {
    return personId;
  }

  int lease() {
    return lease;
  }

  SittingRow row() {
    return new SittingRow(
        id, paperId, personId, opened, deadline, lease, paused, closed, reached, settled(),
        breakEnds, breaks);
  }
}
