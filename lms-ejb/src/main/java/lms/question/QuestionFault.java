package lms.question;

import java.io.Serializable;
import java.util.List;

/**
 * One thing that is wrong with a question.
 *
 * @param at the place in its form, such as {@code options/2/text/en}
 */
public record QuestionFault(String at, String reasonKey, List<Object> facts)
    implements Serializable {}
