package lms.rating;

import static lms.programme.TrainedCohort.MONDAY;

import java.time.LocalDate;
import java.util.Set;
import java.util.function.BiFunction;
import lms.exam.ExamKind;
import lms.exam.ExamSittingService;
import lms.exam.PaperRow;
import lms.exam.ReceiptCard;
import lms.exam.SittingCard;
import lms.platform.TestHouse;
import lms.programme.CohortService;
import lms.programme.TrainedCohort;
import lms.security.Group;
import lms.sitting.Answer;
import lms.sitting.AnswerOrder;

/** An academy whose exam of stage a, on Tuesday at nine, asks for one answer that people mark. */
class MarkedByPeople {
  static final LocalDate TUESDAY = LocalDate.of(2026, 12, 1);

  final TrainedCohort academy = new TrainedCohort();
  final TestHouse house;
  private long taker;

  /**
   * @param question its id, and that of nothing else
   * @param byHand what the exam asks for, as a programme says it
   */
  MarkedByPeople(String question, String type, String level, String body, String byHand) {
    academy.database.empty(
        "appeal.appeal",
        "sitting.line",
        "sitting.sitting",
        "recording.recording",
        "rating.candidate",
        "rating.piece",
        "rating.task",
        "rating.mark",
        "rating.reminder");
    house =
        new TestHouse(
            academy.database,
            academy.clock,
            "programme",
            "gate",
            "cadence",
            "credit",
            "rating",
            "record",
            "appeal");
    academy.run(
        "insert into question.question (question_id, version, topic_id) values ('"
            + question
            + "', 0, 'fees')");
    academy.run(
        "insert into question.version (lock, question_id, number, state, type, level, difficulty,"
            + " critical, article_id, section_id, body, author_id, author_name, written_at) values"
            + " (0, '%s', 1, 'ACTIVE', '%s', '%s', 0.5, false, 'x', 'y', '%s', 0, 'academy', '2026-01-01')"
                .formatted(question, type, level, body));
    academy.run(
        "update plan.template set body = replace(body::text, '\"stage\": {\"items\": 8',"
            + " '\"stage\": {\"byHand\": "
            + byHand
            + ", \"items\": 8')::jsonb");
  }

  /** The day on which this person sits it, a minute after nine. */
  void open(long person) {
    taker = person;
    academy.system(
        () ->
            academy
                .house
                .get(CohortService.class)
                .open(academy.order("C1", MONDAY, Set.of(person))));
    academy.live(TUESDAY, "08:00");
    academy.liveUntil(TUESDAY, "09:01");
  }

  /**
   * Hands it in; everything else on it is right.
   *
   * @param said what is said to the item that people mark
   */
  ReceiptCard handIn(String type, BiFunction<SittingCard, Integer, Answer> said) {
    return academy.as(
        taker,
        Group.TRAINEE,
        () -> {
          PaperRow paper = paper();
          SittingCard card = sittings().start(paper.id(), 0, null);
          for (int n = 0; n < card.items().size(); n++) {
            boolean asked = card.items().get(n).type().equals(type);
            Answer answer = asked ? said.apply(card, n) : new Answer(null, true, null);
            sittings()
                .save(
                    card.id(), paper.id(), new AnswerOrder(n + 1, 1, n, answer, null, null, null));
          }
          return sittings().handIn(card.id(), 1);
        });
  }

  PaperRow paper() {
    return academy.as(
        taker,
        Group.TRAINEE,
        () ->
            sittings().mine().stream()
                .filter(p -> p.kind() == ExamKind.STAGE)
                .findFirst()
                .orElseThrow());
  }

  private ExamSittingService sittings() {
    return house.get(ExamSittingService.class);
  }
}
