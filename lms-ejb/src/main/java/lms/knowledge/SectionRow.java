package lms.knowledge;

import java.io.Serializable;
import lms.platform.Both;

/** A section of an article, which a question names as its proof. */
public record SectionRow(String articleId, String id, Both title) implements Serializable {}
