package lms.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lms.entry.Rules;
import lms.exam.ExamKind;
import lms.exam.ExamSittingService;
import lms.exam.Feedback;
import lms.exam.PaperOrder;
import lms.exam.PaperService;
import lms.exam.PaperState;
import lms.exam.SittingCard;
import lms.handmark.MarkingRule;
import lms.marking.TakeItem;
import lms.people.PersonRow;
import lms.platform.Both;
import lms.platform.Language;
import lms.platform.Texts;
import lms.question.DrawableQuestion;
import lms.question.QuestionCard;
import lms.question.QuestionDrawingService;
import lms.security.Acting;
import lms.sitting.Answer;
import lms.sitting.AnswerOrder;

/** A written exercise that some have handed in this morning and that waits for markers. */
@ApplicationScoped
class SampleEssays {
  private static final List<String> WRITERS = List.of("H20360", "H20362", "H20365");
  private static final String ESSAY = "complaint-024";
  private static final String SHORT = "complaint-026";
  private static final String TOPIC = "complaint";
  private static final int OTHERS = 4;
  private static final MarkingRule RULE = new MarkingRule(true, BigDecimal.valueOf(15), 3, OTHERS);

  @Inject PaperService papers;
  @Inject ExamSittingService exams;
  @Inject QuestionDrawingService questions;
  @Inject Clock clock;

  /** Lays the papers and lets everybody write theirs; done already, it does nothing. */
  void write(Map<String, PersonRow> all) {
    List<String> texts = SampleRoll.lines("/sample-essays.txt");
    for (int n = 0; n < WRITERS.size(); n++) {
      PersonRow writer = all.get(WRITERS.get(n));
      String text = texts.get(n);
      // the last of the short ones is right and not as its rule has it, so that somebody is asked
      String brief = texts.get(WRITERS.size() + n);
      UUID paper = Acting.asSystem(() -> papers.make(order(writer)));
      SampleHistory.as(writer, () -> sit(paper, text, brief));
    }
  }

  private PaperOrder order(PersonRow writer) {
    List<DrawableQuestion> pool = questions.drawable(Set.of(TOPIC));
    Instant now = clock.instant();
    return new PaperOrder(
        "sample:essay:P" + writer.id(),
        writer.id(),
        ExamKind.OTHER,
        new Both(
            Texts.in(Language.ZH).of("sample.essay"), Texts.in(Language.EN).of("sample.essay")),
        Stream.concat(
                pool.stream().filter(q -> q.id().equals(ESSAY) || q.id().equals(SHORT)),
                pool.stream().filter(q -> !q.byHand()).limit(OTHERS))
            .map(DrawableQuestion::versionId)
            .toList(),
        writer.id(),
        now,
        now.plus(Duration.ofHours(1)),
        Duration.ofMinutes(40),
        BigDecimal.valueOf(85),
        Feedback.AT_ONCE,
        0,
        "",
        Rules.FREE,
        RULE);
  }

  private Object sit(UUID paperId, String text, String brief) {
    PaperState state = exams.paper(paperId).state();
    if (state != PaperState.OPEN && state != PaperState.WRITING) return null;
    SittingCard begun = exams.start(paperId, 0, null);
    SittingCard sitting = begun.lease() == 0 ? exams.takeOver(begun.id(), null) : begun;
    List<Answer> key = Acting.asSystem(() -> papers.key(paperId));
    IntStream.range(0, key.size())
        .forEach(
            n ->
                exams.save(
                    sitting.id(),
                    paperId,
                    new AnswerOrder(
                        sitting.sequence() + n + 1,
                        sitting.lease(),
                        n,
                        said(sitting.items().get(n), key.get(n), text, brief),
                        null,
                        null,
                        null)));
    return exams.handIn(sitting.id(), sitting.lease());
  }

  private static Answer said(TakeItem item, Answer key, String text, String brief) {
    return switch (item.type()) {
      case QuestionCard.ESSAY -> new Answer(null, null, List.of(text));
      case QuestionCard.SHORT -> new Answer(null, null, List.of(brief));
      default -> key;
    };
  }
}
