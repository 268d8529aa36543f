package lms.question;

import java.io.Serializable;
import java.util.List;

/**
 * What came of a step in the life of a question.
 *
 * @param state null when nothing was kept
 * @param faults what is still wrong; a draft may be kept with faults but not handed in
 */
public record QuestionSaved(String id, int version, QuestionState state, List<QuestionFault> faults)
    implements Serializable {}
