package lms.programme;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import lms.platform.Both;

/** A training day with what it teaches. */
public record TrainingDayRow(
    int number,
    LocalDate day,
    String stageId,
    int stageDay,
    List<String> lessons,
    List<String> topics,
    List<Both> activities)
    implements Serializable {}
