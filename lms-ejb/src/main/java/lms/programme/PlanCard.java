package lms.programme;

import java.io.Serializable;
import java.util.List;

/** What a cohort's calendar would be: all training days, quizzes and exams with their dates. */
public record PlanCard(List<TrainingDayRow> days, List<OccasionRow> occasions)
    implements Serializable {}
