package lms.question;

import java.io.Serializable;

/** One version of a question; what a paper freezes. */
public record QuestionVersionId(String id, int version) implements Serializable {}
