package lms.rating;

import static lms.rating.MarkedByPeople.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import lms.exam.ExamSittingService;
import lms.exam.PaperRow;
import lms.platform.TestHouse;
import lms.programme.TrainedCohort;
import lms.recording.RecordingDesk;
import lms.recording.TakesUsedUp;
import lms.security.Group;
import lms.sitting.Answer;
import lms.sitting.AnswerOrder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A spoken answer of the exam of stage a was handed in, and its sound has not arrived. */
class LateSoundDbTest {
  private static final byte[] SOUND = {0x1A, 0x45, (byte) 0xDF, (byte) 0xA3, 1, 2, 3};

  private MarkedByPeople exam;
  private TrainedCohort academy;
  private TestHouse house;
  private long lin;
  private long chen;
  private long yang;
  private UUID sitting;
  private int item;

  @BeforeEach
  void a_spoken_answer_without_its_sound() {
    exam =
        new MarkedByPeople(
            "spoken-1",
            "spoken",
            "judge",
            "{\"stem\": {\"zh\": \"问\", \"en\": \"q\"}, \"guide\": {\"seconds\": 60,"
                + " \"criteria\": [{\"id\": \"a\", \"points\": 10, \"title\": {\"zh\": \"甲\", \"en\":"
                + " \"a\"}, \"text\": {\"zh\": \"甲\", \"en\": \"a\"}}], \"model\": {\"zh\": \"范\","
                + " \"en\": \"m\"}}}",
            "{\"items\": 1, \"weight\": 4, \"twice\": false, \"tolerance\": 10, \"days\": 3}");
    academy = exam.academy;
    house = exam.house;
    lin = academy.person(Group.TRAINEE);
    chen = academy.person(Group.TRAINER);
    yang = academy.person(Group.TRAINER);
    exam.open(lin);
    sitting = speak();
    academy.run("alter table recording.recording disable trigger all");
    academy.run("delete from recording.recording");
    academy.run("alter table recording.recording enable trigger all");
    academy.liveUntil(TUESDAY, "12:01");
    allocate(chen);
  }

  @Test
  void nobody_marks_what_they_have_not_heard_without_saying_why() {
    assertThat(card(chen).heard()).isFalse();
    assertThatThrownBy(() -> mark(chen, null, 0)).isInstanceOf(SoundMissing.class);
    arrive();
    assertThat(card(chen).heard()).isTrue();
    mark(chen, null, 10);
    assertThat(paper().mark()).isEqualByComparingTo("100");
  }

  @Test
  void a_mark_that_counts_is_looked_at_again_by_somebody_else_when_the_sound_arrives() {
    mark(chen, "nothing came in three days", 0);
    assertThat(paper().mark()).isLessThan(BigDecimal.valueOf(85));
    assertThat(waiting()).isZero();
    arrive();
    assertThat(paper().mark()).as("holds until then").isLessThan(BigDecimal.valueOf(85));
    assertThat(waiting()).isEqualTo(1);
    assertThatThrownBy(() -> mark(chen, "again", 10)).isInstanceOf(AnswerDecided.class);
    allocate(yang);
    mark(yang, null, 10);
    assertThat(paper().mark()).isEqualByComparingTo("100");
    arrive();
    assertThat(waiting()).as("a second time is once").isZero();
  }

  @Test
  void a_first_of_two_marks_given_without_the_sound_does_not_count_when_it_arrives() {
    academy.run("update rating.piece set twice = true");
    allocate(yang);
    mark(chen, "nothing came", 0);
    arrive();
    mark(yang, null, 10);
    assertThat(paper().mark()).as("waits for the first").isNull();
    assertThatThrownBy(() -> mark(chen, null, 9)).isInstanceOf(ReasonMissing.class);
    mark(chen, "heard by now", 9);
    assertThat(paper().mark()).isGreaterThan(BigDecimal.valueOf(95));
  }

