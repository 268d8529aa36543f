package lms.exam;

import static lms.programme.TrainedCohort.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lms.marking.PaperDesk;
import lms.marking.PaperItem;
import lms.programme.TrainedCohort;
import lms.question.QuestionVersionId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Papers of three trainees as the exam's rule has them laid out. */
class ShuffleDbTest {
  private static final LocalDate TUESDAY = MONDAY.plusDays(1);
  private static final String X = "{\"zh\": \"甲\", \"en\": \"x\"}";
  private static final String OPTION = "{\"text\": " + X + ", \"right\": true}";
  private static final String STEP = "{\"text\": " + X + "}";
  private static final String SINGLE =
      "{\"stem\": "
          + X
          + ", \"options\": ["
          + String.join(",", List.of(OPTION, OPTION, OPTION))
          + "]}";
  private static final String ORDER =
      "{\"stem\": " + X + ", \"items\": [" + String.join(",", List.of(STEP, STEP, STEP)) + "]}";

  private final TrainedCohort academy = new TrainedCohort();

  @ParameterizedTest
  @CsvSource({"all, true", "items, false", "options, true", "none, false"})
  void options_that_are_not_shuffled_stand_alike_for_everybody(String said, boolean mixed) {
    are("single", SINGLE);
    laid(said);
    assertThat(orders().anyMatch(o -> !o.equals(List.of(0, 1, 2)))).isEqualTo(mixed);
  }

  @Test
  void what_would_answer_itself_is_shuffled_all_the_same() {
    are("order", ORDER);
    laid("none");
    assertThat(orders()).isNotEmpty().noneMatch(o -> o.equals(List.of(0, 1, 2)));
  }

  @Test
  void items_that_are_not_shuffled_come_topic_after_topic() {
    academy.questions("cards", 20);
    List<QuestionVersionId> drawn =
        IntStream.rangeClosed(1, 20)
            .boxed()
            .flatMap(n -> Stream.of("fees-" + n, "cards-" + n))
            .map(id -> new QuestionVersionId(id, 1))
            .toList();
    assertThat(ids(drawn, false)).isSortedAccordingTo((a, b) -> topic(a).compareTo(topic(b)));
    assertThat(ids(drawn, true)).containsExactlyInAnyOrderElementsOf(ids(drawn, false));
    assertThat(ids(drawn, true).subList(0, 20)).anyMatch(id -> topic(id).equals("fees"));
  }

  private List<String> ids(List<QuestionVersionId> drawn, boolean mixed) {
    String paper = academy.house.get(PaperDesk.class).lay(drawn, 1, 1, mixed, true);
    return PaperDesk.items(paper).stream().map(PaperItem::q).toList();
  }

  private static String topic(String id) {
    return id.replaceFirst("-.*", "");
  }

  private void are(String type, String body) {
    academy.run("alter table question.version disable trigger all");
    academy.run("update question.version set type = '" + type + "', body = '" + body + "'");
    academy.run("alter table question.version enable trigger all");
  }

  private void laid(String said) {
    academy.rules("daily", "{\"shuffle\": \"" + said + "\"}");
    academy.open(MONDAY, 3);
    academy.live(MONDAY, "08:00");
    academy.liveUntil(TUESDAY, "08:31");
    assertThat(academy.papers()).hasSize(3);
  }

  private Stream<List<Integer>> orders() {
    return academy.rows("select cast(items as text), 1 from exam.paper").stream()
        .flatMap(row -> PaperDesk.items((String) row[0]).stream())
        .map(PaperItem::o);
  }
}
