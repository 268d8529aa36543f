package lms.content;

import java.io.Serializable;
import java.util.List;
import lms.knowledge.ArticleRow;
import lms.platform.Both;

/**
 * A lesson to read.
 *
 * @param html harmless HTML in the reader's language
 * @param goals in the reader's language
 * @param next null after the last lesson of the course
 * @param read has this reader marked it as read?
 */
public record LessonCard(
    LessonRow row,
    Both courseTitle,
    String html,
    List<String> goals,
    List<ArticleRow> articles,
    LessonRow next,
    boolean read)
    implements Serializable {}
