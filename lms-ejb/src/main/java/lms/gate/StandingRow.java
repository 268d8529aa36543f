package lms.gate;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;

/**
 * How somebody stands in their stage, for those who lead and teach. It decides nothing: only a gate
 * does.
 *
 * @param daily mean of the stage's quizzes that count; null when there is none
 * @param weekly as daily
 * @param exam the stage's exam or its latest resit; null when there is none
 * @param cut the pass mark; null when the gate asks for no exam
 * @param met conditions of the gate that hold
 * @param conditions how many the gate has
 * @param risks why somebody should look at this person, by name; empty for who is on the way
 */
public record StandingRow(
    BigDecimal daily,
    BigDecimal weekly,
    BigDecimal exam,
    BigDecimal cut,
    long met,
    int conditions,
    List<String> risks)
    implements Serializable {}
