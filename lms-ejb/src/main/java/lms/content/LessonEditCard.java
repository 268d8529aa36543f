package lms.content;

import java.io.Serializable;
import java.util.List;

/**
 * A lesson to edit.
 *
 * @param version to be handed back with the change, so that two authors notice each other
 * @param edited has it been changed here since it was loaded?
 * @param pictures names of the course's pictures
 */
public record LessonEditCard(
    String id,
    String courseId,
    int version,
    boolean edited,
    LessonOrder order,
    List<String> pictures)
    implements Serializable {}
