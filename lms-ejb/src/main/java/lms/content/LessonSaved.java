package lms.content;

import java.io.Serializable;
import java.util.List;
import lms.loading.Fault;

/**
 * What came of saving a lesson.
 *
 * @param faults when there are any, nothing was saved; their path is the field
 */
public record LessonSaved(String id, int version, List<Fault> faults) implements Serializable {}
