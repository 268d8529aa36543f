package lms.entry;

import java.io.Serializable;
import java.time.Instant;

/**
 * How somebody stands at the door, for their page.
 *
 * @param code may they type the code of the room?
 * @param until the last moment to come; null as long as it is open
 * @param address from which they speak, when that is what keeps them out; null otherwise
 * @param wrong was the code just typed a wrong one?
 * @param again when the next code is looked at; null at once
 */
public record EntryCard(
    EntryState state, boolean code, Instant until, String address, boolean wrong, Instant again)
    implements Serializable {
  /** Kept out by something that nobody in the hall can waive. */
  public static EntryCard barred(EntryState state) {
    return new EntryCard(state, false, null, null, false, null);
  }

  /** Through the door. */
  static final EntryCard THROUGH = new EntryCard(EntryState.OPEN, false, null, null, false, null);
}
