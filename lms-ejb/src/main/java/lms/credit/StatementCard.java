package lms.credit;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** All lines of a person, oldest first, and what they come to. */
public record StatementCard(long personId, List<EntryRow> lines, Balance balance)
    implements Serializable {
  public List<EntryRow> newestFirst() {
    List<EntryRow> turned = new ArrayList<>(lines);
    Collections.reverse(turned);
    return turned;
  }
}
