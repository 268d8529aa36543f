package lms.exam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.Callable;
import lms.entry.ItemLeft;
import lms.marking.AnswerUnfit;
import lms.programme.TrainedCohort;
import lms.programme.TrainedCohort.Laid;
import lms.security.Group;
import lms.sitting.Answer;
import lms.sitting.AnswerOrder;
import lms.sitting.SavedCard;
import lms.sitting.StepKind;
import lms.sitting.TakenOver;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A daily quiz of four items, one after the other without return, begun at 8:31. */
class WithoutReturnDbTest {
  private TrainedCohort academy;
  private Laid paper;
  private SittingCard begun;

  @BeforeEach
  void begun() {
    academy = new TrainedCohort();
    academy.rules("daily", "{\"order\": \"sequential\"}");
    academy.open(TrainedCohort.MONDAY, 1);
    academy.live(TrainedCohort.MONDAY, "08:00");
    academy.liveUntil(TrainedCohort.MONDAY.plusDays(1), "08:31");
    paper = academy.papers().get(0);
    begun = taker(() -> door().start(paper.id(), 0, null));
  }

  @Test
  void only_the_item_at_hand_is_shown() {
    assertThat(seen(begun)).containsExactly(0);
    assertThat(seen(taker(() -> door().moveOn(begun.id(), 1, 1, null)))).containsExactly(1);
    SittingCard resumed = taker(() -> door().start(paper.id(), 1, null));
    assertThat(resumed.reached()).isEqualTo(1);
    assertThat(seen(resumed)).containsExactly(1);
  }

  @Test
  void an_item_that_was_left_takes_no_answer() {
    save(1, 0, true);
    taker(() -> door().moveOn(begun.id(), 1, 1, null));
    assertThatThrownBy(() -> save(2, 0, false)).isInstanceOf(ItemLeft.class);
    assertThat(save(1, 0, true)).as("known already").isNotNull();
    save(3, 1, true);
    SittingCard card = taker(() -> door().start(paper.id(), 1, null));
    assertThat(card.answers().get(0)).isEqualTo(new Answer(null, true, null));
    assertThat(card.answers()).containsKey(1);
  }

  @Test
  void going_on_twice_is_once_and_nobody_jumps() {
    taker(() -> door().moveOn(begun.id(), 1, 1, null));
    assertThat(taker(() -> door().moveOn(begun.id(), 1, 1, null)).reached()).isEqualTo(1);
    assertThatThrownBy(() -> taker(() -> door().moveOn(begun.id(), 3, 1, null)))
        .isInstanceOf(AnswerUnfit.class);
    taker(() -> door().moveOn(begun.id(), 2, 1, null));
    taker(() -> door().moveOn(begun.id(), 3, 1, null));
    assertThatThrownBy(() -> taker(() -> door().moveOn(begun.id(), 4, 1, null)))
        .isInstanceOf(AnswerUnfit.class);
    assertThatThrownBy(() -> taker(() -> door().moveOn(begun.id(), 3, 7, null)))
        .isInstanceOf(TakenOver.class);
  }

  @Test
  void the_record_tells_each_step() {
    taker(() -> door().moveOn(begun.id(), 1, 1, null));
    taker(() -> door().handIn(begun.id(), 1));
    ProtocolCard protocol =
        academy.as(
            academy.tutor,
            Group.TRAINER,
            () -> academy.house.get(ExamRecordService.class).protocol(begun.id()));
    assertThat(protocol.integrity()).isEqualTo(ProtocolCard.Integrity.INTACT);
    assertThat(protocol.steps())
        .filteredOn(s -> s.kind() == StepKind.MOVED_ON)
        .singleElement()
        .matches(s -> s.item() == 1);
  }

  private static List<Integer> seen(SittingCard card) {
    return java.util.stream.IntStream.range(0, card.items().size())
        .filter(n -> card.items().get(n) != null)
        .boxed()
        .toList();
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
