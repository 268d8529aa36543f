package lms.programme;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import lms.exam.MarkRow;
import lms.platform.Both;

/**
 * A cohort with everything that those who lead it look at.
 *
 * @param stages stage id to title, in order
 * @param marks of all its people whom the reader may see
 * @param excused papers that do not count, because the academy did not run
 */
public record CohortCard(
    CohortRow row,
    Map<String, Both> stages,
    List<TrainingDayRow> days,
    List<OccasionRow> occasions,
    List<EnrolmentRow> enrolments,
    List<MarkRow> marks,
    Set<UUID> excused)
    implements Serializable {}
