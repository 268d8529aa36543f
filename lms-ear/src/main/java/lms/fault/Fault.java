package lms.fault;

import java.util.List;

/** What can happen to an academy. */
public enum Fault {
  SERVER_KILLED,
  DATABASE_STOPPED,
  DATABASE_STOPPED_AT_ONCE,
  DATABASE_KILLED,
  REQUESTS_LOST,
  REPLIES_LOST,
  DELAYED,
  DOUBLED,
  REORDERED,
  CUT_OFF,
  DISK_FULL,
  LOG_FULL,
  CLOCK_AHEAD,
  CLOCK_PAST_THE_END;

  /** Every kind but the last, which comes once and last; killing the server three times. */
  static final List<Fault> ROUND =
      List.of(
          SERVER_KILLED,
          REPLIES_LOST,
          DATABASE_KILLED,
          REQUESTS_LOST,
          DATABASE_STOPPED_AT_ONCE,
          DOUBLED,
          SERVER_KILLED,
          REORDERED,
          DISK_FULL,
          DELAYED,
          SERVER_KILLED,
          DATABASE_STOPPED,
          CLOCK_AHEAD,
          LOG_FULL,
          CUT_OFF);

  /** Does the academy itself stand still? Then what it owes may come when it is back. */
  public boolean stops() {
    return switch (this) {
      case SERVER_KILLED,
          DATABASE_STOPPED,
          DATABASE_STOPPED_AT_ONCE,
          DATABASE_KILLED,
          DISK_FULL,
          LOG_FULL,
          CLOCK_AHEAD,
          CLOCK_PAST_THE_END ->
          true;
      default -> false;
    };
  }
}
