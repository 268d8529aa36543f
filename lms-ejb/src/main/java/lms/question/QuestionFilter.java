package lms.question;

import java.io.Serializable;

/** What a list of questions shows; null or empty parts let everything pass. */
public record QuestionFilter(String topic, String type, String state, String words)
    implements Serializable {}
