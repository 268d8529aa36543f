package lms.accommodation;

import java.io.Serializable;

/** A grant of extra time. */
public record ExtraTimeRow(long id, int percent, int minutes, GrantRow grant)
    implements Serializable {}
