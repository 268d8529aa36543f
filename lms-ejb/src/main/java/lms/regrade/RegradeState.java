package lms.regrade;

/** Where a regrade stands. */
public enum RegradeState {
  /** Nobody has begun to find out what it would do. */
  ORDERED,
  /** The academy finds out what it would do. */
  CHECKING,
  /** What it would do is known; it waits for somebody to put it in force. */
  CHECKED,
  /** It was not wanted. */
  DROPPED,
  /** In force; sittings are being marked again. */
  RUNNING,
  /** In force; the academy looks for what was handed in meanwhile. */
  LOOKING,
  DONE;

  /** Has the academy something to do? */
  public boolean busy() {
    return this == ORDERED || this == CHECKING || this == RUNNING || this == LOOKING;
  }

  /** Has it yet to be put in force, or not to be? */
  public boolean open() {
    return this == ORDERED || this == CHECKING || this == CHECKED;
  }

  /** Does the academy look at sittings? */
  boolean looks() {
    return this == CHECKING || this == LOOKING;
  }

  public boolean inForce() {
    return this == RUNNING || this == LOOKING || this == DONE;
  }
}
