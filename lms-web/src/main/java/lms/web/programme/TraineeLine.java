package lms.web.programme;

import java.math.BigDecimal;
import java.util.List;
import lms.people.PersonRow;
import lms.platform.Both;
import lms.programme.EnrolmentRow;

/**
 * A trainee on the page of a cohort.
 *
 * @param stage of the person, which may lag behind the cohort's
 * @param daily mean of the stage's quizzes that count; null when there is none
 * @param weekly as daily
 * @param exam the stage's exam or its latest resit; null when there is none
 * @param met conditions of the gate that hold
 * @param cut the pass mark; null when the gate asks for no exam
 * @param risks why somebody should look at this person, as text keys
 * @param cells quizzes and exams of a stage, as the columns of the page
 */
public record TraineeLine(
    PersonRow person,
    EnrolmentRow place,
    Both stage,
    BigDecimal daily,
    BigDecimal weekly,
    BigDecimal exam,
    long met,
    int conditions,
    BigDecimal cut,
    List<String> risks,
    List<HeatCell> cells) {
  public boolean low(BigDecimal mean) {
    return mean != null && cut != null && mean.compareTo(cut) < 0;
  }
}
