package lms.knowledge;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import lms.platform.Both;

/**
 * An article to read.
 *
 * @param html harmless HTML in the reader's language
 */
public record ArticleCard(
    String id,
    String topic,
    Both title,
    Both owner,
    LocalDate reviewed,
    List<SectionRow> sections,
    String html)
    implements Serializable {}
