package lms.export;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/** A parcel as the person who asked for it sees it. */
public record ParcelCard(UUID id, ParcelState state, int done, int total, Instant asked)
    implements Serializable {}
