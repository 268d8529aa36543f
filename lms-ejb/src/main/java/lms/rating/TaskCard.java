package lms.rating;

import java.io.Serializable;
import java.util.List;
import lms.platform.Both;
import lms.question.QuestionBody;

/**
 * One answer before its marker.
 *
 * @param type essay, spoken or short
 * @param text what was written; null for a spoken answer
 * @param accepted what the rule of a short answer takes without asking; empty for the others
 * @param heard false while the sound of a spoken answer has not arrived
 * @param mine what I gave, the first first
 * @param others what the others gave, for who decides; empty for everybody else
 */
public record TaskCard(
    TaskRow row,
    String type,
    Both stem,
    Both explanation,
    QuestionBody.Guide guide,
    String text,
    List<String> accepted,
    boolean heard,
    List<MarkLine> mine,
    List<MarkLine> others)
    implements Serializable {}
