package lms.regrade;

import java.io.Serializable;

/** How far a regrade is. */
public record RegradeProgress(RegradeState state, RegradeCounts counts) implements Serializable {}