  @Test
  void what_was_given_for_a_task_that_was_withdrawn_is_nobodys_any_more() {
    academy.run("update rating.piece set twice = true");
    allocate(yang);
    mark(chen, "nothing came", 0);
    arrive();
    as(
        academy.manager,
        Group.MANAGER,
        () -> {
          house.get(RatingAllocationService.class).withdraw(taskOf(chen), "has left");
          return null;
        });
    long other = academy.person(Group.TRAINER);
    allocate(other);
    assertThat(card(other).row().part()).isEqualTo(Part.FIRST);
    assertThat(card(other).mine()).isEmpty();
    mark(other, null, 10);
    assertThat(card(other).mine()).extracting(MarkLine::points).hasSize(1);
    mark(yang, null, 0);
    long third = academy.person(Group.TRAINER);
    allocate(third);
    assertThat(card(third).others())
        .extracting(MarkLine::part)
        .containsExactly(Part.FIRST, Part.SECOND);
  }

  @Test
  void nobody_decides_between_two_marks_given_without_the_sound_when_it_arrives() {
    academy.run("update rating.piece set twice = true");
    allocate(yang);
    mark(chen, "nothing came", 0);
    mark(yang, "nothing came", 10);
    long third = academy.person(Group.TRAINER);
    allocate(third);
    assertThat(tasksOf(third)).isEqualTo(1);
    arrive();
    assertThat(tasksOf(third)).isZero();
    mark(chen, "heard by now", 10);
    assertThat(paper().mark()).as("waits for the second").isNull();
    mark(yang, "heard by now", 10);
    assertThat(paper().mark()).isEqualByComparingTo("100");
  }

  @Test
  void no_answer_names_a_recording_that_would_be_refused() {
    arrive();
    for (int n = 1; n < 10; n++) put(n);
    assertThat(as(lin, Group.TRAINEE, () -> sittings().takesLeft(sitting)))
        .containsExactly(Map.entry(item + 1, 0));
    assertThatThrownBy(() -> name(new UUID(1, 1).toString())).isInstanceOf(TakesUsedUp.class);
  }

  private Object name(String recording) {
    Answer answer = new Answer(null, null, List.of(recording));
    AnswerOrder order = new AnswerOrder(90, 1, item, answer, null, null, null);
    return as(lin, Group.TRAINEE, () -> sittings().save(sitting, paper().id(), order));
  }

  private void put(int n) {
    byte[] other = Arrays.copyOf(SOUND, SOUND.length + n);
    Duration most = Duration.ofMinutes(5);
    RecordingDesk desk = house.get(RecordingDesk.class);
    house.commit(() -> desk.put(sitting, item, other, most, Set.of(), academy.clock.instant()));
  }

  private long tasksOf(long marker) {
    return academy.number(
        "select count(*) from rating.task where withdrawn is null and marker_id = " + marker);
  }

  private void arrive() {
    as(lin, Group.TRAINEE, () -> sittings().record(sitting, item, 1, SOUND));
  }

  private UUID speak() {
    return exam.handIn(
            "spoken",
            (card, n) -> {
              item = n;
              UUID sound = sittings().record(card.id(), n, 1, SOUND);
              return new Answer(null, null, List.of(sound.toString()));
            })
        .sittingId();
  }

  private void allocate(long marker) {
    as(
        academy.manager,
        Group.MANAGER,
        () -> {
          RatingAllocationService door = house.get(RatingAllocationService.class);
          String hall = door.exams().get(0).hall();
          return door.allocate(
              new AllocationOrder(hall, AllocationOrder.By.QUESTION, Set.of(marker)));
        });
  }

  private long waiting() {
    return as(
        academy.manager, Group.MANAGER, () -> house.get(RatingAllocationService.class).waiting());
  }

  private void mark(long marker, String reason, double points) {
    as(
        marker,
        Group.TRAINER,
        () -> {
          List<BigDecimal> all = List.of(BigDecimal.valueOf(points));
          house
              .get(RatingTaskService.class)
              .mark(taskOf(marker), new MarkOrder(all, "听过", List.of(), reason));
          return null;
        });
  }

  private TaskCard card(long marker) {
    return as(marker, Group.TRAINER, () -> house.get(RatingTaskService.class).open(taskOf(marker)));
  }

  private long taskOf(long marker) {
    return academy.number(
        "select task_id from rating.task where withdrawn is null and marker_id = " + marker);
  }

  private PaperRow paper() {
    return exam.paper();
  }

  private ExamSittingService sittings() {
    return house.get(ExamSittingService.class);
  }

  private <T> T as(long person, Group group, Callable<T> work) {
    return academy.as(person, group, work);
  }
}
