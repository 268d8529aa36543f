package lms.question;

import java.io.Serializable;
import java.util.List;

/** A question to edit or review: its newest version, and the life of all. */
public record QuestionEditCard(
    QuestionCard card,
    QuestionState state,
    List<QuestionFault> faults,
    List<QuestionVersionRow> versions)
    implements Serializable {}
