package lms.exam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import lms.entry.NoBreakLeft;
import lms.programme.TrainedCohort;
import lms.programme.TrainedCohort.Laid;
import lms.security.Group;
import lms.sitting.Answer;
import lms.sitting.AnswerOrder;
import lms.sitting.Author;
import lms.sitting.SittingLog;
import lms.sitting.SittingPaused;
import lms.sitting.StepKind;
import lms.sitting.StepRow;
import lms.sitting.TakenOver;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A daily quiz of ten minutes, begun at 8:31, with two breaks of five minutes at most. */
class BreakDbTest {
  private static final LocalDate DAY = TrainedCohort.MONDAY.plusDays(1);
  private TrainedCohort academy;
  private Laid paper;
  private SittingCard begun;

  @BeforeEach
  void begun() {
    academy = new TrainedCohort();
    academy.rules("daily", "{\"breaks\": {\"count\": 2, \"minutes\": 5}}");
    academy.open(TrainedCohort.MONDAY, 1);
    academy.live(TrainedCohort.MONDAY, "08:00");
    academy.liveUntil(DAY, "08:31");
    paper = academy.papers().get(0);
    begun = taker(() -> door().start(paper.id(), 0, null));
  }

  @Test
  void the_time_stands_still_and_nothing_is_seen_or_taken() {
    SittingCard resting = begin(1);
    assertThat(resting.items()).hasSize(begun.items().size()).allMatch(Objects::isNull);
    assertThat(resting.breakEnds()).isEqualTo(resting.paused().plus(Duration.ofMinutes(5)));
    assertThat(taker(() -> door().start(paper.id(), 1, null)).items()).allMatch(Objects::isNull);
    assertThatThrownBy(() -> save(1)).isInstanceOf(SittingPaused.class);
    assertThatThrownBy(() -> taker(() -> door().handIn(begun.id(), 1)))
        .isInstanceOf(SittingPaused.class);
    academy.liveUntil(DAY, "08:33");
    SittingCard back = end(1);
    assertThat(back.deadline()).isEqualTo(begun.deadline().plus(Duration.ofMinutes(2)));
    assertThat(back.items()).noneMatch(Objects::isNull);
    save(1);
  }

  @Test
  void what_comes_again_changes_nothing() {
    begin(1);
    assertThat(begin(1).breaks()).isEqualTo(1);
    academy.liveUntil(DAY, "08:32");
    SittingCard back = end(1);
    assertThat(end(1).deadline()).isEqualTo(back.deadline());
    assertThat(begin(1).paused()).isNull();
    assertThat(kinds(StepKind.BREAK_BEGUN)).isEqualTo(1);
    assertThat(kinds(StepKind.BREAK_ENDED)).isEqualTo(1);
  }

  @Test
  void it_ends_by_itself_and_gives_no_more_than_it_may_last() {
    begin(1);
    academy.liveUntil(DAY, "08:38");
    SittingCard back = taker(() -> door().start(paper.id(), 1, null));
    assertThat(back.paused()).isNull();
    assertThat(back.deadline()).isEqualTo(begun.deadline().plus(Duration.ofMinutes(5)));
    assertThat(steps())
        .filteredOn(s -> s.kind() == StepKind.BREAK_ENDED)
        .singleElement()
        .matches(s -> s.author() == Author.SYSTEM)
        .matches(s -> s.at().equals(TrainedCohort.at(DAY, "08:36")));
  }

  @Test
  void whoever_never_comes_back_is_handed_in_at_the_moved_deadline() {
    begin(1);
    academy.liveUntil(DAY, "08:45");
    assertThat(taker(() -> door().start(paper.id(), 1, null)).closed()).isNull();
    academy.liveUntil(DAY, "08:47");
    assertThat(taker(() -> door().start(paper.id(), 1, null)).closed()).isNotNull();
    ProtocolCard protocol =
        academy.as(
            academy.tutor,
            Group.TRAINER,
            () -> academy.house.get(ExamRecordService.class).protocol(begun.id()));
    assertThat(protocol.integrity()).isEqualTo(ProtocolCard.Integrity.INTACT);
  }

  @Test
  void there_are_as_many_as_the_rule_says_and_for_the_page_that_holds_it() {
    begin(1);
    end(1);
    begin(2);
    end(2);
    assertThatThrownBy(() -> begin(3)).isInstanceOf(NoBreakLeft.class);
    assertThatThrownBy(() -> taker(() -> door().beginBreak(begun.id(), 2, 9, null)))
        .isInstanceOf(TakenOver.class);
  }

  private SittingCard begin(int number) {
    return taker(() -> door().beginBreak(begun.id(), number, 1, null));
  }

  private SittingCard end(int number) {
    return taker(() -> door().endBreak(begun.id(), number, 1, null));
  }

  private void save(int number) {
    AnswerOrder order =
        new AnswerOrder(number, 1, 0, new Answer(null, true, null), null, null, null);
    taker(() -> door().save(begun.id(), paper.id(), order));
  }

  private List<StepRow> steps() {
    return academy.house.commit(() -> academy.house.get(SittingLog.class).steps(begun.id()));
  }

  private long kinds(StepKind kind) {
    return steps().stream().filter(s -> s.kind() == kind).count();
  }

  private ExamSittingService door() {
    return academy.house.get(ExamSittingService.class);
  }

  private <T> T taker(Callable<T> work) {
    return academy.as(paper.person(), Group.TRAINEE, work);
  }
}
