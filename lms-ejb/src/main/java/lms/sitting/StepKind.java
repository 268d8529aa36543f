package lms.sitting;

/** What can happen to a sitting. The first six come from the taker's page under its own numbers. */
public enum StepKind {
  ANSWER,
  FLAG,
  UNFLAG,
  /** The page lost the focus. */
  LEFT,
  /** The page has the focus again. */
  BACK,
  /** An answer that came after the end, typed before it; counts only when it is let in. */
  LATE,
  OPENED,
  TAKEN_OVER,
  /** The deadline moved; the value is the seconds and the reason. */
  EXTENDED,
  PAUSED,
  RESUMED,
  /** The taker was told something. */
  TOLD,
  /** The taker was sent out; the value is the cause and the reason. */
  EXCLUDED,
  HANDED_IN,
  /** A late answer counts. */
  LET_IN,
  /** A late answer does not count. */
  LEFT_OUT,
  /** In an exam without return the taker went on to this item. */
  MOVED_ON,
  /** The taker was told how this item was answered; the answer to it stays as it is. */
  CHECKED,
  /** The taker takes a break; the value is how many seconds it lasts at most, and its number. */
  BREAK_BEGUN,
  /** It is over, at the latest when its time is. */
  BREAK_ENDED,
  /** The taker is to go on at another machine; the next page that asks has the sitting. */
  FREED;

  /** Does it carry a number of the taker's page? */
  boolean numbered() {
    return ordinal() <= LATE.ordinal();
  }

  /** Is it an invigilator's act about which its taker hears? */
  boolean noted() {
    return switch (this) {
      case EXTENDED, PAUSED, RESUMED, TOLD, EXCLUDED, FREED -> true;
      default -> false;
    };
  }
}
