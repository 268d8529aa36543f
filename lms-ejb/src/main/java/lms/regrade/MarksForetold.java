package lms.regrade;

import java.util.List;
import lms.exam.RemarkRow;

/** What a regrade would make of some marks; nothing has changed yet. */
public record MarksForetold(long regradeId, List<RemarkRow> marks) {}
