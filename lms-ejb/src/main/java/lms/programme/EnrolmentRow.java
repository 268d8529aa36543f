package lms.programme;

import java.io.Serializable;
import java.time.Instant;

/** A person's place in a cohort. */
public record EnrolmentRow(
    long cohortId, long personId, EnrolmentState state, String stageId, Instant since)
    implements Serializable {}
