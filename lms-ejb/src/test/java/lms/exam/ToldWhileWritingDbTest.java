package lms.exam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.concurrent.Callable;
import lms.entry.AnswerSettled;
import lms.marking.AnswerUnfit;
import lms.marking.CheckedItem;
import lms.programme.TrainedCohort;
import lms.programme.TrainedCohort.Laid;
import lms.security.Group;
import lms.sitting.Answer;
import lms.sitting.AnswerOrder;
import lms.sitting.SavedCard;
import lms.sitting.StepKind;
import lms.sitting.TakenOver;
import org.junit.jupiter.api.Test;

/** A daily quiz of true or false, of which its taker may be told while it is written. */
class ToldWhileWritingDbTest {
  private TrainedCohort academy;
  private Laid paper;
  private SittingCard begun;

  private void begun(String feedback) {
    academy = new TrainedCohort();
    academy.rules("daily", "{\"feedback\": " + feedback + "}");
    academy.open(TrainedCohort.MONDAY, 1);
    academy.live(TrainedCohort.MONDAY, "08:00");
    academy.liveUntil(TrainedCohort.MONDAY.plusDays(1), "08:31");
    paper = academy.papers().get(0);
    begun = taker(() -> door().start(paper.id(), 0, null));
  }

  @Test
  void whoever_was_told_changes_the_answer_no_more() {
    begun(all("answered"));
    save(1, 0, true);
    CheckedItem told = check(0);
    assertThat(told.share()).isIn(BigDecimal.ZERO, BigDecimal.ONE);
    assertThat(told.right().b()).isEqualTo(told.share().signum() > 0);
    assertThatThrownBy(() -> save(2, 0, false)).isInstanceOf(AnswerSettled.class);
    assertThat(save(1, 0, true)).as("known already").isNotNull();
    save(3, 1, false);
    AnswerOrder flag = new AnswerOrder(4, 1, 0, null, true, null, null);
    assertThat(taker(() -> door().save(begun.id(), paper.id(), flag))).isNotNull();
    SittingCard again = taker(() -> door().start(paper.id(), 1, null));
    assertThat(again.answers().get(0).b()).isTrue();
    assertThat(again.checked()).containsExactly(told);
    assertThat(again.flagged()).containsExactly(0);
  }

  @Test
  void being_told_twice_is_once_and_stands_in_the_record() {
    begun(all("answered"));
    save(1, 2, true);
    assertThat(check(2)).isEqualTo(check(2));
    taker(() -> door().handIn(begun.id(), 1));
    ProtocolCard protocol =
        academy.as(
            academy.tutor,
            Group.TRAINER,
            () -> academy.house.get(ExamRecordService.class).protocol(begun.id()));
    assertThat(protocol.integrity()).isEqualTo(ProtocolCard.Integrity.INTACT);
    assertThat(protocol.steps())
        .filteredOn(s -> s.kind() == StepKind.CHECKED)
        .singleElement()
        .matches(s -> s.item() == 2);
  }

  @Test
  void nothing_is_told_before_the_server_has_an_answer_or_to_another_page() {
    begun(all("answered"));
    assertThat(begun.checked()).isEmpty();
    assertThatThrownBy(() -> check(0)).isInstanceOf(AnswerUnfit.class);
    assertThatThrownBy(() -> check(-1)).isInstanceOf(AnswerUnfit.class);
    assertThatThrownBy(() -> check(99)).isInstanceOf(AnswerUnfit.class);
    save(1, 0, true);
    assertThatThrownBy(() -> taker(() -> door().check(begun.id(), 0, 7, null)))
        .isInstanceOf(TakenOver.class);
    assertThat(taker(() -> door().start(paper.id(), 1, null)).checked()).isEmpty();
  }

  @Test
  void the_rule_keeps_back_what_it_does_not_give() {
    begun("{\"mark\": \"answered\", \"answers\": \"handedIn\", \"explanations\": \"handedIn\"}");
    save(1, 0, true);
    CheckedItem told = check(0);
    assertThat(told.right()).isNull();
    assertThat(told.explanation()).isNull();
  }

  @Test
  void where_no_rule_allows_it_nothing_is_told() {
    begun(all("handedIn"));
    save(1, 0, true);
    assertThatThrownBy(() -> check(0)).isInstanceOf(AnswerUnfit.class);
    assertThat(save(2, 0, false)).isNotNull();
  }

  private static String all(String moment) {
    return "{\"mark\": \"%1$s\", \"answers\": \"%1$s\", \"explanations\": \"%1$s\"}"
        .formatted(moment);
  }

  private CheckedItem check(int item) {
    return taker(() -> door().check(begun.id(), item, 1, null));
  }

  private SavedCard save(int number, int item, boolean truth) {
    AnswerOrder order =
        new AnswerOrder(number, 1, item, new Answer(null, truth, null), null, null, null);
    return taker(() -> door().save(begun.id(), paper.id(), order));
  }

  private ExamSittingService door() {
    return academy.house.get(ExamSittingService.class);
  }

  private <T> T taker(Callable<T> work) {
    return academy.as(paper.person(), Group.TRAINEE, work);
  }
}
