package lms.credit;

import java.io.Serializable;
import java.util.List;

/** All lines of a person, oldest first, and what they come to. */
public record StatementCard(long personId, List<EntryRow> lines, Balance balance)
    implements Serializable {}
