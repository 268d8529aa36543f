package lms.programme;

import java.io.Serializable;
import lms.platform.Both;

/** A programme that a cohort can be opened with: its newest version. */
public record ProgrammeRow(String id, Both title, Both summary, int days, int stages)
    implements Serializable {}
