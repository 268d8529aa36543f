package lms.launch;

/** A reason why the academy cannot start or go on, told to the person in one line. */
public final class Trouble extends RuntimeException {
  private static final long serialVersionUID = 1;

  Trouble(String key, Object... facts) {
    super(Words.both(key, facts));
  }

  Trouble(Throwable cause, String key, Object... facts) {
    super(Words.both(key, facts), cause);
  }
}
