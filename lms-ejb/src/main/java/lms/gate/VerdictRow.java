package lms.gate;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/** What a gate said of a person, with the evidence of that moment. */
public record VerdictRow(
    long cohortId,
    String programmeId,
    String stageId,
    boolean passed,
    Instant at,
    List<ConditionRow> conditions)
    implements Serializable {}
