package lms.question;

import java.io.Serializable;
import java.util.List;

/**
 * A question to edit or review: its newest version, and the life of all.
 *
 * @param lock to be said when it is saved, so that nobody overwrites what another saved meanwhile
 * @param mine did I write any of it?
 */
public record QuestionEditCard(
    QuestionCard card,
    int lock,
    QuestionState state,
    List<QuestionFault> faults,
    List<QuestionVersionRow> versions,
    boolean mine)
    implements Serializable {}
