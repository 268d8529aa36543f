package lms.gate;

import java.io.Serializable;
import java.time.Instant;

/** One person's word on an elimination. */
public record VoteRow(long voterId, String voterName, Instant at, boolean agrees, String reason)
    implements Serializable {}
