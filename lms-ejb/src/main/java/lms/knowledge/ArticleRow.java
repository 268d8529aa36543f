package lms.knowledge;

import java.io.Serializable;
import lms.platform.Both;

/** An article in a list. */
public record ArticleRow(String id, String topic, Both title) implements Serializable {}
