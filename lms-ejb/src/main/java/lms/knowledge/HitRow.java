package lms.knowledge;

import java.io.Serializable;

/** A section of an article that answers a search, in the language it was found in. */
public record HitRow(
    String articleId, String articleTitle, String sectionId, String sectionTitle, String snippet)
    implements Serializable {}
