package lms.entry;

import java.io.Serializable;
import java.time.Instant;

/**
 * How somebody stands at the door, for their page.
 *
 * @param code may they type the code of the room?
 * @param until the last moment to come; null as long as it is open
 * @param wrong was the code just typed a wrong one?
 * @param again when the next code is looked at; null at once
 */
public record EntryCard(EntryState state, boolean code, Instant until, boolean wrong, Instant again)
    implements Serializable {
  /** Through the door. */
  static final EntryCard THROUGH = new EntryCard(EntryState.OPEN, false, null, false, null);
}
