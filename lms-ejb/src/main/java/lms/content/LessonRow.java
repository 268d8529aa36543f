package lms.content;

import java.io.Serializable;
import java.util.List;
import lms.platform.Both;

/** A lesson in a list. */
public record LessonRow(
    String id, String courseId, int position, Both title, int minutes, List<String> topics)
    implements Serializable {}
