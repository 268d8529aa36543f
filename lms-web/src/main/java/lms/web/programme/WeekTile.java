package lms.web.programme;

import java.math.BigDecimal;

/**
 * A quiz or exam of this week.
 *
 * @param weekday 1 is Monday
 * @param kind of exam
 * @param state of the paper
 * @param mark null when there is none to show
 * @param link to the result; null when there is none
 */
public record WeekTile(
    int weekday,
    boolean today,
    String kind,
    String state,
    BigDecimal mark,
    boolean passed,
    String link) {}
